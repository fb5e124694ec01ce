// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Problem, unreachable } from '../api/problem.ts'
import { Failure } from './answered.tsx'

afterEach(cleanup)

it('what could not be reached is read again once the connection is back, and what is refused is not', () => {
  const onRetry = vi.fn()
  const { rerender } = render(<Failure reason={unreachable()} onRetry={onRetry} />)
  fireEvent(window, new Event('online'))
  expect(onRetry).toHaveBeenCalledOnce()
  rerender(<Failure reason={new Problem(403, 'NotYours', 'Not yours.')} onRetry={onRetry} />)
  fireEvent(window, new Event('online'))
  expect(onRetry).toHaveBeenCalledOnce()
})

it('and once more, where the browser said so too early', () => {
  vi.useFakeTimers()
  const onRetry = vi.fn()
  render(<Failure reason={unreachable()} onRetry={onRetry} />)
  fireEvent(window, new Event('online'))
  vi.advanceTimersByTime(1_000)
  expect(onRetry).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
