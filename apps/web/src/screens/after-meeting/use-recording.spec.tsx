// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import { useRecording } from './use-recording.ts'

afterEach(() => vi.unstubAllGlobals())

const wrapper = ({ children }: { children: ReactNode }) => (
  <ApiProvider api="/api/orgs/calder">{children}</ApiProvider>
)

it('can be given again after an answer that nobody foresaw', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"id":"t"}')))
  const { result } = renderHook(() => useRecording('act', () => undefined), { wrapper })
  const step = { line: 'l', with: [], command: 'DropTopic', input: { id: 't' } }
  await act(() => expect(result.current.record([step], {})).rejects.toThrow(TypeError))
  expect(result.current.busy).toBe(false)
})
