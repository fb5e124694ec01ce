import { EventStoreError, OutcomeUnknown, StoreFull, StoreUnavailable } from '../errors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** A unique key is taken already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505'

/** Nobody was reached, or nobody who would do anything. */
const NOT_REACHED =
  /^(ECONNREFUSED|ENOENT|EACCES|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|CONNECTION_ENDED|57P03|53300)$/

const NOT_TRUSTED = /^(DEPTH_ZERO_.*|SELF_SIGNED_.*|CERT_.*|UNABLE_TO_.*|ERR_TLS_CERT_.*)$/
const NOT_LET_IN = /^(28...|3D000|ERR_TLS_.*)$/

/** To ask again changes nothing: somebody has to change the address, or the server. */
export const isFinal = (error: unknown): boolean =>
  NOT_TRUSTED.test(codeOf(error)) || NOT_LET_IN.test(codeOf(error))

/** The server said of one statement that it undid it. */
const UNDONE = /^(57014|55P03|40...|25006|42...|53200)$/
const DISK_FULL = /^53100$/

/** Somebody else ended the connection, or nobody answers: what was asked last may have happened. */
const CUT =
  /^(ABORT_ERR|CONNECTION_CLOSED|CONNECTION_DESTROYED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[12]|08...|XX...)$/

/** What a failure of the client or the server means to who asked; other errors stay what they are. */
export function meaningOf(cause: unknown): unknown {
  if (cause instanceof EventStoreError) return cause
  const code = codeOf(cause)
  if (DISK_FULL.test(code)) return new StoreFull('no room on the server’s disk', { cause })
  if (CUT.test(code))
    return new OutcomeUnknown(`PostgreSQL cut the connection: ${(cause as Error).message}`, {
      cause,
    })
  if (NOT_TRUSTED.test(code))
    return new StoreUnavailable(
      `PostgreSQL can't be used: its certificate is not trusted (${(cause as Error).message})`,
      { cause },
    )
  if (NOT_REACHED.test(code) || UNDONE.test(code) || isFinal(cause))
    return new StoreUnavailable(`PostgreSQL can't be used: ${(cause as Error).message}`, { cause })
  return cause
}

/** An answer within some milliseconds. @throws OutcomeUnknown where there is none; `late` was called before */
export async function inTime<T>(answer: Promise<T>, bound: number, late: () => void): Promise<T> {
  const timer = Promise.withResolvers<never>()
  const running = setTimeout(() => {
    late()
    timer.reject(new OutcomeUnknown('PostgreSQL did not answer in time'))
  }, bound)
  try {
    return await Promise.race([answer, timer.promise])
  } finally {
    clearTimeout(running)
    answer.catch(() => {})
  }
}
