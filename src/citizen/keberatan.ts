import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import { beginForm } from '../desk/form-turn.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { maskNik } from '../identity/nik.ts'
import { findKeptFile } from '../storage/files.ts'
import { readProfile } from '../storage/people.ts'
import { ownCase } from './status.ts'

/**
 * `/keberatan`: begins an objection (UU 14/2008 Ps 35–36); with the id of an own request, as its buttons send it, on
 * that one. An agency that does not take objections by chat says where they are taken.
 */
export async function fileObjection(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  if (!desk.sops.has('keberatan')) return sayWhere(desk, turn)
  const prefill = await aboutOwn(desk, turn, args.trim())
  const purpose = { kind: 'file', ...(await keptIdentity(desk, turn)) }
  return beginForm(desk, turn, 'keberatan', { purpose, ...(prefill !== undefined && { prefill }) })
}

function sayWhere(desk: Desk, turn: Turn): Reply {
  const t = wordsFor(desk, turn)
  const text = t('citizen-keberatan-how', {
    atasan: desk.agency.officials.atasan.title,
    address: desk.agency.address,
    email: desk.agency.email ?? 'none',
  })
  return say(turn, { heading: t('citizen-keberatan-how-heading'), text })
}

/** The question which request is passed over when a button of that request began the form. */
async function aboutOwn(desk: Desk, turn: Turn, args: string): Promise<Answers | undefined> {
  const row = /^\d{1,9}$/.test(args) ? await ownCase(desk, turn, Number(args)) : undefined
  if (row?.sop !== 'permohonan') return undefined
  return { perkara: { kind: 'pick', value: String(row.id), label: row.nomor } }
}

/** What is kept of the person, for the form to offer: an identity with a NIK, and a picture of the KTP. */
async function keptIdentity(desk: Desk, { person }: Turn): Promise<Readonly<Record<string, string>>> {
  const profile = await readProfile(desk.db, desk.sealer, person.personId)
  if (profile?.nik === undefined) return { 'identitas-lama': 'tidak', 'ktp-lama': 'tidak' }
  const ktp = await findKeptFile(desk.db, person.personId, 'ktp')
  return {
    'identitas-lama': 'ada',
    'ktp-lama': ktp === undefined ? 'tidak' : 'ada',
    'nama-lama': `${profile.nama}, NIK ${maskNik(profile.nik)}`,
  }
}
