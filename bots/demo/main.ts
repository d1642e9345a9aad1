import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemClock } from '../../src/clock.ts'
import { localeFromTag } from '../../src/desk/locale.ts'
import { lookBehind, type Section } from './ending.ts'
import { OutputFolder } from './folder.ts'
import { takePoster } from './poster.ts'
import { TranscriptPrinter } from './print.ts'
import { setStage } from './stage.ts'
import { playStory } from './story.ts'
import { transcriptPage } from './transcript-html.ts'
import { Transcript } from './transcript.ts'
import { wordsOf } from './words.ts'
import { citizenPlatforms, platformsInWords, staffPlatforms } from './venues.ts'
import { createWorld, type World } from './world.ts'

/** Lines of the program's log that are shown when the story broke off. */
const logTail = 15

const locale = localeFromTag(process.env['LC_ALL'] ?? process.env['LANG'])
const t = wordsOf(locale)
const printer = new TranscriptPrinter({
  t,
  print: (line) => console.log(line),
  colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
})

/** Ctrl-C, a closed terminal, an orderly kill: whatever runs is stopped and what it left is removed. */
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

const given = z.object({
  out: z.string(),
  all: z.boolean(),
  staff: z.enum(staffPlatforms),
  citizen: z.enum(citizenPlatforms),
  screenshot: z.string().optional(),
})
type Given = z.output<typeof given>

function options(): Given | undefined {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string', default: 'demo-output' },
        all: { type: 'boolean', default: false },
        staff: { type: 'string', default: 'telegram' },
        citizen: { type: 'string', default: 'telegram' },
        screenshot: { type: 'string' },
      },
    })
    return given.parse(values)
  } catch {
    console.error(t('demo-usage'))
    return undefined
  }
}

/** Plays the story in a world of its own. @returns what the story left in the database */
async function play(world: World, transcript: Transcript, all: boolean): Promise<Section[]> {
  const stage = await setStage({ world, transcript, t, all })
  const program = await world.serve(stage.admin)
  printer.section({ heading: t('demo-program-says'), lines: program.said })
  const end = await playStory(stage)
  await transcript.catchUp()
  return lookBehind(stage, end, program)
}

/** Plays the story and writes what came of it into the folder. @returns the exit code */
async function run({ out, all, screenshot, ...platforms }: Given): Promise<number> {
  const started = systemClock.now().getTime()
  const folder = await OutputFolder.open(resolve(out))
  const inWords = { platforms: platformsInWords(platforms, locale) }
  printer.title(t('demo-title'), t(all ? 'demo-intro-all' : 'demo-intro', inWords))
  printer.line(t('demo-starting', inWords))
  let world: World | undefined
  try {
    const transcript = new Transcript({ folder, reader: printer, t, platforms })
    world = await createWorld({ t, transcript, all, platforms })
    const sections = await Promise.race([play(world, transcript, all), stopped()])
    printer.scene({ title: t('demo-end-title'), lead: t('demo-end-lead'), pages: [] })
    for (const section of sections) printer.section(section)
    const intro = t('demo-intro', inWords)
    const page = await transcriptPage({ intro, scenes: transcript.scenes, sections }, { t, locale })
    const path = await folder.write('transcript.html', page)
    printer.line('')
    const seconds = Math.round((systemClock.now().getTime() - started) / 1000)
    printer.line(t('demo-done', { seconds, folder: folder.path }), 'bold')
    printer.line(t('demo-open', { path }))
    if (screenshot !== undefined) {
      const taken = await takePoster(resolve(screenshot), transcript.scenes, folder, { t, locale })
      printer.line(taken ? t('demo-screenshot', { path: screenshot }) : t('demo-no-chromium'))
    }
    return 0
  } catch (error) {
    if (!stopping.signal.aborted) explain(error, world?.log ?? [])
    return 1
  } finally {
    await folder.write('transcript.txt', `${printer.lines.join('\n')}\n`)
    await folder.write('program.log', `${(world?.log ?? []).join('\n')}\n`)
    await world?.close()
  }
}

/** What was awaited, what was seen instead, and the program's last words. */
function explain(error: unknown, log: readonly string[]): void {
  printer.line('')
  printer.line(t('demo-failed'), 'bold')
  printer.line(error instanceof Error ? (error.stack ?? error.message) : String(error))
  printer.section({ heading: t('demo-failed-log'), lines: log.slice(-logTail) })
}

function stopped(): Promise<never> {
  const { signal } = stopping
  return new Promise((_resolve, reject) => {
    const stop = () => reject(new Error('stopped'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
  })
}

const chosen = options()
process.exitCode = chosen === undefined ? 2 : await run(chosen)
if (stopping.signal.aborted) printer.line(t('demo-stopped'))
