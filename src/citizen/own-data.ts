import { writeToken } from '../chat/token.ts'
import type { Button } from '../chat/message.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { maskNik } from '../identity/nik.ts'
import { purgeOnRequest, removableOf } from '../retention/on-request.ts'
import { countCasesOf } from '../storage/cases.ts'
import { readProfile } from '../storage/people.ts'

/** What the yes begins with; then comes what there was when it was asked. */
const yesWish = 'hapus-ya-'

/**
 * `/data`: what is kept of the one who asks, and its deletion as far as the law leaves it to them (UU 27/2022
 * Ps 43); the register row stays (Ps 44: until its retention is over).
 */
export async function ownData(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const wish = args.trim()
  if (wish === 'hapus') return confirmDeletion(desk, turn)
  if (wish.startsWith(yesWish)) return deleteData(desk, turn, wish.slice(yesWish.length))
  if (wish === 'tidak') return say(turn, { text: t('citizen-data-kept') })
  const profile = await readProfile(desk.db, desk.sealer, turn.person.personId)
  const identity =
    profile === undefined
      ? t('citizen-data-identity-none')
      : t('citizen-data-identity', {
          name: profile.nama,
          nik: profile.nik === undefined ? '–' : maskNik(profile.nik),
        })
  const { retention, address, email, phone } = desk.agency
  const { ktpDays, caseYears } = retention
  const text = t('citizen-data', {
    identity,
    cases: await countCasesOf(desk.db, turn.person.personId),
    draft: t(turn.form === undefined ? 'citizen-data-draft-no' : 'citizen-data-draft-yes'),
    ktpDays,
    caseYears,
    contact: email ?? phone ?? address,
  })
  return say(turn, {
    heading: t('citizen-data-heading'),
    text,
    buttons: [[dataButton('hapus', t('citizen-button-data-delete'))]],
  })
}

/** Asks before anything is destroyed; `changed`: asks again, because there is other data by now. */
async function confirmDeletion(desk: Desk, turn: Turn, changed = false): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const question = t('citizen-data-delete-confirm')
  const yes = `${yesWish}${await whatThereIs(desk, turn)}`
  return say(turn, {
    text: changed ? [t('citizen-data-changed'), question].join('\n\n') : question,
    buttons: [
      [
        { ...dataButton(yes, t('citizen-button-data-delete-yes')), tone: 'danger' },
        dataButton('tidak', t('citizen-button-data-delete-no')),
      ],
    ],
  })
}

/** The person says yes to what there was when they were asked; `shown` says what that was. */
async function deleteData(desk: Desk, turn: Turn, shown: string): Promise<Reply> {
  if (shown !== (await whatThereIs(desk, turn))) return confirmDeletion(desk, turn, true)
  const t = wordsFor(desk, turn)
  return {
    // A form that ends here may have left its share-contact keyboard open.
    deliveries: [answer(turn, { text: t('citizen-data-deleted'), ask: { kind: 'none' } })],
    form: 'none',
    work: async (tx) => {
      await purgeOnRequest(tx, desk, turn.person.personId, turn.now)
      return { deliveries: [] }
    },
  }
}

/** What would be deleted, as a button can carry it: whether an identity and a form are kept, and how many papers. */
async function whatThereIs(desk: Desk, turn: Turn): Promise<string> {
  const { identity, files } = await removableOf(desk.db, desk, turn.person.personId)
  const form = turn.form !== undefined || turn.formOutdated
  return `${identity ? 1 : 0}${form ? 1 : 0}${files}`
}

function dataButton(argument: string, label: string): Extract<Button, { token: string }> {
  return { label, token: writeToken({ kind: 'command', name: 'data', argument }) }
}
