// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
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
  cleanup()
  Source.opened = []
})

const wrapper = ({ children }: { children: ReactNode }) => (
  <ApiProvider api="/api/orgs/x">
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  </ApiProvider>
)
const queries = new QueryClient()

it('drops words that were erased also where the screen turns to a past moment right then', async () => {
  queries.setQueryData(['view', 'a page left before'], 'Hers')
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

it('says so where a device lost its network, unless Lockstep answers all the same, and until it does', async () => {
  vi.useFakeTimers()
  const fetch = vi.fn().mockResolvedValueOnce(new Response()).mockRejectedValue(new TypeError())
  vi.stubGlobal('fetch', fetch)
  const { result } = renderHook(() => useLive(), { wrapper })
  const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  const goes = (how: 'offline' | 'online') => act(() => window.dispatchEvent(new Event(how)))
  goes('offline')
  await passes(5_000)
  expect(result.current.cut).toBe(false)
  goes('offline')
  await passes(5_000)
  expect(result.current.cut).toBe(true)
  goes('online')
  act(() => Source.opened.at(-1)?.dispatchEvent(new MessageEvent('open')))
  expect(result.current.cut).toBe(false)
  await passes(20_000)
  expect(result.current.cut).toBe(false)
  vi.useRealTimers()
})

it('hands on what the server says of views that stand still, until they go on', async () => {
  const { result } = renderHook(() => useLive(), { wrapper })
  const hears = (news: object) =>
    act(() => {
      const data = JSON.stringify(news)
      Source.opened.at(-1)?.dispatchEvent(new MessageEvent('standstill', { data }))
    })
  hears({ says: 'The disk is full.' })
  expect(result.current.standstill).toBe('The disk is full.')
  hears({})
  expect(result.current.standstill).toBe(undefined)
})

it('reads again what is shown where no stream was to be had while it was read', async () => {
  vi.useFakeTimers()
  const read = vi.fn(async () => 'nine goals')
  const fresh = { queryKey: ['view', 'goals'], queryFn: read, staleTime: Number.POSITIVE_INFINITY }
  const leave = new QueryObserver(queries, fresh).subscribe(() => undefined)
  renderHook(() => useLive(), { wrapper })
  const [first] = Source.opened
  act(() => {
    first?.close()
    first?.dispatchEvent(new Event('error'))
  })
  await act(() => vi.advanceTimersByTimeAsync(15_000))
  expect(read).toHaveBeenCalledOnce()
  act(() => Source.opened.at(-1)?.dispatchEvent(new MessageEvent('open', { lastEventId: 'p9' })))
  await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(read).toHaveBeenCalledTimes(2)
  leave()
  vi.useRealTimers()
})
