import type { z } from 'zod'
import { RequestRefused } from './errors.ts'

/**
 * A command's input as its schema reads it.
 * @throws RequestRefused `InputInvalid` with every field at fault; what was written is not repeated.
 */
export function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new RequestRefused('InputInvalid', 'Some of this cannot be recorded.', errors)
}
