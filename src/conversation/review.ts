import type { FormDefinition, FormState } from './definition.ts'
import { reviewedQuestions } from './order.ts'
import type { Sentence, SentenceArgs } from './result.ts'
import { shorten } from './typed.ts'
import { shownAnswer, textArgs } from './wording.ts'

/** How much of each answer is shown, tried in turn until the whole fits into one message. */
const caps = [Number.POSITIVE_INFINITY, 600, 200, 60]

/** All answers for a last look, in at most about `textMax` UTF-16 units; long answers are cut before others. */
export function reviewText(
  form: FormDefinition,
  state: FormState,
  view: { readonly t: Sentence; readonly args: SentenceArgs; readonly textMax: number },
): string {
  const { t, args, textMax } = view
  const write = (cap: number) =>
    [reviewLines(form, state, t, cap).join('\n'), t(`${form.id}-review`, textArgs(form, state, args))].join(
      '\n\n',
    )
  const texts = caps.map((cap) => write(cap))
  return texts.find((text) => text.length <= textMax) ?? texts.at(-1) ?? ''
}

function reviewLines(form: FormDefinition, state: FormState, t: Sentence, cap: number): string[] {
  return reviewedQuestions(form, state).flatMap((question) => {
    const answer = state.answers[question.key]
    const value = answer === undefined ? t('forms-shown-nothing') : shownAnswer(form, question, answer, t)
    const line = t('forms-review-line', {
      label: t(`${form.id}-${question.key}-label`),
      value: shorten(value, cap),
    })
    const noted = question.kind === 'text' && question.toggle !== undefined && state.notes[question.toggle]
    return noted ? [line, t(`${form.id}-${question.key}-${question.toggle}-shown`)] : [line]
  })
}
