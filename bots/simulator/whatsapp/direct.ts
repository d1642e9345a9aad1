import type { Fault, Operation } from './faults.ts'
import type { StoredMedia } from './media.ts'
import type { Behaviour, CallRecord, Simulator } from './simulator.ts'
import type { Templates } from './templates.ts'
import type { PersonState, SentMessage } from './types.ts'
import type { WebhookSender } from './webhook.ts'

/** The stage manager's side of a simulator: what no person and no business does. */
export class Direct {
  readonly #sim: Simulator

  constructor(sim: Simulator) {
    this.#sim = sim
  }

  /** Where webhooks go, and what becomes of them. */
  get webhook(): WebhookSender {
    return this.#sim.webhook
  }

  /** The templates of the business. */
  get templates(): Templates {
    return this.#sim.templates
  }

  /** The window, the test list, registration… as tests want them. */
  get behaviour(): Behaviour {
    return this.#sim.behaviour
  }

  /** Makes a coming call fail. */
  fails(fault: Fault): void {
    this.#sim.faults.add(fault)
  }

  /** Takes back all faults and an outage. */
  heals(): void {
    this.#sim.faults.clear()
  }

  /** Takes the whole Graph API down: connections are cut, or answered with that HTTP status. */
  goesDown(how: 'cut' | number = 'cut'): void {
    this.#sim.faults.down = how
  }

  /** Switches the pair rate and the throughput on or off. */
  limitsRates(on: boolean): void {
    this.#sim.rates.enabled = on
  }

  /** Ends the addresses of files given out so far. */
  expireMediaUrls(): void {
    this.#sim.media.expireAddresses()
  }

  /** Everybody with a phone, as the platform knows them. */
  people(): readonly Readonly<PersonState>[] {
    return this.#sim.world.people
  }

  /** Calls `listener` after every change on any phone until the returned function is called. */
  watch(listener: (person: Readonly<PersonState>) => void): () => void {
    return this.#sim.world.watch(listener)
  }

  /** A file that is in somebody's bubble. */
  file(mediaId: string): StoredMedia | undefined {
    return this.#sim.media.kept(mediaId)
  }

  /** The business's calls, oldest first. */
  calls(operation?: Operation): CallRecord[] {
    return this.#sim.calls.since(0).filter((call) => operation === undefined || call.operation === operation)
  }

  /** The messages that were accepted, oldest first, with how far they have come. */
  sent(): SentMessage[] {
    return [...this.#sim.world.sent.values()]
  }
}
