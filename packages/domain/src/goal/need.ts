import { z } from 'zod'
import { Line, Link, Text } from '../kernel/text.ts'

/** What a statement rests on: what it shows, where it is, and the document's SHA-256 where given; never a file. */
const Evidence = z.strictObject({
  note: Text,
  link: Link.optional(),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not a SHA-256')
    .optional(),
})

const evidence = z.array(Evidence).max(20)

/** Whose need a record serves, in which segment of the market; or why it serves no buyer's. */
export const Need = z.union([
  z.strictObject({ segment: Line, statement: Text, evidence }),
  z.strictObject({ none: Text }),
])
export type Need = z.output<typeof Need>

/** The problem that a record is to solve. */
export const Problem = z.strictObject({ statement: Text, evidence })
export type Problem = z.output<typeof Problem>
