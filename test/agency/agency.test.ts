import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AgencyError, readAgency } from '../../src/agency.ts'
import { WorkCalendar } from '../../src/deadline/calendar.ts'
import { packageRoot } from '../../src/root.ts'
import { zoneName, zones } from '../../src/zone.ts'

const shippedPath = join(packageRoot, 'agency.json')
const shipped = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(shippedPath, 'utf8')))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-agency-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The shipped file with some settings replaced; undefined removes one. */
function written(changes: Record<string, unknown>): string {
  const path = join(folder, 'agency.json')
  writeFileSync(path, JSON.stringify({ ...shipped, ...changes }))
  return path
}

function faultsOf(path: string): readonly string[] {
  try {
    readAgency(path)
  } catch (error) {
    if (error instanceof AgencyError) return error.faults
    throw error
  }
  return []
}

describe('the shipped agency file', () => {
  const agency = readAgency(shippedPath)

  it('is that of the Dinas Koperasi, UKM Provinsi Kalimantan Barat in WIB', () => {
    expect(agency.name).toBe('Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat')
    expect(agency.zone).toBe('Asia/Pontianak')
    expect(agency.zoneName).toBe('WIB')
    expect(agency.officials.atasan).toMatchObject({ name: 'Drs. Junaidi, MM', nip: '19650809 198603 1 012' })
    expect(agency.sops).toHaveLength(5)
  })

  it('makes a work calendar as it stands', () => {
    const calendar = new WorkCalendar({ ...agency, holidays: [] })
    expect(calendar.dateOf(new Date('2026-11-26T17:30:00Z'))).toBe('2026-11-27')
  })

  it('states every setting, so that it can be read as their list', () => {
    expect(shipped).toEqual({ ...agency, zoneName: undefined })
    const least = written(
      Object.fromEntries(
        Object.keys(shipped)
          .filter(
            (key) =>
              ![
                'name',
                'shortName',
                'letterhead',
                'address',
                'city',
                'zone',
                'hours',
                'officials',
                'invitation',
              ].includes(key),
          )
          .map((key) => [key, undefined]),
      ),
    )
    expect(readAgency(least)).toEqual(agency)
  })
})

describe('reading an agency file', () => {
  it('lists all faults at once, each with its path', () => {
    const faults = faultsOf(
      written({
        name: undefined,
        zone: 'Europe/Berlin',
        hours: { monday: ['7-16'], munday: [] },
        undoSeconds: 1.5,
        retension: {},
        officials: { ppid: { name: 'A', nip: '123', title: 'PPID' } },
        sops: ['permohonan', 'permohonan'],
        morningBriefAt: '13:00',
      }),
    )
    expect(faults).toEqual([
      'name: is missing; it must be text of 1 to 200 characters in one line',
      'zone: must be one of Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura',
      expect.stringMatching(/^hours\.monday\[0\]: hours as HH:MM-HH:MM/),
      expect.stringMatching(/^hours\.monday: /),
      'hours.munday: is not a setting; did you mean "monday"?',
      'officials.ppid.nip: must be an NIP of 18 digits, e.g. 19650809 198603 1 012',
      'officials.atasan: is missing',
      'sops: must name each SOP once',
      'undoSeconds: must be a whole number of seconds from 0 to 3600',
      'morningBriefAt: must be a time in the morning as HH:MM, from 05:00 to 11:59',
      'retension: is not a setting; did you mean "retention"?',
    ])
  })

  it('names the known settings when a foreign one resembles none', () => {
    expect(faultsOf(written({ cardPacing: { speed: 9 } }))).toEqual([
      'cardPacing.speed: is not a setting; the settings here are perSecond, perGroupPerMinute',
    ])
  })

  it.each([
    ['no weekday with hours', { hours: {} }, /^hours: /],
    [
      'an override that ends before it begins',
      { hoursOverrides: [{ name: 'Ramadan', from: '2026-03-19', to: '2026-02-18', hours: {} }] },
      /^hoursOverrides\[0\]: /,
    ],
    ['a letterhead without lines', { letterhead: [] }, /^letterhead: must be a list of 1 to 6 lines/],
    [
      'a pace beyond the platform',
      { cardPacing: { perSecond: 90 } },
      /^cardPacing\.perSecond: must be a whole number/,
    ],
    ['a website that is none', { website: 'javascript:alert(1)' }, /^website: must be a web address/],
    [
      'two kinds with one number format',
      { numbers: { surat: '{urut}/PPID/{bulanRomawi}/{tahun}' } },
      /^numbers\.surat: must differ from the format of permohonan/,
    ],
    ['an unknown placeholder', { numbers: { surat: '{nomor}/{tahun}' } }, /^numbers\.surat: has \{nomor\}/],
  ])('refuses %s', (_what, changes, fault) => {
    const faults = faultsOf(written(changes))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(fault)
  })

  it('says when the file is missing or is no JSON', () => {
    expect(faultsOf(join(folder, 'nothing.json'))).toEqual(['the file does not exist'])
    const path = join(folder, 'broken.json')
    writeFileSync(path, '{ "name": }')
    expect(faultsOf(path)[0]).toMatch(/^the file is not valid JSON: /)
  })

  it('takes a file that begins with a byte order mark', () => {
    const path = join(folder, 'bom.json')
    writeFileSync(path, `\u{FEFF}${JSON.stringify(shipped)}`)
    expect(readAgency(path).city).toBe('Pontianak')
  })

  it('takes an NIP as people write it and gives it in its printed form', () => {
    const officials = {
      ppid: { name: 'A', nip: '196508091986031012', title: 'P' },
      atasan: { name: 'B', title: 'K' },
    }
    expect(readAgency(written({ officials })).officials).toEqual({
      ppid: { name: 'A', nip: '19650809 198603 1 012', title: 'P' },
      atasan: { name: 'B', title: 'K' },
    })
  })
})

it('gives each zone of Indonesia the name of its time', () => {
  expect(zones.map((zone) => zoneName(zone))).toEqual(['WIB', 'WIB', 'WITA', 'WIT'])
})
