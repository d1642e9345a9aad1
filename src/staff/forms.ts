import type { FormState } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { submitHolidays } from './libur.ts'
import { submitActing } from './plt.ts'

/** What the submission of a staff form does that is no action on a case, by its `purpose.kind`. */
type FormSubmission = (desk: Desk, turn: Turn, state: FormState) => Promise<Reply>

/** All of them. */
export const staffForms: ReadonlyMap<string, FormSubmission> = new Map([
  ['plt', submitActing],
  ['libur', submitHolidays],
])
