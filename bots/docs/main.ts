/** `npm run docs:sop`: writes the tables of the SOPs into flows/README.md. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../src/root.ts'
import { flowsReadme } from './flows-readme.ts'

await writeFile(join(packageRoot, 'flows/README.md'), flowsReadme())
