import { Info } from 'luxon'
import type { Agency } from '../../src/agency.ts'
import type { Sentence } from '../../src/conversation/result.ts'
import { weekdays, type IsoDate } from '../../src/deadline/dates.ts'
import type { Locale } from '../../src/i18n/locale.ts'

/** When the desk is open, in lines such as "Senin–Kamis 07.30–12.00, 13.00–16.00 WIB"; days off are left out. */
export function hoursLines(agency: Agency, today: IsoDate, locale: Locale, t: Sentence): string[] {
  // The last one that covers a date applies.
  const other = agency.hoursOverrides.findLast(({ from, to }) => from <= today && today <= to)
  const hours = other?.hours ?? agency.hours
  const names = Info.weekdays('long', { locale })
  const runs: { from: string; to: string; spans: string }[] = []
  let before = ''
  for (const [index, weekday] of weekdays.entries()) {
    const spans = (hours[weekday] ?? []).map((span) => spanWords(span, locale)).join(', ')
    const name = names[index] ?? ''
    const run = runs.at(-1)
    if (spans !== '' && spans === before && run !== undefined) run.to = name
    else if (spans !== '') runs.push({ from: name, to: name, spans })
    before = spans
  }
  return runs.map(({ from, to, spans }) =>
    t('web-hours-line', { days: from === to ? from : `${from}–${to}`, spans, zone: agency.zoneName }),
  )
}

/** '07:30-12:00' as '07.30–12.00' in Indonesian. */
function spanWords(span: string, locale: Locale): string {
  const words = span.replace('-', '–')
  return locale === 'id' ? words.replaceAll(':', '.') : words
}
