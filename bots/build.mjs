import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes what `npm start` runs: the Prisma client and plain JavaScript in dist/, each only when something it is made of
 * has changed, so that starting again does not wait for it. Types are not checked here: that is `npm run check`.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)

/**
 * The state of files, or of all files in folders, in a few letters: it changes when one of them does, also to an
 * older one.
 * @param {readonly string[]} sources
 * @returns {string}
 */
function stateOf(sources) {
  const files = sources.flatMap((source) => {
    const path = join(root, source)
    if (!existsSync(path)) return []
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  })
  const hash = createHash('sha256')
  for (const file of files.toSorted((one, other) => (one < other ? -1 : 1))) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * Makes something when its sources are not those it was made of. The stamp that says so is taken away first and comes
 * back only when all went well.
 * @param {string} stampName
 * @param {readonly string[]} sources
 * @param {() => void} work
 */
function makeFrom(stampName, sources, work) {
  const stamp = join(root, stampName)
  const state = stateOf(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  rmSync(stamp, { force: true })
  work()
  writeFileSync(stamp, state)
}

/**
 * Runs a package's program; a failure ends this one.
 * @param {string} packageName @param {string} bin @param {readonly string[]} args
 */
function run(packageName, bin, args) {
  const script = join(dirname(require.resolve(`${packageName}/package.json`)), bin)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return
  process.stderr.write(`${stdout}${stderr}`)
  process.exit(status ?? 1)
}

makeFrom('src/storage/client/.made', ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'], () =>
  run('prisma', 'build/index.js', ['generate', '--no-hints']),
)
makeFrom(
  'dist/.made',
  ['src', 'bots', 'flows', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  () => run('typescript', 'bin/tsc', ['-p', 'tsconfig.build.json', '--noCheck']),
)
