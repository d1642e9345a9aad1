import { join } from 'node:path'
import { packageRoot } from '../../src/root.ts'

/**
 * Where runs of the tests build the program, each in a folder of its own: below the package, where it finds its
 * locales and migrations.
 */
export const buildsFolder = join(packageRoot, 'node_modules', '.cache', 'loket-test')
