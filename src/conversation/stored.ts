import { z } from 'zod'

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), value: z.string() }),
  z.object({ kind: z.literal('text'), value: z.string() }),
  z.object({ kind: z.literal('nik'), value: z.string(), warnings: z.array(z.string()) }),
  z.object({ kind: z.literal('file'), fileId: z.int(), remarks: z.array(z.string()) }),
  z.object({ kind: z.literal('files'), files: z.array(z.object({ fileId: z.int(), name: z.string() })) }),
  z.object({
    kind: z.literal('contact'),
    phone: z.string().exactOptional(),
    email: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('pick'), value: z.string(), label: z.string() }),
  z.object({
    kind: z.literal('picks'),
    rows: z.array(z.object({ value: z.string(), label: z.string() })).min(1),
  }),
])

/** Accepted answers as they are stored, in a form's state or in a case. */
export const answersShape = z.record(z.string(), answer)
