// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from './api-context.tsx'
import { useView } from './use-view.ts'

afterEach(cleanup)

it('reads again what was recorded while its first answer was under way', async () => {
  const queries = new QueryClient()
  const answers: ((told: object) => void)[] = []
  const told = () =>
    new Promise<Response>((resolve) => {
      answers.push((body) => resolve(Response.json(body)))
    })
  vi.stubGlobal('fetch', vi.fn(told))
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiProvider api="/api/orgs/outdated">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiProvider>
  )
  const { result } = renderHook(() => useView('timers', {}), { wrapper })
  const outdate = () => act(() => void queries.invalidateQueries({ queryKey: ['view'] }))
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  outdate()
  answers[0]?.({ timers: ['before'] })
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.({ timers: ['after'] })
  await vi.waitFor(() => expect(result.current.data).toEqual({ timers: ['after'] }))
  outdate()
  await vi.waitFor(() => expect(answers).toHaveLength(3))
  answers[2]?.({ timers: ['later'] })
  await vi.waitFor(() => expect(result.current.data).toEqual({ timers: ['later'] }))
  expect(answers).toHaveLength(3)
})
