import type { DipEntryInput } from '../storage/dip.ts'

/**
 * Columns of the DIP as a file that other programs read (CSV, JSON), in the official order, and the field each
 * stands for. What the program gives out in them it also takes in again.
 */
export const dipFileColumns = {
  kode: 'code',
  klasifikasi: 'class',
  judul: 'judul',
  ringkasan: 'ringkasan',
  penguasa: 'penguasa',
  penanggung_jawab: 'penanggungJawab',
  waktu_tempat: 'waktuTempat',
  format: 'format',
  retensi: 'retensi',
  tautan: 'tautan',
} as const satisfies Record<string, keyof DipEntryInput>
