import type { SopDefinition } from '../src/sop/definition.ts'
import { permohonan } from './sop/permohonan.ts'

/** All SOPs by id, in their present versions. */
export const sops: ReadonlyMap<string, SopDefinition> = new Map<string, SopDefinition>([
  [permohonan.id, permohonan],
])
