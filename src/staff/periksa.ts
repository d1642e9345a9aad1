import { writeToken } from '../chat/token.ts'
import type { Button } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { longDate } from '../deadline/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { closeTask, countOpenTasks, listOpenTasks, type OpenTask } from '../storage/tasks.ts'
import { findCases } from '../storage/cases.ts'
import { pagesThatFit } from './fit-lines.ts'
import { laneName } from './lanes.ts'
import { objectionFaults } from './periksa-objections.ts'
import { exampleLeft, holidayFault, laneFaults } from './set-up-faults.ts'
import { textMaxOf } from './view-detail.ts'

/** Tasks shown at a time, each with a button. */
const tasksMax = 10

/** Kinds of task that have words of their own; the others are told in general ones. */
const knownTasks: readonly string[] = [
  'lane-unbound',
  'lane-lost',
  'undeliverable',
  'unreachable',
  'hand-delivery',
  'uji-konsekuensi',
  'dip-usul',
  'dik-tinjau',
  'dik-terbuka',
  'bahan-dikecualikan',
  'ledger',
  'dead-job',
  'update-fault',
  'due-not-moved',
]

/** `/periksa`: what is not set up yet or needs a hand, and how to mend it. `selesai-ID` closes a task. */
export async function check(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const done = /^selesai[\s-]+(\d{1,9})$/.exec(args.trim())?.[1]
  if (done !== undefined) return finish(desk, turn, Number(done))
  const t = wordsFor(desk, turn)
  const faults = [
    ...(await laneLines(desk, t)),
    ...(await objectionFaults(desk, t, turn.now)),
    ...holidayLines(desk, turn, t),
    ...exampleLeft(desk.agency).map((part) => t(`periksa-agency-${part}`)),
    ...hints(desk, turn, t),
  ]
  const tasks = await listOpenTasks(desk.db, tasksMax)
  const taskLines = await tasksWords(desk, t, tasks)
  const more = (await countOpenTasks(desk.db)) - tasks.length
  if (more > 0) taskLines.push(t('periksa-tasks-more', { count: more }))
  const pages = pagesThatFit(
    [
      { lead: t(faults.length === 0 ? 'periksa-all-set' : 'periksa-faults'), lines: faults },
      {
        lead: `\n${t(tasks.length === 0 ? 'periksa-no-tasks' : 'periksa-tasks')}`,
        lines: taskLines.map((line) => `\n${line}`),
      },
    ],
    textMaxOf(desk, turn),
  )
  const buttons = tasks.map((task, index) => [doneButton(t, task, index)])
  const messages = pages.map((page) => ({ heading: t('periksa-heading'), text: page.trim() }))
  return say(
    turn,
    ...messages.map((each, index) => (index === pages.length - 1 ? { ...each, buttons } : each)),
  )
}

async function laneLines(desk: Desk, t: Sentence): Promise<string[]> {
  const faults = await laneFaults(desk.db, desk.sops, new Set(desk.channels.keys()))
  return faults.map((fault) =>
    t(`periksa-lane-${fault.kind}`, {
      lane: laneName(t, fault),
      id: fault.lane,
      platform: fault.kind === 'away' ? t(`platform-${fault.platform}`) : '',
    }),
  )
}

function holidayLines(desk: Desk, turn: Turn, t: Sentence): string[] {
  const fault = holidayFault(desk.calendar(), turn.now)
  if (fault === undefined) return []
  if (fault.kind === 'unknown') return [t('periksa-holidays-unknown')]
  return [t('periksa-holidays-end', { date: longDate(fault.on, localeOf(turn)) })]
}

function hints(desk: Desk, { incoming }: Turn, t: Sentence): string[] {
  const codes = desk.channels.get(incoming.platform)?.hints?.() ?? []
  return codes.map((code) => t(`periksa-hint-${code}`))
}

async function tasksWords(desk: Desk, t: Sentence, tasks: readonly OpenTask[]): Promise<string[]> {
  const rows = await findCases(
    desk.db,
    tasks.flatMap(({ caseId }) => caseId ?? []),
  )
  const nomorOf = new Map(rows.map(({ id, nomor }) => [id, nomor]))
  return tasks.map((task, index) => taskWords(t, task, index, nomorOf.get(task.caseId ?? 0)))
}

function taskWords(t: Sentence, task: OpenTask, index: number, nomor: string | undefined): string {
  const kind = knownTasks.includes(task.kind) ? task.kind : 'other'
  const lane = textIn(task.data, 'lane')
  const unit = textIn(task.data, 'unit') ?? ''
  const what = t(`task-${kind}`, {
    nomor: nomor ?? textIn(task.data, 'nomor') ?? '–',
    lane: lane === undefined ? '–' : laneName(t, { lane, unit }),
    id: lane === undefined ? '–' : `${lane} ${unit}`.trim(),
    code: textIn(task.data, 'code') ?? '–',
    way: textIn(task.data, 'way') ?? '–',
  })
  return t('periksa-task', { position: index + 1, what })
}

function doneButton(t: Sentence, { id }: OpenTask, index: number): Button {
  const token = writeToken({ kind: 'command', name: 'periksa', argument: `selesai-${id}` })
  return { label: t('periksa-button-done', { position: index + 1 }), token }
}

function finish(desk: Desk, turn: Turn, id: number): Reply {
  const t = wordsFor(desk, turn)
  return {
    deliveries: [],
    form: 'keep',
    async work(tx) {
      const closed = await closeTask(tx, id, turn.now)
      return { deliveries: [answer(turn, { text: t(closed ? 'periksa-done' : 'periksa-done-before') })] }
    },
  }
}

function textIn(data: unknown, key: string): string | undefined {
  const found: unknown =
    typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, key)?.value : undefined
  return typeof found === 'string' ? found : undefined
}
