// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiProvider } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'
import { WithoutStep } from './without-step.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const why = (measure: string, entry: string) =>
  ({
    ...{ measure, from: { id: 'dana' }, to: { id: 'noor' }, score: { value: 60 } },
    steps: [{ entry, ref: entry, label: 'A decision', happened: '2026-03-09' }],
  }) as unknown as Answer<'why'>

it('recalculates another score without nothing, until an entry of its own is chosen', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  const page = (of: Answer<'why'>) => (
    <ApiProvider api="/api/orgs/calder">
      <WithoutStep why={of} moments={{}} />
    </ApiProvider>
  )
  const { rerender } = render(page(why('stated', 'S-05')))
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'S-05' } })
  screen.getByText('Reading the score without it …')
  rerender(page(why('reliability', 'C-03')))
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('')
  expect(screen.queryByText('Reading the score without it …')).toBeNull()
})
