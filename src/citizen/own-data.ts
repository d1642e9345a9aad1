import { writeToken } from '../chat/token.ts'
import type { Button } from '../chat/message.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { maskNik } from '../identity/nik.ts'
import { countCasesOf } from '../storage/cases.ts'
import { purgeIdentityFiles } from '../storage/files.ts'
import { forgetProfile, readProfile } from '../storage/people.ts'

/**
 * `/data`: what is kept of the one who asks, and its deletion as far as the law leaves it to them (UU 27/2022
 * Ps 43); the register row stays (Ps 44: until its retention is over).
 */
export async function ownData(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const wish = args.trim()
  if (wish === 'hapus') return confirmDeletion(desk, turn)
  if (wish === 'hapus-ya') return deleteData(desk, turn)
  if (wish === 'tidak') return say(turn, { text: t('citizen-data-kept') })
  const profile = await readProfile(desk.db, desk.sealer, turn.person.personId)
  const identity =
    profile === undefined
      ? t('citizen-data-identity-none')
      : t('citizen-data-identity', {
          name: profile.nama,
          nik: profile.nik === undefined ? '–' : maskNik(profile.nik),
        })
  const { ktpDays, caseYears } = desk.agency.retention
  const text = t('citizen-data', {
    identity,
    cases: await countCasesOf(desk.db, turn.person.personId),
    draft: t(turn.form === undefined ? 'citizen-data-draft-no' : 'citizen-data-draft-yes'),
    ktpDays,
    caseYears,
  })
  return say(turn, {
    heading: t('citizen-data-heading'),
    text,
    buttons: [[dataButton('hapus', t('citizen-button-data-delete'))]],
  })
}

async function confirmDeletion(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  return say(turn, {
    text: t('citizen-data-delete-confirm'),
    buttons: [
      [
        { ...dataButton('hapus-ya', t('citizen-button-data-delete-yes')), tone: 'danger' },
        dataButton('tidak', t('citizen-button-data-delete-no')),
      ],
    ],
  })
}

async function deleteData(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  return {
    deliveries: [answer(turn, { text: t('citizen-data-deleted') })],
    form: 'none',
    work: async (tx) => {
      await forgetProfile(tx, turn.person.personId)
      await purgeIdentityFiles(tx, turn.person.personId, turn.now)
      return { deliveries: [] }
    },
  }
}

function dataButton(argument: string, label: string): Extract<Button, { token: string }> {
  return { label, token: writeToken({ kind: 'command', name: 'data', argument }) }
}
