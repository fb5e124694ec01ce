import { ImportError } from '../errors.ts'

/** A signal that goes off with the caller's, or when the time is up: then its reason says so. */
export function deadline(milliseconds: number, callers: AbortSignal | undefined): AbortSignal {
  const late = new AbortController()
  const timer = setTimeout(() => {
    late.abort(
      new ImportError('ImportTookTooLong', `Reading took longer than ${milliseconds / 1000} s.`),
    )
  }, milliseconds)
  timer.unref()
  return callers === undefined ? late.signal : AbortSignal.any([callers, late.signal])
}
