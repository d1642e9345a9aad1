import { appendEvent } from '../case/ledger.ts'
import { writeToken } from '../chat/token.ts'
import type { Desk } from '../desk/desk.ts'
import { codeHash, newCode } from '../desk/secret-code.ts'
import { answer, say, tell, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { localeFromTag } from '../desk/locale.ts'
import { localeOf, wordsFor, wordsIn } from '../desk/words.ts'
import { noteWrongTry, triesLeft } from '../desk/wrong-tries.ts'
import { formatInstant } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { casesOf, countCasesOf, findCase, type CaseRow } from '../storage/cases.ts'
import {
  addClaim,
  caseIdsOf,
  mergePeople,
  setReplyTo,
  takeClaim,
  wasStaff,
  type Claimed,
} from '../storage/claims.ts'
import type { Db } from '../storage/db.ts'
import { directAddresses, localeOfPerson } from '../storage/people.ts'
import { ownCase } from './status.ts'

const validHours = 24
const millisecondsPerHour = 3_600_000

/** Cases that can be chosen from, each a button. */
const choicesMax = 8

/** What a code is hashed for, and what wrong guesses are counted under. */
const purpose = 'claim'

/** What the button of a case carries. */
const chosen = /^k-(\d{1,9})$/

/**
 * `/pindah`: a code by which the conversation about one's case is moved to another channel of one's own. `/pindah
 * CODE`, said there, moves it. Whoever lacks the code learns nothing: not whether there is such a case.
 */
export async function moveChannel(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const { person, incoming } = turn
  // A code must not give anybody, and lose nobody, what members of staff may do.
  if (person.isAdmin || person.staffId !== undefined || (await wasStaff(desk.db, person.personId)))
    return say(turn, { text: t('pindah-staff') })
  const picked = incoming.content.kind === 'press' ? chosen.exec(args)?.[1] : undefined
  if (picked !== undefined) {
    const row = await ownCase(desk, turn, Number(picked))
    return row === undefined ? tell(t('citizen-press-not-yours')) : giveCode(desk, turn, row)
  }
  if (args.trim() !== '') return { deliveries: [], form: 'keep', work: (tx) => claim(tx, desk, turn, args) }
  const rows = await casesOf(desk.db, person.personId, { openOnly: false, limit: choicesMax })
  const [only] = rows
  if (only === undefined) return say(turn, { text: t('pindah-none') })
  if ((await countCasesOf(desk.db, person.personId)) === 1) return giveCode(desk, turn, only)
  const buttons = rows.map(({ id, nomor }) => [
    { label: nomor, token: writeToken({ kind: 'command', name: 'pindah', argument: `k-${id}` }) },
  ])
  return say(turn, { text: t('pindah-pick'), buttons })
}

function giveCode(desk: Desk, turn: Turn, { id, nomor }: CaseRow): Reply {
  const t = wordsFor(desk, turn)
  const code = newCode()
  const expiresAt = new Date(turn.now.getTime() + validHours * millisecondsPerHour)
  const until = formatInstant(localeOf(turn), expiresAt, desk.agency.zone)
  const shown = `${code.slice(0, 5)}-${code.slice(5)}`
  return {
    deliveries: [
      answer(turn, {
        heading: t('pindah-heading', { nomor }),
        text: t('pindah-code', { code: shown, until }),
      }),
    ],
    form: 'keep',
    work: async (tx) => {
      await addClaim(tx, { codeHash: codeHash(desk.sealer, code, purpose), caseId: id, expiresAt })
      return { deliveries: [] }
    },
  }
}

/** Of a wrong code, a used one and one too many the same is said. */
async function claim(tx: Db, desk: Desk, turn: Turn, code: string): Promise<Worked> {
  const t = wordsFor(desk, turn)
  const { personId, identityId } = turn.person
  const tries = { what: purpose, personId, now: turn.now }
  const refused: Worked = { deliveries: [answer(turn, { text: t('pindah-wrong') })] }
  if ((await triesLeft(tx, tries)) === 0) return refused
  const claimed = await takeClaim(tx, codeHash(desk.sealer, code, purpose), turn.now)
  if (claimed === undefined) {
    await noteWrongTry(tx, tries)
    return refused
  }
  const row = await findCase(tx, claimed.caseId)
  if (row === undefined) throw new Error('a case vanished while it was moved')
  const told = await tellOldChannel(tx, desk, turn, claimed, row.nomor)
  await noteMoved(tx, desk, turn, claimed)
  if (claimed.applicantId !== personId) await mergePeople(tx, desk.sealer, personId, claimed.applicantId)
  await setReplyTo(tx, claimed.caseId, identityId)
  const heading = t('pindah-done-heading')
  return { deliveries: [answer(turn, { heading, text: t('pindah-done', { nomor: row.nomor }) }), ...told] }
}

/** Also of the cases that the one who moves had already: they have the same applicant from now on. */
async function noteMoved(tx: Db, desk: Desk, turn: Turn, { caseId, applicantId }: Claimed): Promise<void> {
  const { personId } = turn.person
  const own = personId === applicantId ? [] : await caseIdsOf(tx, personId)
  // In the order of their ids, as everybody locks cases.
  for (const id of [caseId, ...own].toSorted((one, other) => one - other)) {
    const what = id === caseId ? 'channel' : 'applicant'
    await appendEvent(tx, desk.sealer, {
      caseId: id,
      type: 'moved',
      actorId: applicantId,
      at: turn.now,
      data: { what },
    })
  }
}

/** Where the case was answered until now; nobody is told where it is answered next. */
async function tellOldChannel(
  tx: Db,
  desk: Desk,
  turn: Turn,
  { applicantId, replyToId }: Claimed,
  nomor: string,
): Promise<NewDelivery[]> {
  const addresses = await directAddresses(tx, applicantId)
  const old = addresses.find((each) => each.identityId === replyToId) ?? addresses[0]
  if (old === undefined || old.identityId === turn.person.identityId) return []
  const t = wordsIn(desk, localeFromTag(await localeOfPerson(tx, applicantId)))
  const { email, phone, address } = desk.agency
  const text = t('pindah-told', { nomor, contact: email ?? phone ?? address })
  const { platform, chatId } = old
  return [{ platform, chatId, kind: 'message', message: { text }, unasked: true }]
}
