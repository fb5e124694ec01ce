import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const FORMATS: Readonly<Record<string, string>> = {
  date: 'not a day, as 2026-03-09 is one',
  datetime: 'not an instant, as 2026-03-09T09:00:00.000Z is one',
  uuid: 'not an id',
  email: 'not an e-mail address',
  url: 'not a web address',
}

/**
 * What is wrong with something that was written, as a person can act on it. It goes before the schema library's own
 * words, never before a schema's, and repeats nothing of what was written.
 */
export function inPlainWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'needed' : notOfType(issue.expected, issue.input)
    case 'too_small':
      return tooLittle(issue)
    case 'too_big':
      return tooMuch(issue)
    case 'not_multiple_of':
      return `not a multiple of ${issue.divisor}`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'not written as is asked for here'
    case 'invalid_value':
      return issue.input === undefined ? 'choose one' : oneOf(issue.values)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : absentOr(issue.input)
    case 'unrecognized_keys':
      return 'there is no such field'
    default:
      return absentOr(issue.input)
  }
}

const absentOr = (input: unknown) => (input === undefined ? 'needed' : 'not what is asked for here')

function notOfType(expected: string, input: unknown): string {
  if (expected === 'int' && typeof input === 'number') return 'not a whole number'
  return expected === 'number' || expected === 'int' ? 'not a number' : 'not what is asked for here'
}

function tooLittle({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>) {
  if (origin === 'array')
    return minimum === 1 ? 'choose at least one' : `at least ${minimum} of them`
  if (origin === 'string')
    return minimum === 1 ? 'write something here' : `shorter than ${minimum} characters`
  return inclusive === false ? `more than ${minimum}` : `at least ${minimum}`
}

function tooMuch({ origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>) {
  if (origin === 'array') return `at most ${maximum} of them`
  if (origin === 'string') return `longer than ${maximum} characters`
  return inclusive === false ? `less than ${maximum}` : `at most ${maximum}`
}

const oneOf = (values: readonly unknown[]): string => `one of these: ${values.join(', ')}`
