import type { Sentence, SentenceArgs } from '../../../../src/conversation/result.ts'
import { ApiError, ControlError } from '../../telegram/errors.ts'
import { PeopleError, SlackRefusal } from '../../slack/errors.ts'
import { PlayError } from '../../whatsapp/errors.ts'

/** Something that cannot be done or looked at; it is told to the one at the page by a sentence. */
export class Refusal extends Error {
  readonly key: string
  readonly args: SentenceArgs

  constructor(key: string, args: SentenceArgs = {}) {
    super(key)
    this.name = 'Refusal'
    this.key = key
    this.args = args
  }
}

/** Why something was not done, as a sentence; undefined for a fault of the program. */
export function reasonOf(error: unknown, t: Sentence): string | undefined {
  if (error instanceof Refusal) return t(error.key, error.args)
  const impossible = [ApiError, ControlError, PeopleError, SlackRefusal, PlayError]
  return impossible.some((kind) => error instanceof kind) ? t('simulator-chat-impossible') : undefined
}
