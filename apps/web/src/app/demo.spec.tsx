// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Answer } from '../api/views.ts'
import { shownWithin } from '../testing/shown-within.tsx'
import { Demo } from './demo.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const me = {
  ...{ organisation: { name: 'Calder Freight' }, people: [], moment: '2026-09-30T09:12:00.000Z' },
  viewer: { id: 'dana', name: 'Dana Whitlock' },
} as unknown as Answer<'me'>

it('says why the clock was not moved, or the demo not begun anew, until it is tried again', async () => {
  const problems = ['The disk is full; nothing was recorded.', 'Too many tries; wait a minute.']
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit = {}) =>
    method === 'POST' && problems.length > 0
      ? Promise.resolve(
          new Response(JSON.stringify({ title: problems.shift(), code: 'StoreFull' }), {
            status: 507,
          }),
        )
      : new Promise(() => undefined),
  )
  shownWithin({ '/': () => <Demo me={me} path="/" /> })
  const press = (name: string) =>
    fireEvent.click(screen.getAllByText(name, { selector: 'button' }).at(-1) ?? document.body)
  await screen.findByText('Demo')
  press('Move on a day')
  await screen.findByText('The disk is full; nothing was recorded.')
  press('Start over')
  await screen.findByText('Too many tries; wait a minute.')
  expect(screen.getAllByRole('alert')).toHaveLength(1)
  press('Move on a day')
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
