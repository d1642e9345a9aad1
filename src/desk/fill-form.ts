import type { Content, FileReference, PageAnswers } from '../chat/incoming.ts'
import { placeOf } from '../conversation/choices.ts'
import type { FormDefinition, FormInput, FormState } from '../conversation/definition.ts'
import { fillPage, type PageInput } from '../conversation/fill-page.ts'
import { goTo } from '../conversation/moves.ts'
import { questionsOnPage } from '../conversation/page-questions.ts'
import { takeFile } from './form-files.ts'
import type { Desk } from './desk.ts'
import { pageOf, rowsOnPage } from './form-page.ts'
import { forgetting, settle } from './form-turn.ts'
import { contextOf, definitionOf } from './form-view.ts'
import { notTaken } from './not-taken.ts'
import type { Reply, Turn } from './turn.ts'
import { wordsFor } from './words.ts'

type Filled = Extract<Content, { kind: 'page' }>

/** Takes a filled page: all of it, or nothing, with a sentence for each field that is in the way. */
export async function fillForm(desk: Desk, turn: Turn, content: Filled): Promise<Reply> {
  const { form: state } = turn
  if (state === undefined || state.number !== content.form)
    return refused(desk, turn, content, 'forms-page-over')
  const form = definitionOf(desk, state.form)
  if (placeOf(form, state) !== content.at) return refused(desk, turn, content, 'forms-page-stale')
  const rows = await rowsOnPage(desk, turn, form, state)
  const answers = await inputsOf(desk, turn, form, state, content.answers)
  const sent = filesSent(answers)
  const done = fillPage(form, state, { answers, rows }, contextOf(desk, turn))
  switch (done.kind) {
    case 'faults': {
      const t = wordsFor(desk, turn)
      const faults = Object.fromEntries(
        Object.entries(done.faults).map(([key, why]) => [key, t(why.key, why.args)]),
      )
      return forgetting(turn, sent, { deliveries: [], form: done.state, faults })
    }
    case 'searched': {
      const found = await rowsOnPage(desk, turn, form, done.state)
      const shown = found[done.state.at]
      const searching = shown === undefined ? done.state : { ...done.state, rows: shown }
      const page = await pageOf(desk, turn, form, searching, { entered: content.answers })
      return forgetting(turn, sent, { deliveries: [], form: searching, page })
    }
    case 'taken':
      return settle(desk, turn, form, state, done.result, sent)
  }
}

function refused(desk: Desk, turn: Turn, { answers }: Filled, key: string): Reply {
  return { deliveries: [], form: 'keep', ...notTaken(answers, wordsFor(desk, turn)(key)) }
}

async function inputsOf(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  state: FormState,
  answers: PageAnswers,
): Promise<Record<string, PageInput>> {
  const inputs: Record<string, PageInput> = {}
  for (const [key, value] of Object.entries(answers)) {
    if ('files' in value) inputs[key] = await fetched(desk, turn, form, goTo(state, key), value.files)
    else if ('member' in value) inputs[key] = { member: await memberOf(desk, turn, value.member.id) }
    else inputs[key] = value
  }
  return inputs
}

/** The files of a field, each fetched and checked as one that is sent alone; none when there are too many. */
async function fetched(
  desk: Desk,
  turn: Turn,
  form: FormDefinition,
  state: FormState,
  files: readonly FileReference[],
): Promise<PageInput> {
  const question = questionsOnPage(form, state).find(({ key }) => key === state.at)
  const max = question?.kind === 'documents' ? question.max : 1
  const count = files.length
  if (question === undefined || count > max) return { files: [], count }
  const inputs: FormInput[] = []
  for (const file of files) inputs.push(await takeFile(desk, turn, form, state, { kind: 'file', file }))
  return { files: inputs, count }
}

async function memberOf(desk: Desk, { incoming }: Turn, id: string) {
  return { id, name: await desk.channels.get(incoming.platform)?.memberName?.(id) }
}

/** The files that were kept because of this page. */
function filesSent(inputs: Readonly<Record<string, PageInput>>): number[] {
  return Object.values(inputs).flatMap((input) =>
    'files' in input
      ? input.files.flatMap((file) => (file.kind === 'file' && file.outcome.ok ? [file.outcome.fileId] : []))
      : [],
  )
}
