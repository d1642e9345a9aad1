import type { SopDefinition } from '../../src/sop/definition.ts'
import { dikecualikan } from './dikecualikan.ts'
import { keberatan } from './keberatan.ts'
import { pendokumentasian } from './pendokumentasian.ts'
import { pengumuman } from './pengumuman.ts'
import { permohonan } from './permohonan.ts'

/**
 * All SOPs, and all variants of them that agencies have: an agency file chooses by id, or by `id@variant`. A variant is
 * a definition with the same `id` and a `variant`, in a file of its own beside the common one.
 */
export const catalogue: readonly SopDefinition[] = [
  permohonan,
  keberatan,
  dikecualikan,
  pengumuman,
  pendokumentasian,
]
