// @vitest-environment jsdom
import { useQueryClient } from '@tanstack/react-query'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { loadRegistry } from '../../forms/registry.ts'
import type { Here } from '../../here/here.tsx'
import { letDialogsOpen } from '../../testing/dialogs.ts'
import { shownWithin } from '../../testing/shown-within.tsx'
import { ForYou } from './for-you.tsx'

// What is loaded when it is first opened takes longer than anybody waits for a button here.
beforeAll(() => Promise.all([loadRegistry(), import('./asked.tsx')]))
beforeEach(letDialogsOpen)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const here = {
  ...{ me: { id: 'dana', name: 'Dana' }, people: [], principals: [], members: [], zone: 'UTC' },
  ...{ now: '2026-09-30T09:12:00.000Z', demo: true, member: true },
} as unknown as Here
const item = {
  ...{ id: 'r-17', kind: 'answer a request', ordinal: 'R-17', overdueDays: 0 },
  ...{ href: { noun: 'request', id: 'r17' }, question: [{ text: 'What do you say?' }] },
  ...{
    since: '2026-09-20',
    actions: [{ command: 'DeclineRequest', label: 'Decline', asks: true }],
  },
}
const by = { id: 'noor', name: 'Noor Haddad' }
const entries = [
  { stamp: { event: 'e9', by, recorded: '2026-09-30T09:00:00.000Z' }, did: 'withdrew a request' },
]

function Again() {
  const queries = useQueryClient()
  return (
    <button type="button" onClick={() => void queries.invalidateQueries({ queryKey: ['view'] })}>
      Read again
    </button>
  )
}

async function declining() {
  const shown = { waits: true }
  vi.stubGlobal('fetch', (address: string, { method }: RequestInit = {}) => {
    const json = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)))
    if (method === 'POST') {
      shown.waits = false
      return json({ id: 'r17', revision: 4, events: ['e8'] })
    }
    const items = shown.waits ? [{ ...item, actions: [{ ...item.actions[0], input }] }] : []
    if (address.includes('/views/for-you')) return json({ items, open: items.length, overdue: 0 })
    if (address.includes('/views/meanwhile')) return json({ entries })
    if (address.includes('/views/timers')) return json({ timers: [] })
    return Promise.resolve(new Response('{}', { status: 404 }))
  })
  const input = { id: '0195f026-5980-7866-aaca-daabd7e82547' }
  shownWithin(
    {
      '/': () => (
        <>
          <ForYou />
          <Again />
        </>
      ),
    },
    here,
  )
  // What was read before is kept beside all specs.
  fireEvent.click(await screen.findByText('Read again'))
  fireEvent.click(await screen.findByRole('button', { name: 'Decline' }))
  const reason = await screen.findByRole('textbox', { name: /^Why/ })
  fireEvent.input(reason, { target: { value: 'The budget is spent.' } })
  const gone = async () => {
    shown.waits = false
    fireEvent.click(screen.getByText('Read again'))
    await screen.findByText(/^Nothing waits for you/)
  }
  return { reason, gone }
}

it('an answer that is being written stays where somebody else was faster, and says who was', async () => {
  const { reason, gone } = await declining()
  await gone()
  const said = await screen.findByText(/^This waits for you no longer/)
  await vi.waitFor(() =>
    expect(said.textContent).toMatch(
      /Last done with it: withdrew a request, by Noor Haddad, .*30 Sep/,
    ),
  )
  expect(reason.isConnected).toBe(true)
  expect(reason).toHaveProperty('value', 'The budget is spent.')
})

it('an answer that was given is over, without a word', async () => {
  const { reason } = await declining()
  fireEvent.click(screen.getByRole('button', { name: /^Decline a request/ }))
  await vi.waitFor(() => expect(reason.isConnected).toBe(false))
  expect(screen.queryByText(/^This waits for you no longer/)).toBeNull()
})
