/** What the application refuses before a decider is asked. `code` is a fact and safe to log; no message repeats input. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
  readonly code: RequestCode
  readonly errors: readonly FieldError[]

  constructor(code: RequestCode, message: string, errors: readonly FieldError[] = []) {
    super(message)
    this.code = code
    this.errors = errors
  }
}

export interface FieldError {
  /** Where in the input: `about.0.id`. */
  readonly path: string
  readonly message: string
}

export type RequestCode =
  | 'InputInvalid'
  | 'UnknownCommand'
  | 'UnknownRecord'
  | 'StaleRevision'
  | 'RevisionConflict'
  | 'IdempotencyKeyReused'
  | 'OccurredInFuture'
  | 'HappensAsRecorded'
  | 'UnknownQuery'
  | 'NotCaughtUp'
  | 'StandsStill'
