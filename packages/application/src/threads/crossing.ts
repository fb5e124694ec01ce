import { Refusal } from '@lockstep/domain'
import { EventStoreError } from '@lockstep/eventstore-client'
import { type FieldError, type RequestCode, RequestRefused } from '../errors.ts'
import { KeyDestroyed } from '../keys/keys.ts'
import { WrapperMissing } from '../keys/wrappers.ts'

/** An error as it crosses between threads, which would lose its class, and with it what an answer can say of it. */
export type PlainError = { readonly message: string; readonly stack: string | undefined } & (
  | { readonly is: 'refused'; readonly code: RequestCode; readonly errors: readonly FieldError[] }
  | { readonly is: 'refusal'; readonly code: string; readonly field: string | undefined }
  | { readonly is: 'store'; readonly code: string }
  | { readonly is: 'keys missing' }
  | { readonly is: 'key destroyed'; readonly person: string }
  | { readonly is: 'sqlite'; readonly errcode: number }
  | { readonly is: 'other' }
)

/** A failure of the store in another thread. */
class StoreFailed extends EventStoreError {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export function plain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { is: 'other', message: 'thrown', stack: undefined }
  const said = { message: error.message, stack: error.stack }
  if (error instanceof RequestRefused)
    return { ...said, is: 'refused', code: error.code, errors: error.errors }
  if (error instanceof Refusal)
    return { ...said, is: 'refusal', code: error.code, field: error.field }
  if (error instanceof EventStoreError) return { ...said, is: 'store', code: error.code }
  if (error instanceof WrapperMissing) return { ...said, is: 'keys missing' }
  if (error instanceof KeyDestroyed) return { ...said, is: 'key destroyed', person: error.person }
  const { errcode } = error as { readonly errcode?: unknown }
  return typeof errcode === 'number' ? { ...said, is: 'sqlite', errcode } : { ...said, is: 'other' }
}

/** The same error on the other side. Its stack tells where it was thrown. */
export const again = (told: PlainError): Error =>
  Object.assign(classed(told), told.stack === undefined ? {} : { stack: told.stack })

function classed(told: PlainError): Error {
  const { message } = told
  switch (told.is) {
    case 'refused':
      return new RequestRefused(told.code, message, told.errors)
    case 'refusal':
      return new Refusal(told.code, message, told.field)
    case 'store':
      return new StoreFailed(told.code, message)
    case 'keys missing':
      return new WrapperMissing(message)
    case 'key destroyed':
      return new KeyDestroyed(told.person)
    case 'sqlite':
      return Object.assign(new Error(message), { errcode: told.errcode })
    case 'other':
      return new Error(message)
  }
}
