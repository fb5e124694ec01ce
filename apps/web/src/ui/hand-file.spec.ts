// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { handFile } from './hand-file.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('keeps a file until the browser has had time to take it, and no longer', () => {
  vi.useFakeTimers()
  const revokeObjectURL = vi.fn()
  vi.stubGlobal('URL', { createObjectURL: () => '#file', revokeObjectURL })
  handFile('record.csv', 'a,b', 'text/csv')
  expect(revokeObjectURL).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(revokeObjectURL).toHaveBeenCalledWith('#file')
})
