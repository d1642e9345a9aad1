import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAgency } from '../../../src/agency.ts'
import { createTranslator } from '../../../src/i18n/translate.ts'
import { packageRoot } from '../../../src/root.ts'
import { addPage } from '../../../bots/simulator/browser/page.ts'

const http: FastifyInstance = Fastify()
const translator = createTranslator()
const folder = join(packageRoot, 'bots', 'simulator', 'browser', 'client')

beforeAll(async () => {
  await addPage(http, { agency: readAgency(join(packageRoot, 'agency.json')), translator })
})
afterAll(() => http.close())

/** Addresses of everything that the page loads. */
function loadedBy(page: string): string[] {
  return [...page.matchAll(/(?:href|src)="(\/simulator\/[^"]+)"/g)].map((match) => match[1] ?? '')
}

it('allows nothing inline and nothing from elsewhere, and has nothing of that', async () => {
  const { headers, body } = await http.inject('/')
  expect(headers['content-security-policy']).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  )
  expect(body).not.toMatch(/\sstyle=|<style|\son[a-z]+=|https?:\/\//)
  const scripts = [...body.matchAll(/<script([^>]*)>/g)].map((match) => match[1])
  expect(scripts).toEqual([
    ' type="application/json" id="page-data"',
    ' type="module" src="/simulator/client/main.js"',
  ])
})

it('loads whole in less than 100 kB, and each file again only when it changed', async () => {
  const zipped = { 'accept-encoding': 'gzip, deflate, br' }
  const page = await http.inject('/')
  let bytes = (await http.inject({ url: '/', headers: zipped })).rawPayload.length
  for (const url of new Set(loadedBy(page.body))) {
    const file = await http.inject({ url, headers: zipped })
    expect(file.statusCode, url).toBe(200)
    bytes += file.rawPayload.length
    const etag = String(file.headers.etag)
    expect((await http.inject({ url, headers: { 'if-none-match': etag } })).statusCode, url).toBe(304)
  }
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThan(100_000)
  const etag = String(page.headers.etag)
  expect((await http.inject({ url: '/', headers: { 'if-none-match': etag } })).statusCode).toBe(304)
})

it('loads every module that another one imports', async () => {
  const loaded = loadedBy((await http.inject('/')).body)
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const imported = [...readFileSync(join(folder, name), 'utf8').matchAll(/from '\.\/([^']+)'/g)]
    for (const [, module] of imported) expect(loaded, name).toContain(`/simulator/client/${module}`)
  }
})

it('stands at the front for browsers of this machine alone', async () => {
  for (const host of ['localhost', '127.0.0.1:3000', '[::1]:3000'])
    expect((await http.inject({ url: '/', headers: { host } })).statusCode, host).toBe(200)
  for (const host of ['loket.example.go.id', '127.0.0.1.jahat.example'])
    expect((await http.inject({ url: '/', headers: { host } })).statusCode, host).toBe(404)
})

it('speaks the language of the browser, or the one that is asked for', async () => {
  const english = { 'accept-language': 'en-GB,en;q=0.9' }
  expect((await http.inject('/')).body).toContain('<html lang="id">')
  expect((await http.inject({ url: '/', headers: english })).body).toContain('<html lang="en">')
  expect((await http.inject({ url: '/?lang=id', headers: english })).body).toContain('<html lang="id">')
})

it('says every sentence that it brings along, and brings along every one of its own', async () => {
  const { body } = await http.inject('/')
  const data: { words: object } = JSON.parse(/id="page-data">([^<]+)</.exec(body)?.[1] ?? '')
  const { words } = data
  const prefix = 'simulator-page-'
  const keys = [...translator.keys('id').keys()].filter((key) => key.startsWith(prefix))
  expect(Object.keys(words).toSorted()).toEqual(keys.map((key) => key.slice(prefix.length)).toSorted())
  const code = [join(folder, '..', 'page.ts'), ...readdirSync(folder).map((name) => join(folder, name))]
    .filter((path) => /\.[jt]s$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const beginnings = [...code.matchAll(/t\(`([a-z]+-)\$/g)].map((match) => match[1] ?? '')
  const unsaid = Object.keys(words).filter(
    (word) => !code.includes(`'${word}'`) && !beginnings.some((beginning) => word.startsWith(beginning)),
  )
  expect(unsaid).toEqual([])
})
