import { announcementSop } from '../announcements/announcement.ts'
import { cancelCommand } from '../conversation/moves.ts'
import type { Command } from '../desk/command.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm, interruptForm, repeatQuestion, withQuestion } from '../desk/form-turn.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor, wordsIn } from '../desk/words.ts'
import { deadlineRules } from '../deadline/rules.ts'
import { lanesOfTurn } from '../staff/access.ts'
import { staffHelp } from '../staff/help.ts'
import { redeemInvitation } from '../staff/undang.ts'
import { changeLocale } from '../storage/people.ts'
import { announcements } from './announcements.ts'
import { findDip } from './dip.ts'
import { welcome, menu } from './menu.ts'
import { fileObjection } from './keberatan.ts'
import { ownData } from './own-data.ts'
import { moveChannel } from './pindah.ts'
import { showStatus } from './status.ts'

/** An invitation's link opens the chat with its code behind /start. */
const invitation = /^u-([a-z0-9]{4,32})$/i

async function start(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const code = invitation.exec(args.trim())?.[1]
  if (code !== undefined) return redeemInvitation(desk, turn, code)
  return say(turn, welcome(wordsFor(desk, turn), desk.agency.shortName))
}

/** Begins a request; an agency that does not take requests by chat says where they are taken. */
async function fileRequest(desk: Desk, turn: Turn): Promise<Reply> {
  if (desk.sops.has('permohonan')) return beginForm(desk, turn, 'permohonan', { purpose: { kind: 'file' } })
  const { name, address } = desk.agency
  return say(turn, { text: wordsFor(desk, turn)('citizen-request-not-by-chat', { agency: name, address }) })
}

async function help(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (turn.incoming.chat.kind !== 'private') return helpInGroup(desk, turn)
  const text = t('citizen-help', {
    days: deadlineRules.permohonan.days,
    extension: deadlineRules.permohonan.extension,
    address: desk.agency.address,
  })
  const forStaff = await helpForStaff(desk, turn)
  return say(turn, {
    heading: t('citizen-help-heading'),
    text: [...forStaff, text].join('\n\n'),
    ...(turn.form ? {} : { buttons: menu(t, 'asked').buttons ?? [] }),
  })
}

/** What the staff can do, for one of them. */
async function helpForStaff(desk: Desk, turn: Turn): Promise<string[]> {
  const { staffId, isAdmin } = turn.person
  if (staffId === undefined && !isAdmin) return []
  const lanes = staffId === undefined ? [] : await lanesOfTurn(desk, turn)
  const { heardByMention = false } = desk.channels.get(turn.incoming.platform)?.capabilities ?? {}
  return [staffHelp(wordsFor(desk, turn), desk, lanes, { isAdmin, heardByMention })]
}

/** In a group the staff are among themselves: what citizens can do has no business there. */
async function helpInGroup(desk: Desk, turn: Turn): Promise<Reply> {
  const heading = wordsFor(desk, turn)('citizen-help-heading')
  const texts = await helpForStaff(desk, turn)
  return say(turn, ...texts.map((text) => ({ heading, text })))
}

/** A command that is done beside a form. */
function beside(name: string, run: Command['run']): Command {
  return {
    name,
    where: 'private',
    who: 'anyone',
    keepsForm: true,
    async run(desk, turn, args) {
      const reply = await run(desk, turn, args)
      return turn.incoming.chat.kind === 'private' ? withQuestion(desk, turn, reply) : reply
    },
  }
}

async function language(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const chosen = args.trim().toLowerCase()
  const t = wordsFor(desk, turn)
  if (chosen !== 'id' && chosen !== 'en') {
    const button = (label: string, argument: string) => ({ label, token: `c:bahasa:${argument}` })
    return say(turn, {
      text: t('citizen-language-ask'),
      buttons: [[button('Bahasa Indonesia', 'id'), button('English', 'en')]],
    })
  }
  const after: Turn = { ...turn, person: { ...turn.person, locale: chosen } }
  const done = answer(after, { text: wordsIn(desk, chosen)('citizen-language-set') })
  return {
    deliveries: [done, ...(turn.form ? repeatQuestion(desk, after, turn.form) : [])],
    form: 'keep',
    work: async (tx) => {
      await changeLocale(tx, turn.person.personId, chosen)
      return { deliveries: [] }
    },
  }
}

async function cancel(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (turn.form !== undefined) return interruptForm(desk, turn, turn.form, cancelCommand)
  const nothing = t('citizen-nothing-to-cancel')
  // What citizens can do has no business in a group.
  if (turn.incoming.chat.kind !== 'private') return say(turn, { text: nothing })
  return say(turn, { ...menu(t, 'asked'), heading: nothing })
}

/** What citizens can say, on every platform. The order is that of the platform's command menu. */
export const citizenCommands: readonly Command[] = [
  { name: 'start', where: 'private', who: 'anyone', keepsForm: false, run: start },
  {
    name: 'permohonan',
    where: 'private',
    who: 'anyone',
    keepsForm: false,
    run: fileRequest,
  },
  { name: 'keberatan', where: 'private', who: 'anyone', keepsForm: false, run: fileObjection },
  beside('status', showStatus),
  beside('dip', findDip),
  { ...beside('pengumuman', announcements), sop: announcementSop },
  beside('data', ownData),
  beside('pindah', moveChannel),
  { name: 'bahasa', where: 'private', who: 'anyone', keepsForm: true, run: language },
  { ...beside('bantuan', help), where: 'anywhere' },
  { name: 'batal', where: 'anywhere', who: 'anyone', keepsForm: true, run: cancel },
]
