// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from './api-context.tsx'
import { useLive } from './use-live.ts'

/** A stream that says what it is told to. */
class Source extends EventTarget {
  static readonly CLOSED = 2
  static opened: Source[] = []
  readyState = 1
  constructor() {
    super()
    Source.opened.push(this)
  }
  close() {
    this.readyState = Source.CLOSED
  }
  say(change: object) {
    const data = JSON.stringify(change)
    this.dispatchEvent(new MessageEvent('change', { data, lastEventId: 'p2' }))
  }
}
vi.stubGlobal('EventSource', Source)

afterEach(() => {
  Source.opened = []
})

it('drops words that were erased also where the screen turns to a past moment right then', async () => {
  const queries = new QueryClient()
  queries.setQueryData(['view', 'a page left before'], 'Hers')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiProvider api="/api/orgs/x">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiProvider>
  )
  const { rerender } = renderHook(({ held }) => useLive(held), {
    initialProps: { held: false },
    wrapper,
  })
  act(() => Source.opened[0]?.say({ touched: [{ id: 'f', acts: ['a'], erased: true }] }))
  rerender({ held: true })
  await vi.waitFor(() =>
    expect(queries.getQueryData(['view', 'a page left before'])).toBe(undefined),
  )
  expect(Source.opened).toHaveLength(1)
})
