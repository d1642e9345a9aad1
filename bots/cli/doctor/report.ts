import type { Voice } from '../voice.ts'
import type { Finding, Level } from './finding.ts'

const marks: Readonly<Record<Level, string>> = { fine: '✓', notice: '!', fault: '✗' }

function what({ words, args }: Finding, t: Voice['t']): string {
  return t(`doctor-${words}`, args)
}

/** The next step; undefined when there is none to take. */
function next({ level, words, args }: Finding, t: Voice['t']): string | undefined {
  return level === 'fine' ? undefined : t(`doctor-${words}-next`, args)
}

/** The worst of them. */
export function worst(findings: readonly Finding[]): Level {
  const levels = new Set(findings.map(({ level }) => level))
  if (levels.has('fault')) return 'fault'
  return levels.has('notice') ? 'notice' : 'fine'
}

/** For people: a line each, below it what to do, and in the end how it stands. */
export function lines(findings: readonly Finding[], t: Voice['t']): string[] {
  const count = (level: Level) => findings.filter((each) => each.level === level).length
  return [
    ...findings.flatMap((finding) => {
      const step = next(finding, t)
      const subject = t(`doctor-subject-${finding.subject}`)
      return [
        `${marks[finding.level]} ${subject}: ${what(finding, t)}`,
        ...(step === undefined
          ? []
          : step.split('\n').map((line, index) => `${index === 0 ? '  →' : '   '} ${line}`)),
      ]
    }),
    '',
    t(`doctor-end-${worst(findings)}`, { faults: count('fault'), notices: count('notice') }),
  ]
}

/** For programs: the same as JSON. */
export function json(findings: readonly Finding[], t: Voice['t']): string {
  const report = {
    result: worst(findings),
    findings: findings.map((finding) => ({
      subject: finding.subject,
      code: finding.code,
      level: finding.level,
      what: what(finding, t),
      next: next(finding, t),
    })),
  }
  return JSON.stringify(report, undefined, 2)
}
