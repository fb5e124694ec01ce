import { Id } from '@lockstep/domain'
import { HttpProblem } from './problems.ts'

/** `Idempotency-Key`: a UUIDv7, bare or as a quoted string. */
export function idempotencyKey(header: string | undefined): string {
  const key = header?.replace(/^"(.*)"$/, '$1')
  if (!Id.safeParse(key).success || key === undefined) {
    throw new HttpProblem(
      400,
      'IdempotencyKeyMissing',
      'Send an Idempotency-Key: a new UUID of version 7 for each thing that you do.',
    )
  }
  return key
}

/** `If-Match`: the revision that a read answered as its ETag, `"7"`. Undefined where none is asked for. */
export function revisionToMatch(header: string | undefined): { ifMatch?: number } {
  if (header === undefined || header === '*') return {}
  const revision = /^"(0|[1-9]\d{0,14})"$/.exec(header)?.[1]
  if (revision === undefined)
    throw new HttpProblem(400, 'BadIfMatch', 'If-Match takes one revision in quotes, like "7".')
  return { ifMatch: Number(revision) }
}
