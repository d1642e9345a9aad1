import type { DipRow } from '../storage/registers.ts'
import type { RegisterTable } from './column.ts'

/** Daftar Informasi Publik: columns 1 to 7 of Perki KI 1/2010 Lampiran II, with judul, kelas (UU 14/2008 Ps 9–11) and tautan. */
export const dipRegister: RegisterTable<DipRow & { readonly no: number }> = {
  id: 'dip',
  columns: [
    { key: 'no', width: 6, value: ({ no }) => no },
    { key: 'judul', width: 30, value: ({ judul }) => judul },
    { key: 'ringkasan', width: 44, value: ({ ringkasan }) => ringkasan },
    { key: 'penguasa', width: 24, value: ({ penguasa }) => penguasa },
    { key: 'penanggung-jawab', width: 24, value: ({ penanggungJawab }) => penanggungJawab },
    { key: 'waktu-tempat', width: 20, value: ({ waktuTempat }) => waktuTempat },
    { key: 'format', width: 14, value: ({ format }) => format },
    { key: 'retensi', width: 18, value: ({ retensi }) => retensi },
    { key: 'kelas', width: 14, value: (entry, t) => t(`register-class-${entry.class}`) },
    { key: 'tautan', width: 30, value: ({ tautan }) => tautan ?? undefined },
  ],
}
