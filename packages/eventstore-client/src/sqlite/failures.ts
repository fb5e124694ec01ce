import { OutcomeUnknown, StoreFull, StoreUnavailable } from '../errors.ts'

const BUSY = 5
const FULL = 13
const CONSTRAINT_UNIQUE = 2067

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined

/** SQLite's extended codes carry the plain one in their low byte. */
const plainCodeOf = (error: unknown): number => (codeOf(error) ?? 0) & 0xff

export const isBusy = (error: unknown): boolean => plainCodeOf(error) === BUSY

export const isTaken = (error: unknown): boolean => codeOf(error) === CONSTRAINT_UNIQUE

/** What a failure outside COMMIT means to the caller: nothing happened. */
export function withoutTrace(cause: unknown): unknown {
  if (codeOf(cause) === undefined) return cause
  if (plainCodeOf(cause) === FULL) return new StoreFull('no room on the disk', { cause })
  return new StoreUnavailable(`the log can't be used: ${(cause as Error).message}`, { cause })
}

/**
 * What a failure of COMMIT means. SQLite writes the commit mark last, so a full disk stopped it in
 * time; after any other error, a failed fsync above all, the mark may be on the disk or not.
 */
export function ofCommit(cause: unknown): unknown {
  if (plainCodeOf(cause) === FULL) return new StoreFull('no room on the disk', { cause })
  return new OutcomeUnknown(`the commit failed half-way: ${(cause as Error).message}`, { cause })
}
