import { announcementSop } from '../announcements/announcement.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { testSop } from '../dikecualikan/open-test.ts'
import { documentationSop } from '../pendokumentasian/items.ts'
import { laneName } from './lanes.ts'

/** The commands by which the staff open a case of an SOP, each for whoever holds the lane of its filing. */
const openers: Readonly<Record<string, string>> = {
  [testSop]: 'uji',
  [announcementSop]: 'tugaskan',
  [documentationSop]: 'dokumentasi',
}

/**
 * What a member of staff can do, for /bantuan: the commands, the lanes held, and how to do without buttons, which
 * differs where groups are only heard when they mention us.
 */
export function staffHelp(
  t: Sentence,
  { sops }: Pick<Desk, 'sops'>,
  lanes: readonly { readonly lane: string; readonly unit?: string }[],
  more: { readonly isAdmin: boolean; readonly heardByMention: boolean },
): string {
  const held = lanes.map((each) => laneName(t, each)).join(', ')
  const opened = [...sops.values()].flatMap(({ id, filing }) => {
    const command = openers[id]
    return command !== undefined && lanes.some(({ lane }) => lane === filing.by)
      ? [t('staff-help-opens', { command, what: t(`staff-command-${command}`) })]
      : []
  })
  return [
    held === '' ? t('staff-help-no-lane') : t('staff-help-lanes', { lanes: held }),
    t('staff-help-commands'),
    ...opened,
    ...(more.isAdmin ? [t('staff-help-admin')] : []),
    '',
    t(more.heardByMention ? 'staff-help-numbers-by-mention' : 'staff-help-numbers'),
  ].join('\n')
}
