import { announcementSop } from '../announcements/announcement.ts'
import type { FormState } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { documentationSop } from '../pendokumentasian/items.ts'
import { submitDocumentation } from './dokumentasi.ts'
import { submitHolidays } from './libur.ts'
import { submitActing } from './plt.ts'
import { submitMember } from './staf-tambah.ts'
import { submitAnnouncement } from './tugaskan.ts'
import { submitTest } from './uji.ts'

/** What the submission of a staff form does that is no action on a case, by its `purpose.kind`. */
type FormSubmission = (desk: Desk, turn: Turn, state: FormState) => Promise<Reply>

/** What anybody may submit who holds the lane for it; each looks at that itself. */
export const laneForms: ReadonlyMap<string, FormSubmission> = new Map([
  ['uji', submitTest],
  [announcementSop, submitAnnouncement],
  [documentationSop, submitDocumentation],
])

/** Those of the admins. */
export const staffForms: ReadonlyMap<string, FormSubmission> = new Map([
  ['plt', submitActing],
  ['libur', submitHolidays],
  ['staf-tambah', submitMember],
])
