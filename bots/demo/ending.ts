import { eventLabel } from '../../src/staff/event-words.ts'
import { readDatabase, type DatabaseReport, type LedgerLine } from './database.ts'
import { DemoError, expectSeen } from './expectation.ts'
import { andreasLines, sariLines } from './script-lines.ts'
import type { DemoStage } from './stage.ts'
import type { StoryEnd } from './story.ts'

/** A heading and the lines below it. */
export interface Section {
  readonly heading: string
  readonly lines: readonly string[]
}

/** The SOP of the case whose ledger is shown. */
const sop = 'permohonan'

/** What only the applicants' own chats and the officer who opened the papers may show. */
const secrets: readonly string[] = [
  sariLines.nik,
  sariLines.alamat,
  sariLines.nama,
  andreasLines.nik,
  andreasLines.alamat,
  andreasLines.nama,
  andreasLines.kontak,
]

/**
 * Looks at what the story left: the tables, the ledger of the granted case, the letters as anybody can check them,
 * and whether personal data can be read anywhere. @throws DemoError when something is not as it must be
 */
export async function lookBehind(
  stage: DemoStage,
  { granted }: StoryEnd,
  program: { readonly url: string },
): Promise<Section[]> {
  const { t, world } = stage
  const report = await readDatabase(world.dataDir, granted, secrets)
  if (report.leaks.length > 0) throw new DemoError(`personal data can be read in: ${report.leaks.join(', ')}`)
  const leak = world.log.find((line) => secrets.some((word) => line.includes(word)))
  if (leak !== undefined) throw new DemoError(`personal data can be read in the log: ${leak}`)
  for (const { nomor, kode } of report.letters) await checkLetter(program.url, nomor, kode)
  const audit = await world.loket('audit', 'verify')
  return [
    {
      heading: t('demo-end-tables'),
      lines: report.tables.map(({ table, rows }) => t('demo-end-table', { table, rows })),
    },
    {
      heading: t('demo-end-ledger', { nomor: granted }),
      lines: report.ledger.map((line) => ledgerWords(stage, line)),
    },
    { heading: t('demo-end-letters'), lines: letterLines(stage, report) },
    {
      heading: t('demo-end-privacy'),
      lines: [t('demo-end-sealed'), t('demo-end-log', { lines: world.log.length })],
    },
    { heading: t('demo-end-audit'), lines: audit },
  ]
}

function ledgerWords(stage: DemoStage, { event, userId, hash }: LedgerLine): string {
  const { t } = stage
  const { seq, type, action, fromStep, toStep } = event
  const what = eventLabel(t, { sop }, event)
  const pressed = type === 'refused' && action !== null ? `: ${t(`sop-${sop}-action-${action}`)}` : ''
  const moves = fromStep !== null && toStep !== null && fromStep !== toStep
  return t('demo-end-ledger-row', {
    seq: String(seq).padStart(2),
    what: `${what}${pressed}`,
    who: userId === undefined ? t('demo-end-ledger-system') : stage.nameOf(userId),
    moves: moves ? ` · ${t(`sop-${sop}-step-${fromStep}`)} → ${t(`sop-${sop}-step-${toStep}`)}` : '',
    hash,
  })
}

function letterLines({ t }: DemoStage, { letters }: DatabaseReport): string[] {
  return [
    ...letters.map(({ nomor, kind, kode }) =>
      t('demo-end-letter', { nomor, kind: t(`web-letter-kind-${kind}`), kode }),
    ),
    t('demo-end-letters-genuine', { count: letters.length }),
  ]
}

/** Anybody who holds a letter can ask the program whether it is genuine. */
async function checkLetter(url: string, nomor: string, kode: string): Promise<void> {
  const page = await fetch(`${url}/verifikasi/${kode}`)
  const text = await page.text()
  if (!page.ok) throw new DemoError(`/verifikasi/${kode} answered ${page.status}`)
  expectSeen(text, nomor)
}
