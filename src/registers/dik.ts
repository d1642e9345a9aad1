import type { IsoDate } from '../deadline/dates.ts'
import { isoDay } from '../storage/dates.ts'
import type { DikRow } from '../storage/registers.ts'
import type { RegisterTable } from './column.ts'

/** An entry of the DIK as it stands on the day of the export. */
export interface DikRegisterEntry extends DikRow {
  readonly no: number
  readonly today: IsoDate
}

/**
 * Daftar Informasi yang Dikecualikan: the columns of the lembar uji konsekuensi (Perki KI 1/2021 Ps 49), with unit,
 * penetapan (PP 61/2010 Ps 4) and whether it is still in force (Ps 10: open by itself when its time is over).
 */
export const dikRegister: RegisterTable<DikRegisterEntry> = {
  id: 'dik',
  columns: [
    { key: 'no', width: 6, value: ({ no }) => no },
    { key: 'nomor-dik', width: 16, value: ({ nomor }) => nomor },
    { key: 'informasi-dik', width: 34, value: ({ informasi }) => informasi },
    {
      key: 'dasar-hukum',
      width: 28,
      value: ({ pasal17, dasarHukumLain }, t) =>
        [t('letters-pasal-17', { letter: pasal17 }), ...(dasarHukumLain === '' ? [] : [dasarHukumLain])].join(
          '; ',
        ),
    },
    { key: 'konsekuensi-buka', width: 34, value: ({ konsekuensiBuka }) => konsekuensiBuka },
    { key: 'konsekuensi-tutup', width: 34, value: ({ konsekuensiTutup }) => konsekuensiTutup },
    { key: 'jangka-waktu', width: 20, value: ({ jangkaWaktu }) => jangkaWaktu },
    {
      key: 'berlaku-sampai',
      width: 14,
      value: ({ expiresOn }) => (expiresOn === null ? undefined : { date: isoDay(expiresOn) }),
    },
    { key: 'unit', width: 22, value: ({ unit }) => unit },
    { key: 'penetapan', width: 22, value: decree },
    { key: 'status-dik', width: 14, value: (entry, t) => t(`register-dik-${stateOf(entry)}`) },
  ],
}

function decree({ skNomor, skTanggal }: DikRegisterEntry): string {
  return [skNomor, skTanggal === null ? '' : isoDay(skTanggal)].filter((part) => part !== '').join(', ')
}

function stateOf({ revokedAt, expiresOn, today }: DikRegisterEntry): 'berlaku' | 'dibuka' | 'dicabut' {
  if (revokedAt !== null) return 'dicabut'
  return expiresOn !== null && isoDay(expiresOn) < today ? 'dibuka' : 'berlaku'
}
