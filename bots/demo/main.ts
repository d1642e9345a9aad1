import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
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

function options() {
  try {
    return parseArgs({
      options: {
        out: { type: 'string', default: 'demo-output' },
        all: { type: 'boolean', default: false },
        screenshot: { type: 'string' },
      },
    }).values
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
async function run({ out, all, screenshot }: NonNullable<ReturnType<typeof options>>): Promise<number> {
  const started = systemClock.now().getTime()
  const folder = await OutputFolder.open(resolve(out))
  printer.title(t('demo-title'), t(all ? 'demo-intro-all' : 'demo-intro'))
  printer.line(t('demo-starting'))
  let world: World | undefined
  try {
    const transcript = new Transcript({ folder, reader: printer, t })
    world = await createWorld({ t, transcript, all })
    const sections = await Promise.race([play(world, transcript, all), stopped()])
    printer.scene({ title: t('demo-end-title'), lead: t('demo-end-lead'), pages: [] })
    for (const section of sections) printer.section(section)
    const page = await transcriptPage(transcript.scenes, sections, { t, locale })
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

const given = options()
process.exitCode = given === undefined ? 2 : await run(given)
if (stopping.signal.aborted) printer.line(t('demo-stopped'))
