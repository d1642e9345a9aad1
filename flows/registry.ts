import type { FormDefinition } from '../src/conversation/definition.ts'
import type { SopDefinition } from '../src/sop/definition.ts'
import { alasan } from './forms/alasan.ts'
import { batal } from './forms/batal.ts'
import { dipPilih } from './forms/dip-pilih.ts'
import { lengkapi } from './forms/lengkapi.ts'
import { libur } from './forms/libur.ts'
import { penolakan } from './forms/penolakan.ts'
import { penyediaan } from './forms/penyediaan.ts'
import { perpanjangan } from './forms/perpanjangan.ts'
import { plt } from './forms/plt.ts'
import { permohonan as permohonanForm } from './intake/permohonan.ts'
import { permohonan } from './sop/permohonan.ts'

/** All forms by id, in their present versions: those of citizens, then those of staff. */
export const forms: ReadonlyMap<string, FormDefinition> = new Map(
  [permohonanForm, batal, alasan, lengkapi, perpanjangan, dipPilih, penyediaan, penolakan, plt, libur].map(
    (form) => [form.id, form],
  ),
)

/** All SOPs by id, in their present versions. */
export const sops: ReadonlyMap<string, SopDefinition> = new Map<string, SopDefinition>([
  [permohonan.id, permohonan],
])
