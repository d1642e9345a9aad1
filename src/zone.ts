/** The IANA zones of Indonesia an agency may stand in. */
export const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** An IANA zone of Indonesia. */
export type Zone = (typeof zones)[number]

/** The name printed behind a time of day. */
export type ZoneName = 'WIB' | 'WITA' | 'WIT'

/** As Keppres 41/1987 divides the country. */
const zoneNames: Readonly<Record<Zone, ZoneName>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** 'WIB', 'WITA' or 'WIT'. */
export function zoneName(zone: Zone): ZoneName {
  return zoneNames[zone]
}
