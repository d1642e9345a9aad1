import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { flowsReadme } from '../../bots/docs/flows-readme.ts'
import { packageRoot } from '../../src/root.ts'

it('flows/README.md has the tables of the definitions as they are (npm run docs:sop writes them)', async () => {
  expect(await readFile(join(packageRoot, 'flows/README.md'), 'utf8')).toBe(flowsReadme())
})
