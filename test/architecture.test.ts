/** The walls of the house: arrows run one way, bots → flows → src, and each outside thing has one door. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../src/root.ts'

interface Source {
  /** From the project's root, e.g. `src/desk/handle.ts`. */
  readonly path: string
  readonly text: string
  /** What it imports: paths from the project's root, or names of packages. */
  readonly imports: readonly string[]
}

function sourcesOf(folder: string): Source[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(packageRoot, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('src/storage/client/'))
    .map((path) => {
      const text = readFileSync(join(packageRoot, path), 'utf8')
      const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
      const imports = named.map((name) =>
        name.startsWith('.') ? relative(packageRoot, resolve(packageRoot, dirname(path), name)) : name,
      )
      return { path, text, imports }
    })
}

const src = sourcesOf('src')
const flows = sourcesOf('flows')
const bots = sourcesOf('bots')

function importing(sources: readonly Source[], unwanted: (name: string) => boolean): string[] {
  return sources.flatMap(({ path, imports }) => imports.filter(unwanted).map((name) => `${path} → ${name}`))
}

describe('the rings', () => {
  it('finds the sources that it judges', () => {
    expect(src.length).toBeGreaterThan(80)
    expect(flows.length).toBeGreaterThan(8)
    expect(bots.length).toBeGreaterThan(20)
  })

  it('keeps src free of flows and bots', () => {
    expect(importing(src, (name) => name.startsWith('flows/') || name.startsWith('bots/'))).toEqual([])
  })

  it('keeps flows to data and pure functions on src', () => {
    const outside = (name: string) => !name.startsWith('flows/') && !name.startsWith('src/')
    expect(importing(flows, outside)).toEqual([])
    const effectful = /^src\/(storage|outbox|jobs|desk|citizen|staff|effects|crypto|files|clock|logger)/
    expect(importing(flows, (name) => effectful.test(name))).toEqual([])
  })
})

describe('the doors', () => {
  it('lets only bots know a platform library', () => {
    const platform = (name: string) => /^(grammy|@grammyjs|@slack)/.test(name)
    expect(importing([...src, ...flows], platform)).toEqual([])
  })

  it('lets only src/storage import the Prisma client and the driver', () => {
    const database = (name: string) => /^(@prisma|pg$)|^src\/storage\/client\//.test(name)
    const outside = [...src, ...flows, ...bots].filter(({ path }) => !path.startsWith('src/storage/'))
    expect(importing(outside, database)).toEqual([])
  })

  it('lets nothing but the clock ask for the time', () => {
    const asks = /\bDate\.now\(|\bnew Date\(\)|DateTime\.(now|local|utc)\(\)|performance\.now\(/
    const others = [...src, ...flows, ...bots].filter(({ path }) => path !== 'src/clock.ts')
    expect(others.filter(({ text }) => asks.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('lets nothing below the entry read the environment', () => {
    const below = [...src, ...flows].filter(({ text }) => text.includes('process.env'))
    // A child process is given our environment as it is, without a look into it.
    expect(below.map(({ path }) => path)).toEqual(['src/storage/embedded/initialise.ts'])
  })

  it('names no platform in src and flows', () => {
    // Words in comments explain by example; names in code would decide by platform.
    const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const named = [...src, ...flows].filter(({ text }) => /telegram|slack|whatsapp/i.test(code(text)))
    expect(named.map(({ path }) => path)).toEqual([])
  })
})
