/** One field at fault: where in the input, and what is wrong with it. */
export interface FieldProblem {
  /** `about.0.id`; empty for the input as a whole. */
  path: string
  message: string
}

/** A server that says one of these has recorded nothing. */
const RECORDED_NOTHING = new Set(['StoreFull', 'StoreUnavailable', 'KeysMissing', 'NotReady'])

/** What the server refused, as RFC 9457 tells it. `code` is a fact such as `GoalAlreadyAchieved`. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldProblem[]

  constructor(status: number, code: string, message: string, errors: readonly FieldProblem[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  /** True where trying again may help: nothing was wrong with what was asked. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** True where what was to be changed is no longer as it was seen. */
  get stale(): boolean {
    return this.status === 412
  }

  /** True where it does not tell whether what was given was recorded. */
  get leavesOpen(): boolean {
    if (this.code === 'Unreadable') return true
    return (this.status === 0 || this.status >= 500) && !RECORDED_NOTHING.has(this.code)
  }
}

interface ProblemBody {
  title?: unknown
  code?: unknown
  errors?: unknown
}

/** Reads a refused answer; an answer that is no problem document still becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}))
  const { title, code, errors } = (body ?? {}) as ProblemBody
  const message = typeof title === 'string' ? title : sentenceFor(response.status)
  return new Problem(
    response.status,
    typeof code === 'string' ? code : 'Unknown',
    message,
    fieldsOf(errors),
  )
}

/** The network failed before there was an answer: whether it was recorded is unknown until it is asked again. */
export const unreachable = (): Problem =>
  new Problem(0, 'Unreachable', 'Lockstep could not be reached. Try again.')

/** Of something that was given: who changes it now gives something else. */
export const leftOpen = ({ status, code, message }: Problem): Problem =>
  new Problem(
    status,
    code,
    `${code === 'OutcomeUnknown' ? 'Lockstep does not know yet whether this was recorded.' : message} Nothing is lost, and it may be on record already: sent again as it is, it is recorded once; changed, it would stand there twice.`,
  )

/** Of something that was given, recorded without its giver hearing of it, and changed since. */
export const onRecordOtherwise = ({ status, code }: Problem): Problem =>
  new Problem(
    status,
    code,
    'This is on record as it was sent before. Sent once more, it is recorded a second time, as it stands here.',
  )

/** Of something that was given where nobody is signed in any more. */
export const signedOut = ({ status, code }: Problem): Problem =>
  new Problem(
    status,
    code,
    'This device was signed out, from another of yours or as you were let in anew. This is not recorded, and not kept here: copy what you typed, and come back by a link or your recovery code.',
  )

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return []
  return errors.flatMap((error: unknown) => {
    if (typeof error !== 'object' || error === null) return []
    const { path, message } = error as { path?: unknown; message?: unknown }
    return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : []
  })
}

function sentenceFor(status: number): string {
  switch (status) {
    case 401:
      return 'You are no longer signed in here.'
    case 403:
      return 'This is not for you to see or do.'
    case 404:
      return 'There is nothing here.'
    case 412:
      return 'Somebody changed this in the meantime. Look at it again before you go on.'
    default:
      return 'Something went wrong on our side. Try again.'
  }
}
