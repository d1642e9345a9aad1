import { orderingLane } from '../announcements/announcement.ts'
import type { Sentence } from '../conversation/result.ts'
import { testLane } from '../dikecualikan/open-test.ts'
import { laneName } from './lanes.ts'

/** What a member of staff can do, for /bantuan: the commands, and the lanes held. */
export function staffHelp(
  t: Sentence,
  lanes: readonly { readonly lane: string; readonly unit?: string }[],
  isAdmin: boolean,
): string {
  const held = lanes.map((each) => laneName(t, each)).join(', ')
  return [
    held === '' ? t('staff-help-no-lane') : t('staff-help-lanes', { lanes: held }),
    t('staff-help-commands'),
    ...(lanes.some(({ lane }) => lane === testLane) ? [t('uji-help')] : []),
    ...(lanes.some(({ lane }) => lane === orderingLane) ? [t('tugaskan-help')] : []),
    ...(isAdmin ? [t('staff-help-admin')] : []),
  ].join('\n')
}
