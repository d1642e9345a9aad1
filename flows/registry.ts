import type { FormDefinition } from '../src/conversation/definition.ts'
import type { SopDefinition } from '../src/sop/definition.ts'
import { alasan } from './forms/alasan.ts'
import { bahan } from './forms/bahan.ts'
import { batal } from './forms/batal.ts'
import { batalKeberatan } from './forms/batal-keberatan.ts'
import { dikecualikan as dikecualikanForm } from './forms/dikecualikan.ts'
import { buktiOffline } from './forms/bukti-offline.ts'
import { dipPilih } from './forms/dip-pilih.ts'
import { lembarUji, pilihLembar, ubahLembar } from './forms/lembar-uji.ts'
import { klasifikasi } from './forms/klasifikasi.ts'
import { konsep } from './forms/konsep.ts'
import { lengkapi } from './forms/lengkapi.ts'
import { lengkapiKeberatan } from './forms/lengkapi-keberatan.ts'
import { libur } from './forms/libur.ts'
import { notaDinas } from './forms/nota-dinas.ts'
import { penolakan } from './forms/penolakan.ts'
import { penolakanKeberatan } from './forms/penolakan-keberatan.ts'
import { penugasan } from './forms/penugasan.ts'
import { penyediaan } from './forms/penyediaan.ts'
import { perintah } from './forms/perintah.ts'
import { perpanjangan } from './forms/perpanjangan.ts'
import { plt } from './forms/plt.ts'
import { stafTambah } from './forms/staf-tambah.ts'
import { usul } from './forms/usul.ts'
import { keberatan as keberatanForm } from './intake/keberatan.ts'
import { permohonan as permohonanForm } from './intake/permohonan.ts'
import { catalogue } from './sop/catalogue.ts'

/** All forms by id, in their present versions: those of citizens, then those of staff. */
export const forms: ReadonlyMap<string, FormDefinition> = new Map(
  [
    permohonanForm,
    keberatanForm,
    batal,
    batalKeberatan,
    alasan,
    lengkapi,
    lengkapiKeberatan,
    perpanjangan,
    dipPilih,
    penyediaan,
    penolakan,
    perintah,
    penolakanKeberatan,
    dikecualikanForm,
    lembarUji,
    ubahLembar,
    pilihLembar,
    penugasan,
    konsep,
    buktiOffline,
    notaDinas,
    bahan,
    klasifikasi,
    usul,
    plt,
    libur,
    stafTambah,
  ].map((form) => [form.id, form]),
)

/** The common SOPs by id, in their present versions; an agency may run variants of them. */
export const sops: ReadonlyMap<string, SopDefinition> = new Map(
  catalogue.filter(({ variant }) => variant === undefined).map((sop) => [sop.id, sop]),
)
