/** The SOPs' stories, played by the simulator's own cast against the whole program. */
import { describe, expect, it } from 'vitest'
import type { Playing } from '../../../bots/simulator/browser/protocol.ts'
import { useStoryOffice } from '../../support/story-office.ts'

const office = useStoryOffice()

/** A whole SOP on a busy machine. */
const timeout = 120_000

/** How the newest case of an SOP ended, and how many there are. */
async function newest(sop: string): Promise<{ outcome: string | null; count: number }> {
  const { db } = office().app.desk
  const rows = await db.case.findMany({ where: { sop }, orderBy: { id: 'desc' } })
  return { outcome: rows[0]?.outcome ?? null, count: rows.length }
}

/** Who acts where, each once: `sari telegram`. */
function seats(shown: readonly Playing[]): string[] {
  return [...new Set(shown.flatMap(({ at }) => (at === null ? [] : `${at.person} ${at.platform}`)))]
}

describe('a story is played to its end', () => {
  it(
    'of a request, with a caption and a place for every step, over three undo windows',
    { timeout },
    async () => {
      const shown = await office().plays({ id: 'permohonan' })
      expect(await newest('permohonan')).toEqual({ outcome: 'dikabulkan-seluruhnya', count: 1 })
      expect(shown.map(({ step }) => step)).toEqual(shown.map((_, index) => index + 1))
      expect(shown[0]?.caption).toBe('Mulai, dengan pemberitahuan privasi: Sari mengetik “/start”')
      expect(shown.map(({ caption }) => caption)).toContain('Siapa yang meminta: Sari mengirim foto KTP')
      expect(shown.filter(({ caption }) => caption.includes('jam maju 5 menit'))).toHaveLength(3)
      const { people, groups } = office().town.telegram ?? {}
      expect(shown[0]?.at).toEqual({ person: 'sari', platform: 'telegram', chat: String(people?.sari) })
      const inGroup = { person: 'rina', platform: 'telegram', chat: String(groups?.ppid) }
      const card = { ...inGroup, message: expect.stringMatching(/^\d+$/) }
      expect(shown.map(({ at }) => at)).toContainEqual(card)
    },
  )

  it('of an objection, to a request that is refused first', { timeout }, async () => {
    await office().plays({ id: 'keberatan' })
    expect((await newest('permohonan')).outcome).toBe('ditolak')
    expect(await newest('keberatan')).toEqual({ outcome: 'dikabulkan-seluruhnya', count: 1 })
  })

  it(
    'of a uji konsekuensi that a request waits for; the head acts in the own chat',
    { timeout },
    async () => {
      const shown = await office().plays({ id: 'dikecualikan' })
      expect((await newest('dikecualikan')).outcome).toBe('ditetapkan')
      expect((await newest('permohonan')).outcome).toBe('ditolak')
      const head = office().town.telegram?.people.junaidi
      // What the head presses is a message that the page can show.
      expect(shown.map(({ at }) => at)).toContainEqual({
        person: 'junaidi',
        platform: 'telegram',
        chat: String(head),
        message: expect.stringMatching(/^\d+$/),
      })
    },
  )

  it('of an announcement', { timeout }, async () => {
    await office().plays({ id: 'pengumuman' })
    expect((await newest('pengumuman')).outcome).toBe('diumumkan')
  })

  it('of a documentation, with what the objection proposed', { timeout }, async () => {
    const shown = await office().plays({ id: 'pendokumentasian' })
    expect((await newest('pendokumentasian')).outcome).toBe('diterbitkan')
    expect(shown.some(({ caption }) => caption.includes('Ambil usul'))).toBe(true)
  })

  it(
    'once more in the same office, after what somebody left in the way is cleared',
    { timeout },
    async () => {
      const begun = office().stories()
      begun.play({ id: 'permohonan', auto: true })
      await office().sees(begun, ({ caption }) => caption.includes('Sari mengirim foto KTP'))
      begun.stop()
      const shown = await office().plays({ id: 'permohonan' })
      expect(shown[0]?.caption).toBe('Sari mengetik “/batal”')
      expect(shown[1]?.caption).toBe('Sari menekan “Ya, hentikan”')
      expect((await newest('permohonan')).outcome).toBe('dikabulkan-seluruhnya')
    },
  )
})

describe('a story is played step by step', () => {
  it('waits before every step until it is asked for, goes on by itself when told to, and stops', async () => {
    const { town, stories, sees } = office()
    const chatId = town.telegram?.people.sari ?? 0
    const revision = async () => (await town.telegram?.simulator.direct.chat({ chatId }))?.revision
    const pauses: (() => void)[] = []
    const after = (milliseconds: number, run: () => void) => {
      expect(milliseconds).toBe(1200)
      pauses.push(run)
      return () => undefined
    }
    const story = stories({ timers: { after }, pauseMs: 1200 })
    const before = await revision()
    expect(story.play({ id: 'pengumuman', auto: false })).toEqual({ ok: true })
    const first = await sees(story, ({ state }) => state === 'waiting')
    expect(first).toMatchObject({ story: 'pengumuman', step: 1, auto: false })
    expect(first.caption).toBe('Ditugaskan dan dikonsep: Sari mengetik “/pengumuman”')
    expect(await revision()).toBe(before)
    expect(pauses).toHaveLength(0)

    story.next()
    const second = await sees(story, ({ state, step }) => state === 'waiting' && step === 2)
    // Sari subscribed in the story before: next is the order.
    expect(second.at?.person).toBe('hendra')
    expect(await revision()).not.toBe(before)

    story.next(true)
    const third = await sees(story, ({ state, step }) => state === 'waiting' && step === 3)
    expect(third.auto).toBe(true)
    expect(pauses).toHaveLength(1)
    // A pause holds also the step that is about to come by itself.
    story.next(false)
    pauses[0]?.()
    expect(story.playing(office().t)).toMatchObject({ state: 'waiting', step: 3, auto: false })

    story.stop()
    expect(story.playing(office().t)).toBeNull()
  })

  it('ends with a sentence when somebody interferes, and others can be begun', async () => {
    const { town, stories, sees } = office()
    const { people, groups, simulator } = town.telegram ?? {}
    const member = { chatId: groups?.pengumuman ?? 0, userId: people?.nia ?? 0 }
    await simulator?.direct.setMember({ ...member, status: 'left' })
    const story = stories()
    story.play({ id: 'pengumuman', auto: true })
    const broken = await sees(story, ({ state }) => state === 'broken')
    expect(broken.caption).toContain('ceritanya dapat dimulai lagi dari awal')
    await simulator?.direct.setMember({ ...member, status: 'member' })
    expect(story.play({ id: 'permohonan', auto: false })).toEqual({ ok: true })
    await sees(story, ({ state, story: id }) => state === 'waiting' && id === 'permohonan')
    story.stop()
  })

  it('is refused when nobody knows it', () => {
    const story = office().stories()
    expect(story.play({ id: 'lain', auto: true })).toEqual({ ok: false, code: 'simulator-story-unknown' })
    expect(story.playing(office().t)).toBeNull()
  })
})

describe('a story is played in the look that is chosen', () => {
  it('of a request, by WhatsApp and Slack', { timeout }, async () => {
    await office().staffMoves('slack')
    const shown = await office().plays({ id: 'permohonan', citizen: 'whatsapp' })
    expect((await newest('permohonan')).outcome).toBe('dikabulkan-seluruhnya')
    expect(seats(shown)).toContain('sari whatsapp')
    expect(seats(shown)).toContain('rina slack')
    expect(seats(shown).filter((seat) => seat.endsWith('telegram'))).toEqual([])
  })

  it('of an objection, by WhatsApp and Slack', { timeout }, async () => {
    const shown = await office().plays({ id: 'keberatan', citizen: 'whatsapp' })
    expect(await newest('keberatan')).toEqual({ outcome: 'dikabulkan-seluruhnya', count: 2 })
    expect(seats(shown)).toContain('junaidi slack')
  })
})
