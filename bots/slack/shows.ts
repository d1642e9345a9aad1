import type { Logger } from 'pino'
import type { Incoming } from '../../src/chat/incoming.ts'
import { writeToken } from '../../src/chat/token.ts'
import type { FormPage } from '../../src/conversation/page.ts'
import { goOnCommand } from '../../src/conversation/prompt.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { localeFromTag } from '../../src/desk/locale.ts'
import type { Translator } from '../../src/i18n/translate.ts'
import type { SlackClient } from './client.ts'
import { judge } from './failures.ts'
import { renderHome } from './home.ts'
import { limits } from './limits.ts'
import { renderPage, renderTold, type Modal } from './modal.ts'
import { RenderError } from '../render-error.ts'
import type { ModalSurface, Received } from './received.ts'
import type { TellAlone } from './tell-alone.ts'

type Heard = Extract<Received, { kind: 'incoming' }>

/** What Slack does with a modal that was sent (Slack: response_action). */
export type ModalResponse =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update' | 'push'; readonly view: Modal }
  | { readonly response_action: 'clear' }

/** What Slack shows to the one who acted, beside the messages that the outbox sends. */
export interface Shows {
  /** In the answer to the request, and right after it. */
  now(heard: Heard, handled: Handled): ModalResponse | undefined
  /** When the request has to be answered before it is handled. */
  meanwhile(heard: Heard): ModalResponse | undefined
  /** When the request was answered long ago. */
  late(heard: Heard, handled: Handled): Promise<void>
  /** Somebody commands us in a channel in which we are not. */
  absent(heard: Heard): Promise<void>
}

/** What it is made of. */
export interface ShowsParts {
  readonly client: SlackClient
  readonly tellAlone: TellAlone
  readonly translator: Translator
  /** Takes in that a page could not be shown. Never rejects. */
  readonly pageFailed: (incoming: Incoming) => Promise<void>
  readonly log: Pick<Logger, 'warn'>
}

/** Makes it. */
export function createShows(parts: ShowsParts): Shows {
  const shows = new Showing(parts)
  return {
    now: (heard, handled) => shows.now(heard, handled),
    meanwhile: (heard) => shows.meanwhile(heard),
    late: (heard, handled) => shows.late(heard, handled),
    absent: (heard) => shows.absent(heard),
  }
}

class Showing {
  readonly #parts: ShowsParts

  constructor(parts: ShowsParts) {
    this.#parts = parts
  }

  now(heard: Heard, handled: Handled): ModalResponse | undefined {
    const { modal } = heard.surface
    void this.#publish(heard, handled)
    if (modal?.done === 'submitted') return this.#answered(heard, modal, handled)
    void this.#open(heard, handled)
    return undefined
  }

  meanwhile(heard: Heard): ModalResponse | undefined {
    const { modal } = heard.surface
    if (modal?.done !== 'submitted') return undefined
    return { response_action: 'update', view: this.#told(heard, modal, [this.#t(heard)('slack-page-waits')]) }
  }

  async late(heard: Heard, handled: Handled): Promise<void> {
    const { modal } = heard.surface
    await this.#publish(heard, handled)
    if (modal?.done !== 'submitted') return this.#open(heard, handled)
    const { page, faults, done } = handled
    if (page !== undefined) return this.#update(heard, modal, page)
    const t = this.#t(heard)
    const view =
      faults === undefined
        ? this.#told(heard, modal, [done ?? t('slack-page-ended')])
        : this.#toldWithWayOn(heard, modal, [t('slack-page-faults'), ...Object.values(faults)])
    if (!(await this.#put(modal.viewId, view)) && done !== undefined) await this.#tell(heard, done)
  }

  async absent(heard: Heard): Promise<void> {
    await this.#tell(heard, this.#t(heard)('slack-not-in-channel'))
  }

  /** What takes the place of a page that was sent. */
  #answered(heard: Heard, modal: ModalSurface, { page, faults, done }: Handled): ModalResponse {
    if (page !== undefined) return this.#next(heard, modal, page)
    if (faults !== undefined) {
      const errors = faultsOn(modal.inputs, faults)
      if (errors !== undefined) return { response_action: 'errors', errors }
      return { response_action: 'update', view: this.#told(heard, modal, Object.values(faults)) }
    }
    if (done === undefined) {
      // It was taken before, and Slack did not hear our answer: what came of it then is not known any more.
      const view = this.#toldWithWayOn(heard, modal, [this.#t(heard)('slack-page-taken')])
      return { response_action: 'update', view }
    }
    void this.#tell(heard, done)
    return { response_action: 'clear' }
  }

  /** The page after another stands on it, with a way back, while Slack has room for that. */
  #next(heard: Heard, modal: ModalSurface, page: FormPage): ModalResponse {
    const isNext = `${page.form}/${page.at}` !== modal.at
    const pushes = isNext && modal.depth < limits.viewDepth
    try {
      const view = this.#page(heard, page, { pushed: pushes || modal.depth > 1 })
      return { response_action: pushes ? 'push' : 'update', view }
    } catch (error) {
      if (!(error instanceof RenderError)) throw error
      void this.#failed(heard, page, error)
      return { response_action: 'clear' }
    }
  }

  /** After a press or a command: in the modal where it was pressed, else in a new one. */
  async #open(heard: Heard, { page, done, notice }: Handled): Promise<void> {
    const { modal, triggerId } = heard.surface
    if (page === undefined) {
      if (modal?.done !== 'pressed') return
      const said = done ?? notice?.text ?? this.#t(heard)('slack-page-ended')
      await this.#put(modal.viewId, this.#told(heard, modal, [said]))
      return
    }
    if (modal !== undefined) return this.#update(heard, modal, page)
    try {
      const view = this.#page(heard, page, { pushed: false })
      if (triggerId === undefined) throw new Error('nothing lets a modal be opened')
      await this.#parts.client.views.open({ trigger_id: triggerId, view })
    } catch (error) {
      await this.#failed(heard, page, error)
    }
  }

  async #update(heard: Heard, modal: ModalSurface, page: FormPage): Promise<void> {
    try {
      const view = this.#page(heard, page, { pushed: modal.depth > 1 })
      await this.#parts.client.views.update({ view_id: modal.viewId, view })
    } catch (error) {
      await this.#failed(heard, page, error)
    }
  }

  async #failed({ incomings: [incoming] }: Heard, page: FormPage, error: unknown): Promise<void> {
    const code = error instanceof RenderError ? error.code : judge(error).code
    this.#parts.log.warn({ eventId: incoming.id, code }, 'a page could not be shown')
    const { opensPages: _, ...asked } = incoming
    const content = { kind: 'page-failed', form: page.form } as const
    await this.#parts.pageFailed({ ...asked, id: `${incoming.id}:failed`, content })
  }

  /** Whether the view was still there. */
  async #put(viewId: string, view: Modal): Promise<boolean> {
    try {
      await this.#parts.client.views.update({ view_id: viewId, view })
      return true
    } catch {
      return false
    }
  }

  async #publish({ incomings: [{ id, sender }] }: Heard, { home }: Handled): Promise<void> {
    if (home === undefined) return
    try {
      await this.#parts.client.views.publish({ user_id: sender.id, view: renderHome(sender.id, home) })
    } catch (error) {
      // It is drawn anew whenever it is opened.
      this.#parts.log.warn({ eventId: id, code: judge(error).code }, 'a home tab could not be shown')
    }
  }

  #page({ incomings: [{ chat }] }: Heard, page: FormPage, options: { readonly pushed: boolean }): Modal {
    return renderPage(page, chat, options)
  }

  #told(
    heard: Heard,
    { title, place }: ModalSurface,
    texts: readonly string[],
    buttons: Parameters<typeof renderTold>[0]['buttons'] = [],
  ): Modal {
    const close = this.#t(heard)('forms-button-close')
    return renderTold({ title: title === '' ? 'Loket' : title, texts, close, place, buttons })
  }

  /** With a button that shows where the form stands by now. */
  #toldWithWayOn(heard: Heard, modal: ModalSurface, texts: readonly string[]): Modal {
    const token = writeToken({ kind: 'command', name: goOnCommand, argument: '' })
    return this.#told(heard, modal, texts, [{ label: this.#t(heard)('forms-button-open'), token }])
  }

  #tell({ incomings: [{ chat, sender }], surface }: Heard, text: string): Promise<void> {
    const place = { ...(surface.responseUrl !== undefined && { address: surface.responseUrl }), chat }
    return this.#parts.tellAlone(sender.id, place, text)
  }

  #t({ incomings: [{ sender }] }: Heard): (key: string) => string {
    return (key) => this.#parts.translator.t(localeFromTag(sender.language), key)
  }
}

/** Faults at the inputs that they name; those of no input stand at the first. Undefined where there is none. */
function faultsOn(
  inputs: readonly string[],
  faults: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const [first] = inputs
  if (first === undefined) return undefined
  const errors: Record<string, string> = {}
  for (const [key, sentence] of Object.entries(faults)) {
    const at = inputs.includes(key) ? key : first
    errors[at] = errors[at] === undefined ? sentence : `${errors[at]} ${sentence}`
  }
  return errors
}
