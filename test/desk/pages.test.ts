import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admin, group, labelsOf, monday, type Office, type Someone } from '../staff/office.ts'
import {
  chosenFile,
  keysOf,
  openPageOffice,
  optionNamed,
  optionsIn,
  pageIn,
  presses,
  pressesOn,
  sends,
} from './page-office.ts'

let office: Office
let number = 100

const siti: Someone = { id: '11', name: 'Siti Petugas' }
const budi: Someone = { id: '12', name: 'Budi Bidang' }
const dewi: Someone = { id: '13', name: 'Dewi PPID' }
const desk = group('-1')
const bidang = group('-2')

beforeAll(async () => {
  office = await openPageOffice()
  await office.hires(siti, 'petugas')
  await office.hires(budi, 'bidang')
  await office.hires(dewi, 'ppid')
  await office.types(admin, '/jalur petugas', desk)
  await office.types(admin, '/jalur bidang', bidang)
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(monday)
})

function citizen(): Someone {
  number += 1
  return { id: String(number), name: 'Citra Warga' }
}

const stepOf = async (caseId: number) =>
  (await office.desk.db.case.findUniqueOrThrow({ where: { id: caseId } })).step

/** Files that somebody sent and that are still kept. */
const keptFilesOf = async (who: Someone) => {
  const ownerId = await office.personId(who)
  return office.desk.db.file.count({ where: { ownerId, purgedAt: null } })
}

const formsWaiting = async (who: Someone) =>
  office.desk.db.conversation.count({ where: { userId: who.id, sealedState: { not: null } } })

describe('a press that begins a form, where pages can be shown', () => {
  it('is answered with pages to the end, and nothing of it is said in the group', async () => {
    const { caseId } = await office.files(citizen())
    const before = office.texts(desk.id).length
    const first = await presses(office, siti, 'Minta lengkapi', desk)
    expect(first.notice).toBeUndefined()
    const page = pageIn(first)
    expect(page).toMatchObject({ title: 'Minta lengkapi', submit: 'Lanjut', last: false, cancel: 'Tutup' })
    expect(keysOf(page)).toEqual(['bagian'])
    expect(optionsIn(page, 'bagian')).toContain('Foto KTP')

    const second = pageIn(await sends(office, siti, page, { bagian: { option: 'ktp' } }, desk))
    expect(keysOf(second)).toEqual(['alasan.usual', 'alasan'])
    expect(optionsIn(second, 'alasan.usual')).toEqual([
      'Berkasnya tidak terbaca dengan jelas.',
      'Berkas yang dikirim bukan yang dimaksud.',
    ])
    expect(second).toMatchObject({ submit: 'Kirim', last: true })
    const done = await sends(
      office,
      siti,
      second,
      { 'alasan.usual': { option: 'tidak-terbaca' }, alasan: { text: '' } },
      desk,
    )
    expect(done).toEqual({ done: 'Tercatat: Minta lengkapi.' })
    expect(await stepOf(caseId)).toBe('pengajuan')
    // The card says what happened; nobody else is bothered with the form.
    expect(office.texts(desk.id)).toHaveLength(before)
    expect(await formsWaiting(siti)).toBe(0)
  })

  it('goes back by a whole page, with what was answered still there', async () => {
    await office.files(citizen())
    const first = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    const second = pageIn(await sends(office, siti, first, { bagian: { option: 'nama' } }, desk))
    expect(optionsIn(second, 'alasan.usual')).toEqual(['Tidak sama dengan yang tertulis pada KTP atau SK.'])
    const back = pageIn(await pressesOn(office, siti, second, 'Kembali', desk))
    expect(back.fields[0]).toMatchObject({ key: 'bagian', initial: { option: 'nama' } })
    const again = pageIn(await sends(office, siti, back, { bagian: { option: 'alamat' } }, desk))
    expect(optionsIn(again, 'alasan.usual')).toEqual(['Isinya belum cukup jelas atau belum lengkap.'])
    expect(await pressesOn(office, siti, again, 'Batal', desk)).toMatchObject({ page: { at: 'interrupt' } })
    const gone = { form: again.form, at: 'interrupt' }
    expect(await sends(office, siti, gone, { interrupt: { option: '-drop' } }, desk)).toHaveProperty('done')
    expect(await formsWaiting(siti)).toBe(0)
  })

  it('is over where it stood when it is given up on its page before anything was answered', async () => {
    await office.files(citizen())
    const page = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    const { done } = await pressesOn(office, siti, page, 'Batal', desk)
    expect(done).toBe(office.last(desk.id))
  })

  it('is refused to others, who see no page', async () => {
    await office.files(citizen())
    const handled = await presses(office, budi, 'Minta lengkapi', desk)
    expect(handled.page).toBeUndefined()
    expect(handled.notice?.text).toContain('Petugas Pelayanan Informasi')
    const page = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    const stolen = await sends(office, budi, page, { bagian: { option: 'ktp' } }, desk)
    expect(stolen.faults?.['bagian']).toContain('tidak ada yang berubah')
    await pressesOn(office, siti, page, 'Batal', desk)
  })
})

describe('a filled page', () => {
  /** Comes to the page on which files are chosen. */
  async function atFiles() {
    const { caseId } = await office.files(citizen())
    const first = pageIn(await presses(office, siti, 'Ada di DIP', desk))
    const page = pageIn(await sends(office, siti, first, { sumber: { option: 'berkas' } }, desk))
    return { caseId, page }
  }

  it('with a file that cannot be taken is not taken at all, and what was fetched is not kept', async () => {
    const { caseId, page } = await atFiles()
    expect(page.fields[0]).toMatchObject({ key: 'berkas', input: { kind: 'files', min: 1, max: 10 } })
    const kept = await keptFilesOf(siti)
    const answers = { berkas: { files: [chosenFile('baik', '%PDF'), chosenFile('kosong', '')] } }
    expect(await sends(office, siti, page, answers, desk)).toEqual({
      faults: { berkas: 'Berkas itu kosong. Mohon periksa, lalu kirim sekali lagi.' },
    })
    expect(await keptFilesOf(siti)).toBe(kept)
    expect(await sends(office, siti, page, { berkas: { files: [chosenFile('hilang')] } }, desk)).toEqual({
      faults: { berkas: 'Berkas itu sudah tidak dapat diambil. Mohon kirim sekali lagi.' },
    })
    const many = Array.from({ length: 11 }, (_, index) => chosenFile(`b${index}`, '%PDF'))
    expect(await sends(office, siti, page, { berkas: { files: many } }, desk)).toEqual({
      faults: { berkas: 'Paling banyak 10 berkas di sini.' },
    })
    expect(await sends(office, siti, page, {}, desk)).toEqual({
      faults: { berkas: 'Bagian ini perlu diisi.' },
    })
    expect(await keptFilesOf(siti)).toBe(kept)

    const good = { berkas: { files: [chosenFile('satu', '%PDF-1'), chosenFile('dua', '%PDF-2')] } }
    expect(await sends(office, siti, page, good, desk)).toEqual({ done: 'Tercatat: Ada di DIP.' })
    expect(await office.desk.db.file.count({ where: { caseId, kind: 'document', purgedAt: null } })).toBe(2)
  })

  it('sent twice is taken once', async () => {
    const { page } = await atFiles()
    const good = { berkas: { files: [chosenFile('satu', '%PDF-1')] } }
    expect(await sends(office, siti, page, good, desk)).toHaveProperty('done')
    const again = await sends(office, siti, page, good, desk)
    expect(again.faults?.['berkas']).toContain('sudah selesai atau diganti')
  })

  it('is not taken when the form went on in the chat meanwhile, and then what was written stays', async () => {
    await office.files(citizen())
    const first = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    office.opensPages = false
    await office.does(siti, { kind: 'page-failed', form: first.form }, desk)
    await office.presses(siti, 'Foto KTP', desk)
    office.opensPages = true
    const stale = await sends(office, siti, first, { bagian: { option: 'nama' } }, desk)
    expect(stale.faults?.['bagian']).toContain('dilanjutkan di tempat lain')
    const page = pageIn(await presses(office, siti, 'Buka isiannya', desk))
    expect(page.at).toBe('alasan')
    const done = await sends(office, siti, page, { alasan: { text: 'Fotonya terpotong di kiri.' } }, desk)
    expect(done).toEqual({ done: 'Tercatat: Minta lengkapi.' })
  })

  it('names each answer that is none, in the words of the chat', async () => {
    const page = pageIn(await office.does(admin, { kind: 'command', name: 'plt', args: 'baru' }))
    expect(page.title).not.toBe('')
    expect(keysOf(page)).toEqual([
      'absen',
      'absen.search',
      'pengganti',
      'pengganti.search',
      'jenis',
      'nama',
      'nip',
      'mulai',
      'sampai',
      'sk',
    ])
    const filled = {
      absen: { option: optionNamed(page, 'absen', 'Dewi PPID · PPID Pembantu') },
      pengganti: { option: optionNamed(page, 'pengganti', 'Siti Petugas') },
      jenis: { option: 'plh' },
      nama: { text: 'Siti Contoh, S.E.' },
      nip: { text: '123' },
      mulai: { text: '2026-11-31' },
      sampai: { text: '2026-11-25' },
      sk: { text: '800/15/DISKOPUKM/2026' },
    }
    const { faults } = await sends(office, admin, page, filled)
    expect(Object.keys(faults ?? {})).toEqual(['nip', 'mulai'])
    expect(faults?.['nip']).toContain('NIP terdiri atas 18 angka')
    const good = { ...filled, nip: { text: '-' }, mulai: { text: '2026-11-24' } }
    const review = pageIn(await sends(office, admin, page, good))
    expect(review).toMatchObject({ at: 'review', fields: [], submit: 'Kirim', last: true })
    expect(review.lead.join('\n')).toContain('Mulai: 2026-11-24')

    const change = pageIn(await pressesOn(office, admin, review, 'Ubah'))
    expect(change.at).toBe('change')
    const one = pageIn(await sends(office, admin, change, { change: { option: 'sampai' } }))
    expect(one.fields).toMatchObject([
      { key: 'sampai', initial: { text: '2026-11-25' }, input: { kind: 'date' } },
    ])
    const corrected = pageIn(await sends(office, admin, one, { sampai: { text: '2026-11-26' } }))
    expect(corrected.lead.join('\n')).toContain('2026-11-26')
    const { done } = await sends(office, admin, corrected, {})
    expect(done).toContain('Tercatat: Plh PPID Pembantu.')
    expect(office.last(siti.id)).toBe(done)
  })

  it('with words to look for comes back with what is found, and keeps the rest of what was written', async () => {
    const page = pageIn(await office.does(admin, { kind: 'command', name: 'plt', args: 'baru' }))
    const written = { sk: { text: '800/16' }, nama: { text: 'Budi Contoh' } }
    const found = pageIn(
      await sends(office, admin, page, {
        ...written,
        absen: { option: optionNamed(page, 'absen', 'Dewi PPID · PPID Pembantu') },
        'pengganti.search': { text: 'budi' },
      }),
    )
    expect(optionsIn(found, 'pengganti')).toEqual(['Budi Bidang'])
    expect(found.fields.find(({ key }) => key === 'sk')).toMatchObject({ initial: { text: '800/16' } })
    expect(found.fields.find(({ key }) => key === 'absen')).toHaveProperty('initial.option')
    const nobody = pageIn(
      await sends(office, admin, found, {
        'absen.search': { text: 'xyz' },
        'pengganti.search': { text: 'budi' },
      }),
    )
    expect(keysOf(nobody)).not.toContain('absen')
    expect(nobody.lead).toEqual(['Belum ada yang cocok dengan kata itu. Silakan ketik kata lain.'])
    await pressesOn(office, admin, nobody, 'Batal')
    expect(await formsWaiting(admin)).toBe(0)
  })
})

describe('a form that waits', () => {
  it('rests when its page is closed, and is asked after when a command would drop it', async () => {
    await office.files(citizen())
    const first = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    await sends(office, siti, first, { bagian: { option: 'ktp' } }, desk)
    expect(await office.does(siti, { kind: 'page-closed', form: first.form }, desk)).toEqual({})
    expect(await formsWaiting(siti)).toBe(1)
    const ask = pageIn(await office.does(siti, { kind: 'command', name: 'uji', args: '' }, desk))
    expect(ask).toMatchObject({ at: 'interrupt', buttons: [] })
    expect(optionsIn(ask, 'interrupt')).toEqual(['Lanjutkan mengisi', 'Ya, hentikan'])
    const on = pageIn(await sends(office, siti, ask, { interrupt: { option: '-go-on' } }, desk))
    expect(on).toMatchObject({ at: 'alasan', lead: ['Baik, kita lanjutkan.'] })
    await office.does(siti, { kind: 'command', name: 'antrean', args: '' }, desk)
    await office.does(siti, { kind: 'command', name: 'batal', args: '' }, desk)
    const gone = await sends(office, siti, { ...ask }, { interrupt: { option: '-drop' } }, desk)
    expect(gone.done).not.toBe('')
    expect(await formsWaiting(siti)).toBe(0)
  })

  it('gives way to what was pressed meanwhile, which then opens its own page', async () => {
    await office.files(citizen())
    const first = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    await sends(office, siti, first, { bagian: { option: 'ktp' } }, desk)
    const ask = pageIn(await presses(office, siti, 'Ada di DIP', desk))
    const next = pageIn(await sends(office, siti, ask, { interrupt: { option: '-drop' } }, desk))
    expect(next).toMatchObject({ title: 'Ada di DIP', at: 'sumber' })
    await pressesOn(office, siti, next, 'Batal', desk)
  })

  it('says its question in the chat when the page cannot be shown, with a button that shows it', async () => {
    await office.files(citizen())
    const first = pageIn(await presses(office, siti, 'Minta lengkapi', desk))
    await sends(office, siti, first, { bagian: { option: 'rincian' } }, desk)
    await office.does(siti, { kind: 'page-failed', form: first.form }, desk)
    const said = office.chats.get(desk.id)?.at(-1)?.message
    expect(said).toMatchObject({ to: { id: siti.id, name: siti.name }, heading: 'Minta lengkapi' })
    expect(said?.text).toContain('Apa yang kurang?')
    expect(labelsOf(said ?? { text: '' })).toEqual([
      'Isinya belum cukup jelas atau belum lengkap.',
      'Kembali',
      'Batal',
      'Buka isiannya',
    ])
    expect(pageIn(await presses(office, siti, 'Buka isiannya', desk)).at).toBe('alasan')
    const other = await presses(office, budi, 'Buka isiannya', desk)
    expect(other.notice?.text).toContain('milik orang lain')
    expect(await office.does(siti, { kind: 'page-failed', form: 1 }, desk)).toEqual({})
    expect(office.chats.get(desk.id)?.at(-1)?.message).toBe(said)
    await office.does(siti, { kind: 'text', text: 'batal', replyTo: '1' }, desk)
    await office.does(siti, { kind: 'text', text: 'ya', replyTo: '1' }, desk)
  })
})
