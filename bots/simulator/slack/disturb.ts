import { encoded, type DeliveryRecord, type Kind } from './delivery/deliver.ts'
import { signed } from './delivery/signature.ts'
import { PeopleError } from './errors.ts'
import { envelope } from './events.ts'
import type { Fault } from './faults.ts'
import { until } from './people/wait.ts'
import type { Simulator } from './simulator.ts'

/** How a request to the app is falsified: with another secret, another time, or no signature at all. */
export interface Forgery {
  secret?: string
  /** How much later than now it claims to be sent; negative: earlier. */
  shiftSeconds?: number
  unsigned?: boolean
}

/** Makes things go wrong between Slack and the app. */
export class SlackDisturbance {
  readonly #sim: Simulator

  constructor(sim: Simulator) {
    this.#sim = sim
  }

  /**
   * The next calls of a method go wrong. `*`: of any method; `files.upload` and `files.download`: the transfers.
   * @param times how many; Infinity until clear()
   */
  fails(method: string, fault: Fault, times = 1): void {
    this.#sim.faults.add(method, fault, times)
  }

  /** Takes back all faults, also an outage. */
  clear(): void {
    this.#sim.faults.clear()
  }

  /** Slack is out of reach: every connection of the app is cut, until clear(). */
  goesDown(): void {
    this.#sim.faults.down = true
    this.#sim.sockets.cut()
  }

  /** Cuts the connections of Socket Mode without a word. */
  cutsSockets(): void {
    this.#sim.sockets.cut()
  }

  /** Asks the app to open its connections of Socket Mode anew (disconnect: refresh_requested). */
  refreshesSockets(): void {
    this.#sim.sockets.refresh()
  }

  /** Waits until so many connections of Socket Mode are open. */
  async seesSockets(count: number, timeoutMs?: number): Promise<void> {
    await until(this.#sim, () => (this.#sim.sockets.count === count ? true : undefined), {
      waitedFor: `${count} connections`,
      there: () => `there are ${this.#sim.sockets.count}`,
      timeoutMs,
    })
  }

  /** Sends the app something again that it already got, as it was; how it answers. */
  sendsAgain(record: DeliveryRecord) {
    return this.#sim.deliverer.send(record.kind, record.payload, 1, 'http_timeout')
  }

  /** Sends the app any event, wrapped and signed as a true one; how it answers. */
  sendsEvent(event: Record<string, unknown>) {
    return this.#sim.deliverer.send('events_api', envelope(this.#sim, event))
  }

  /** Posts to the app's request URL what Slack never sent; the HTTP status of the answer. */
  forges(kind: Kind, payload: Record<string, unknown>, how: Forgery): Promise<number> {
    const [type, body] = encoded(kind, payload)
    return this.postsRaw(body, type, how)
  }

  /** Posts any body to the app's request URL; the HTTP status of the answer. Throws PeopleError without such a URL. */
  async postsRaw(body: string, type: string, how: Forgery = {}): Promise<number> {
    const url = this.#sim.deliverer.requestUrl
    if (url === undefined) throw new PeopleError('the app has no request URL')
    const seconds = this.#sim.world.seconds() + (how.shiftSeconds ?? 0)
    const signature =
      how.unsigned === true ? {} : signed(how.secret ?? this.#sim.app.signingSecret, body, seconds)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, ...signature },
      body,
    })
    await response.arrayBuffer()
    return response.status
  }
}
