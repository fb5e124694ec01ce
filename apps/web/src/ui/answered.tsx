import type { UseQueryResult } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Problem } from '../api/problem.ts'
import { nothingThen } from '../here/moments.ts'
import './answered.css'
import { NotFound } from './not-found.tsx'
import type { Of } from './withdrawn.tsx'

const Withdrawn = lazy(() =>
  import('./withdrawn.tsx').then(({ Withdrawn: component }) => ({ default: component })),
)

interface AnsweredProps<T> {
  asked: UseQueryResult<T>
  /** What is being read: `the goals`. */
  what: string
  /** Of one record: told so, where it was withdrawn. */
  of?: Of
  children: (answer: T) => ReactNode
}

/** A view's answer once it is there; until then what is being read, or why it could not be. */
export function Answered<T>({ asked, what, of, children }: AnsweredProps<T>) {
  // What cannot be reached stays as it was last read; what is refused by now is shown no more.
  const isRefused = asked.error instanceof Problem && !asked.error.passing
  if (asked.data !== undefined && !isRefused) return children(asked.data)
  if (asked.error !== null) {
    const isNone = asked.error instanceof Problem && asked.error.status === 404
    if (of === undefined || !isNone)
      return <Failure reason={asked.error} onRetry={() => void asked.refetch()} />
    return (
      <Suspense>
        <Withdrawn of={of} otherwise={<NotFound said={sentenceOf(asked.error)} />} />
      </Suspense>
    )
  }
  return (
    <p className="reading" role="status">
      Reading {what} …
    </p>
  )
}

/** What went wrong in one sentence, and another try where that may help. */
export function Failure({ reason, onRetry }: { reason: Error; onRetry?: () => void }) {
  const passing = !(reason instanceof Problem) || reason.passing
  useBackOnline(passing ? onRetry : undefined)
  if (reason instanceof Problem && reason.code === 'InputInvalid') {
    return <Unreadable problem={reason} />
  }
  return (
    <div className="failure" role="alert">
      <h1>{sentenceOf(reason)}</h1>
      {passing && onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** Milliseconds. A browser says that it is online a moment before anything can be reached. */
const ONCE_MORE = 1_000

/** What could not be reached is read as soon as the connection is back. */
function useBackOnline(onRetry: (() => void) | undefined): void {
  useEffect(() => {
    if (onRetry === undefined) return
    let again: ReturnType<typeof setTimeout> | undefined
    const retry = () => {
      onRetry()
      again = setTimeout(onRetry, ONCE_MORE)
    }
    window.addEventListener('online', retry)
    return () => {
      clearTimeout(again)
      window.removeEventListener('online', retry)
    }
  }, [onRetry])
}

/** As browsers say that a part of the app could not be fetched. */
const NOT_FETCHED = /dynamically imported module|importing a module|preload CSS/i

function sentenceOf(reason: Error): string {
  if (!(reason instanceof Problem))
    return NOT_FETCHED.test(reason.message)
      ? 'Lockstep could not be reached, or was renewed: this page could not be fetched.'
      : 'This page could not be shown.'
  return (reason.status === 404 ? nothingThen(location.search) : undefined) ?? reason.message
}

/** The address names a filter that there is not, or with what it cannot take. */
function Unreadable({ problem: { errors } }: { problem: Problem }) {
  return (
    <div className="failure" role="alert">
      <h1>The address asks for something that this page does not have.</h1>
      {errors.map(({ path, message }) => (
        <p key={path} className="ink-2">
          {path === '' ? message : `${path}: ${message}`}
        </p>
      ))}
      <a className="button" href={location.pathname}>
        Show it without filters
      </a>
    </div>
  )
}
