import { expect } from 'vitest'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { clearPhoto, Sitting } from './desk-of-one.ts'

/** A question that is expected to wait, and an answer to it. */
export type Step = readonly [at: string, give: (sitting: Sitting) => Sitting]

export const privasi: Step = ['privasi', (s) => s.press('Saya mengerti')]
export const perorangan: Step = ['kategori', (s) => s.press('Perorangan')]
export const nama: Step = ['nama', (s) => s.type('Siti Aminah')]
export const nik: Step = ['nik', (s) => s.type('6171014508900001')]
export const ktp: Step = ['ktp', (s) => s.send(clearPhoto)]
export const alamat: Step = ['alamat', (s) => s.type('Jl. Ahmad Yani No. 1, Pontianak')]
export const kontak: Step = ['kontak', (s) => s.give({ kind: 'contact', phone: '6281234567890', own: true })]
export const rincian: Step = ['rincian', (s) => s.type('Daftar koperasi aktif di Kota Pontianak tahun 2025')]
export const tujuan: Step = ['tujuan', (s) => s.type('Bahan skripsi')]

/** Gives the answers one by one; each question must be the one expected. */
export function fill(sitting: Sitting, steps: readonly Step[]): Sitting {
  for (const [at, give] of steps) {
    expect(sitting.at).toBe(at)
    give(sitting)
    expect(sitting.result.kind, `after ${at}: ${sitting.text}`).toBe('asked')
  }
  return sitting
}

/** A sitting in which the steps were gone through. */
export const path =
  (...steps: Step[]) =>
  (): Sitting =>
    fill(new Sitting(permohonan), steps)

const personSteps = [privasi, perorangan, nama, nik, ktp, alamat, kontak, rincian, tujuan]

/** A person's form up to the way of obtaining the information. */
export const beforeObtaining = path(...personSteps)

/** The last look at a form that is complete. */
export const review = (options: ConstructorParameters<typeof Sitting>[1] = {}): Sitting =>
  fill(new Sitting(permohonan, options), personSteps).press('Salinan softcopy').press('Lewat chat ini')
