import { inPlainWords } from '@lockstep/domain'
import type { z } from 'zod'
import { type FieldError, RequestRefused } from './errors.ts'

/**
 * What was sent, as its schema reads it.
 * @param says what cannot be done with it
 * @throws RequestRefused `InputInvalid` with every field at fault; what was written is not repeated.
 */
export function parseInput<S extends z.ZodType>(
  schema: S,
  input: unknown,
  says = 'Some of this cannot be recorded.',
): z.output<S> {
  const parsed = schema.safeParse(input, { error: inPlainWords })
  if (parsed.success) return parsed.data
  throw new RequestRefused('InputInvalid', says, parsed.error.issues.flatMap(errorsOf))
}

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const { path, message } = issue
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: pathOf([...path, key]), message }))
    : [{ path: pathOf(path), message }]
}

/** A field's name is told; what somebody wrote in its place is not. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (isName(String(part)) ? String(part) : '?')).join('.')

const isName = (part: string) => /^(\d{1,5}|[a-z][A-Za-z]{0,39}\d{0,2})$/.test(part)
