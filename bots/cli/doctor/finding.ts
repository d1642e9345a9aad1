/** What findings are about; the words are under `doctor-subject-…`. */
export type Subject =
  | 'settings'
  | 'agency'
  | 'admins'
  | 'data'
  | 'disk'
  | 'keys'
  | 'backup'
  | 'node'
  | 'database'
  | 'program'
  | 'clock'
  | 'lanes'
  | 'holidays'
  | 'work'
  | 'ledger'
  | 'telegram'
  | 'slack'
  | 'whatsapp'

/** `notice` can wait; `fault` must be mended. */
export type Level = 'fine' | 'notice' | 'fault'

/** What a sentence is filled with. Neither secrets nor anything about a person. */
export type Args = Readonly<Record<string, string | number>>

/** One line of the report. */
export interface Finding {
  readonly subject: Subject
  readonly level: Level
  /** For programs: the same from release to release. */
  readonly code: string
  /** The sentences are under `doctor-WORDS` and, unless all is fine, `doctor-WORDS-next`. */
  readonly words: string
  readonly args: Args
}

type Find = (code: string, args?: Args, words?: string) => Finding

/** Makes findings about a subject. The words go by the code unless others are named. */
export function about(subject: Subject): Readonly<Record<Level, Find>> {
  const find =
    (level: Level): Find =>
    (code, args = {}, words = code) => ({ subject, level, code, words, args })
  return { fine: find('fine'), notice: find('notice'), fault: find('fault') }
}
