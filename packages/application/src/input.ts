import type { z } from 'zod'
import { RequestRefused } from './errors.ts'

/**
 * What was sent, as its schema reads it.
 * @throws RequestRefused `InputInvalid` with every field at fault; what was written is not repeated.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new RequestRefused('InputInvalid', 'Some of this cannot be recorded.', errors)
}
