import { expect, it } from 'vitest'
import { permohonan } from '../../flows/sop/permohonan.ts'
import type { Facts } from '../../src/sop/facts.ts'
import { placesOf, type Actor } from '../../src/sop/machine.ts'
import { matrixOf } from './matrix.ts'
import { applicant, caseAt, officer, press, stranger, system } from './support.ts'

const actors: Readonly<Record<string, Actor>> = {
  pemohon: applicant,
  petugas: officer('petugas'),
  bidang: officer('bidang'),
  ppid: officer('ppid'),
  'lane lain': officer('kadis'),
  'orang lain': stranger,
  program: system,
}
const actions = [...new Set(placesOf(permohonan).map(({ action }) => action.id))]
const steps = [...permohonan.steps.map(({ id }) => id), 'end']

/** Every condition that an action asks for is met, so that the table shows rights and ways alone. */
function readyFor(action: string, step: string) {
  const facts: Facts = {
    proposal: { result: 'dikabulkan-seluruhnya', by: 13, version: 2 },
    ...(action === 'uji-selesai' && { uji: { state: 'waiting', version: 2 } }),
  }
  return caseAt(step, {
    facts,
    outcome: step === 'end' ? 'dikabulkan-seluruhnya' : null,
    lapsed: action === 'tutup-tidak-lengkap' ? ['completeness'] : [],
  })
}

function cell(actor: Actor, step: string, action: string): string {
  const result = press(readyFor(action, step), actor, action)
  if (!result.ok) return result.code
  const waits = result.undoUntil === undefined ? '' : ' (undo)'
  return `→ ${result.to}${result.to === 'end' ? `: ${result.outcome}` : ''}${waits}`
}

it('says of every lane at every step what each action does', () => {
  expect(matrixOf({ steps, actions, actors, cell })).toMatchInlineSnapshot(`
    "
    pengajuan           | pemohon        | petugas                     | bidang     | ppid       | lane lain | orang lain | program
    lengkapi            | → registrasi   | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | → end: tidak-lengkap (undo) | no-role    | no-role    | no-role   | no-role    | no-role
    ada-di-dip          | no-role        | wrong-step                  | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step                  | no-role    | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step                  | no-role    | no-role    | no-role   | no-role    | no-role
    tugaskan            | no-role        | no-role                     | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | wrong-step                  | wrong-step | wrong-step | no-role   | no-role    | no-role
    sediakan            | no-role        | no-role                     | no-role    | wrong-step | no-role   | no-role    | no-role
    tolak               | no-role        | no-role                     | no-role    | wrong-step | no-role   | no-role    | no-role
    uji                 | no-role        | no-role                     | no-role    | wrong-step | no-role   | no-role    | no-role
    sampaikan           | no-role        | wrong-step                  | no-role    | no-role    | no-role   | no-role    | no-role
    perpanjang          | no-role        | wrong-step                  | wrong-step | wrong-step | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role
    terima              | wrong-step     | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role
    uji-selesai         | no-role        | no-role                     | no-role    | no-role    | no-role   | no-role    | → pengajuan

    registrasi          | pemohon        | petugas             | bidang     | ppid       | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role             | no-role    | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step          | no-role    | no-role    | no-role   | no-role    | no-role
    ada-di-dip          | no-role        | → penyampaian       | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | → penugasan         | no-role    | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | → pengajuan (undo)  | no-role    | no-role    | no-role   | no-role    | no-role
    tugaskan            | no-role        | no-role             | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | wrong-step          | wrong-step | wrong-step | no-role   | no-role    | no-role
    sediakan            | no-role        | no-role             | no-role    | wrong-step | no-role   | no-role    | no-role
    tolak               | no-role        | no-role             | no-role    | wrong-step | no-role   | no-role    | no-role
    uji                 | no-role        | no-role             | no-role    | wrong-step | no-role   | no-role    | no-role
    sampaikan           | no-role        | wrong-step          | no-role    | no-role    | no-role   | no-role    | no-role
    perpanjang          | no-role        | → registrasi (undo) | no-role    | no-role    | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role             | no-role    | no-role    | no-role   | no-role    | no-role
    terima              | wrong-step     | no-role             | no-role    | no-role    | no-role   | no-role    | no-role
    uji-selesai         | no-role        | no-role             | no-role    | no-role    | no-role   | no-role    | → registrasi

    penugasan           | pemohon        | petugas    | bidang             | ppid       | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role    | no-role            | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step | no-role            | no-role    | no-role   | no-role    | no-role
    ada-di-dip          | no-role        | wrong-step | no-role            | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step | no-role            | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step | no-role            | no-role    | no-role   | no-role    | no-role
    tugaskan            | no-role        | no-role    | → penyediaan       | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role    | → registrasi       | no-role    | no-role   | no-role    | no-role
    sediakan            | no-role        | no-role    | no-role            | wrong-step | no-role   | no-role    | no-role
    tolak               | no-role        | no-role    | no-role            | wrong-step | no-role   | no-role    | no-role
    uji                 | no-role        | no-role    | no-role            | wrong-step | no-role   | no-role    | no-role
    sampaikan           | no-role        | wrong-step | no-role            | no-role    | no-role   | no-role    | no-role
    perpanjang          | no-role        | no-role    | → penugasan (undo) | no-role    | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role    | no-role            | no-role    | no-role   | no-role    | no-role
    terima              | wrong-step     | no-role    | no-role            | no-role    | no-role   | no-role    | no-role
    uji-selesai         | no-role        | no-role    | no-role            | no-role    | no-role   | no-role    | → penugasan

    penyediaan          | pemohon        | petugas    | bidang     | ppid                | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role    | no-role    | no-role             | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step | no-role    | no-role             | no-role   | no-role    | no-role
    ada-di-dip          | no-role        | wrong-step | no-role    | no-role             | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step | no-role    | no-role             | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step | no-role    | no-role             | no-role   | no-role    | no-role
    tugaskan            | no-role        | no-role    | wrong-step | no-role             | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role    | no-role    | → penugasan         | no-role   | no-role    | no-role
    sediakan            | no-role        | no-role    | no-role    | → penyampaian       | no-role   | no-role    | no-role
    tolak               | no-role        | no-role    | no-role    | → penyampaian       | no-role   | no-role    | no-role
    uji                 | no-role        | no-role    | no-role    | → penyediaan        | no-role   | no-role    | no-role
    sampaikan           | no-role        | wrong-step | no-role    | no-role             | no-role   | no-role    | no-role
    perpanjang          | no-role        | no-role    | no-role    | → penyediaan (undo) | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role    | no-role    | no-role             | no-role   | no-role    | no-role
    terima              | wrong-step     | no-role    | no-role    | no-role             | no-role   | no-role    | no-role
    uji-selesai         | no-role        | no-role    | no-role    | no-role             | no-role   | no-role    | → penyediaan

    penyampaian         | pemohon        | petugas                             | bidang     | ppid       | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role                             | no-role    | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step                          | no-role    | no-role    | no-role   | no-role    | no-role
    ada-di-dip          | no-role        | wrong-step                          | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step                          | no-role    | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step                          | no-role    | no-role    | no-role   | no-role    | no-role
    tugaskan            | no-role        | no-role                             | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | → penyediaan                        | no-role    | no-role    | no-role   | no-role    | no-role
    sediakan            | no-role        | no-role                             | no-role    | wrong-step | no-role   | no-role    | no-role
    tolak               | no-role        | no-role                             | no-role    | wrong-step | no-role   | no-role    | no-role
    uji                 | no-role        | no-role                             | no-role    | wrong-step | no-role   | no-role    | no-role
    sampaikan           | no-role        | → end: dikabulkan-seluruhnya (undo) | no-role    | no-role    | no-role   | no-role    | no-role
    perpanjang          | no-role        | wrong-step                          | wrong-step | wrong-step | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role                             | no-role    | no-role    | no-role   | no-role    | no-role
    terima              | wrong-step     | no-role                             | no-role    | no-role    | no-role   | no-role    | no-role
    uji-selesai         | no-role        | no-role                             | no-role    | no-role    | no-role   | no-role    | → penyampaian

    end                 | pemohon                      | petugas | bidang  | ppid    | lane lain | orang lain | program
    lengkapi            | closed                       | no-role | no-role | no-role | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role                      | closed  | no-role | no-role | no-role   | no-role    | no-role
    ada-di-dip          | no-role                      | closed  | no-role | no-role | no-role   | no-role    | no-role
    teruskan            | no-role                      | closed  | no-role | no-role | no-role   | no-role    | no-role
    minta-lengkapi      | no-role                      | closed  | no-role | no-role | no-role   | no-role    | no-role
    tugaskan            | no-role                      | no-role | closed  | no-role | no-role   | no-role    | no-role
    kembalikan          | no-role                      | closed  | closed  | closed  | no-role   | no-role    | no-role
    sediakan            | no-role                      | no-role | no-role | closed  | no-role   | no-role    | no-role
    tolak               | no-role                      | no-role | no-role | closed  | no-role   | no-role    | no-role
    uji                 | no-role                      | no-role | no-role | closed  | no-role   | no-role    | no-role
    sampaikan           | no-role                      | closed  | no-role | no-role | no-role   | no-role    | no-role
    perpanjang          | no-role                      | closed  | closed  | closed  | no-role   | no-role    | no-role
    cabut               | closed                       | no-role | no-role | no-role | no-role   | no-role    | no-role
    terima              | → end: dikabulkan-seluruhnya | no-role | no-role | no-role | no-role   | no-role    | no-role
    uji-selesai         | no-role                      | no-role | no-role | no-role | no-role   | no-role    | closed
    "
  `)
})
