/** The public pages over a database that takes its time, and without one. */
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createHttp } from '../../bots/http.ts'
import { errorPage } from '../../bots/web/errors.ts'
import { addPublicPages, publicFrame } from '../../bots/web/pages.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Database } from '../../src/storage/db.ts'
import { startProgram, type TestProgram } from '../support/program.ts'

let program: TestProgram
let http: FastifyInstance

beforeAll(async () => {
  program = await startProgram({})
})
afterEach(() => http.close())
afterAll(() => program.stop())

/** The pages over a database of which some members have another in their place. */
function pagesOver(members: Readonly<Record<string, unknown>>): void {
  const { desk } = program.app
  const db = new Proxy(desk.db, {
    get: (real, name): unknown =>
      typeof name === 'string' && name in members ? members[name] : Reflect.get(real, name),
  }) satisfies Database
  const frame = publicFrame({ ...desk, db } satisfies Desk, { simulated: [] })
  const probes = {
    readiness: () => Promise.resolve({ ready: true, parts: {} }),
    metrics: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
  }
  http = createHttp(desk.log, probes, (request, status) => errorPage(frame, request, status))
  // Nobody loses patience, however long the test takes.
  addPublicPages(http, frame, { after: () => () => undefined })
}

/** What a search finds that finds nothing. */
const nothing = [{ id: 0, judul: '', ringkasan: '', class: '', total: 0 }]

function closedGate() {
  let open = () => undefined as void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

const browser = { accept: 'text/html', 'accept-language': 'id' }

describe('a flood of searches', () => {
  it('never has more than four at the database, asks the same once, and turns the rest away kindly', async () => {
    let working = 0
    let most = 0
    let asked = 0
    const gate = closedGate()
    const $queryRaw = async () => {
      asked += 1
      working += 1
      most = Math.max(most, working)
      await gate.opened
      working -= 1
      return nothing
    }
    pagesOver({ $queryRaw })
    const get = (url: string, headers: Readonly<Record<string, string>> = browser) =>
      http.inject({ url, headers }).then((answer) => answer)
    const different = Array.from({ length: 400 }, (_, n) => get(`/dip?cari=kata${n}`))
    const same = Array.from({ length: 50 }, () => get('/dip?cari=kata0'))
    // Some were turned away while nothing moved; everybody else is served
    const turnedAway = await Promise.race(different.slice(300))
    expect(turnedAway.statusCode).toBe(503)
    expect(turnedAway.headers['retry-after']).toBe('5')
    expect(turnedAway.headers['cache-control']).toBe('no-store')
    expect(turnedAway.body).toContain('Sedang ramai')
    const program503 = await get('/dip?cari=lagi', { accept: 'application/json' })
    expect([program503.statusCode, program503.json()]).toEqual([503, { error: 'busy' }])
    // What needs no database goes on
    for (const path of ['/', '/verifikasi', '/healthz']) expect((await get(path)).statusCode, path).toBe(200)
    gate.open()
    const codes = (await Promise.all(different)).map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(204)
    expect(codes.filter((code) => code === 503)).toHaveLength(196)
    expect((await Promise.all(same)).every(({ statusCode }) => statusCode === 200)).toBe(true)
    expect(most).toBe(4)
    expect(asked).toBe(204)
    // And the next visitor is served again
    expect((await get('/dip?cari=sesudahnya')).statusCode).toBe(200)
  })

  it('is shown from memory when it repeats itself', async () => {
    let asked = 0
    const $queryRaw = async () => {
      asked += 1
      return nothing
    }
    pagesOver({ $queryRaw })
    for (let n = 0; n < 100; n += 1) await http.inject({ url: `/dip?cari=kata${n % 5}`, headers: browser })
    expect(asked).toBe(5)
  })
})

describe('a database that is away', () => {
  it('is told as a moment of trouble, in the language of the reader, without a word of what is inside', async () => {
    const fault = Object.assign(new Error('connect to 10.0.0.7'), { code: 'ECONNREFUSED' })
    pagesOver({ $queryRaw: () => Promise.reject(fault) })
    const page = await http.inject({ url: '/dip', headers: { ...browser, 'accept-language': 'en' } })
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '5'])
    expect(page.body).toContain('Too busy at the moment')
    expect(page.body).not.toContain('10.0.0.7')
  })
})

describe('a fault of ours', () => {
  it('has a kind page, and stands in the log alone', async () => {
    pagesOver({ $queryRaw: () => Promise.reject(new Error('a column is missing')) })
    const page = await http.inject({ url: '/dip', headers: browser })
    expect(page.statusCode).toBe(500)
    expect(page.body).toContain('Terjadi gangguan')
    expect(page.body).not.toContain('a column is missing')
    expect(program.logged.filter((line) => line.includes('a request failed'))).toHaveLength(1)
  })
})

describe('downloads', () => {
  it('are a few at once, and one that ends makes room', async () => {
    const gate = closedGate()
    const findMany = async () => {
      await gate.opened
      return []
    }
    pagesOver({ dipEntry: { findMany } })
    const url = `${await http.listen({ host: '127.0.0.1', port: 0 })}/dip.csv`
    const answers = await Promise.all(Array.from({ length: 16 }, () => fetch(url)))
    const turnedAway = await fetch(url)
    expect([turnedAway.status, turnedAway.headers.get('retry-after')]).toEqual([503, '5'])
    expect(turnedAway.headers.get('content-type')).toBe('application/json; charset=utf-8')
    // To be told of it alone takes no place
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    gate.open()
    for (const answer of answers) expect(await answer.text()).toMatch(/^kode,klasifikasi,/)
    await expect.poll(async () => (await fetch(url)).status).toBe(200)
  })
})
