import type { FormDefinition } from '../../src/conversation/definition.ts'

/** A reason for an action, in words; the usual ones as buttons. `purpose.action` is the action's id. */
export const alasan: FormDefinition = {
  id: 'alasan',
  version: 1,
  purpose: ['action'],
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    {
      key: 'alasan',
      kind: 'text',
      min: 5,
      max: 500,
      usual: [
        { option: 'perlu-perbaikan', when: [{ action: ['kembalikan'] }] },
        { option: 'kurang-lengkap', when: [{ action: ['kembalikan'] }] },
        { option: 'salah-tujuan', when: [{ action: ['kembalikan'] }] },
      ],
    },
  ],
}
