import {
  AccessDeniedError,
  convertToCommandError,
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client'
import { AppendTooLarge, type EventStoreError, StoreUnavailable } from '../errors.ts'

/** Nobody answered within the time that a call is given. */
class Late extends Error {
  override readonly message = 'no answer in time'
}

/** A node that was the leader, and has not heard yet of the next one, answered from what it knew then. */
export class Behind extends Error {
  override readonly message = 'a node answered that lacks what was read before'
}

/** An answer within some milliseconds. @throws Late; `late` was called before, to let go of what was asked */
export async function inTime<T>(
  answer: Promise<T>,
  milliseconds: number,
  late: () => void = () => {},
): Promise<T> {
  const timer = Promise.withResolvers<never>()
  const running = setTimeout(() => {
    late()
    timer.reject(new Late())
  }, milliseconds)
  try {
    return await Promise.race([answer, timer.promise])
  } finally {
    clearTimeout(running)
    answer.catch(() => {})
  }
}

/** The reads of the package's own stubs fail with what gRPC says; everything else it has translated already. */
export const translated = (error: unknown): Error =>
  error instanceof Error ? (convertToCommandError(error) as Error) : new Error(String(error))

/** The stream has another revision than was expected. */
export const isConflict = (error: unknown): error is WrongExpectedVersionError =>
  error instanceof WrongExpectedVersionError

/** What asking again would not change. Everything else passes: a leader is chosen, a node comes back. */
export function refusalOf(cause: Error, bytes = 0): EventStoreError | undefined {
  if (cause instanceof AccessDeniedError)
    return new StoreUnavailable('KurrentDB does not let this user in', { cause })
  if (cause instanceof MaxAppendSizeExceededError)
    return new AppendTooLarge(bytes, cause.maxAppendSize)
  return undefined
}
