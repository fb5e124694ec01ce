// @vitest-environment jsdom
import { commands } from '@lockstep/domain'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'
import { loadDomain } from './registry.ts'

beforeAll(loadDomain)
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

/** A form of which a sentence says something in confidence, though its title is for all. */
function show(name: 'ProposeGoal' | 'ProposeDecision') {
  const reply = JSON.stringify({ id: 'g', revision: 0, events: ['e'] })
  const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response(reply)))
  vi.stubGlobal('fetch', fetched)
  const { title, input } = commands[name].definition
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={{ person: [{ id: crypto.randomUUID(), label: 'Noor Haddad' }] }}>
        <CommandForm
          command={{ name, title, input }}
          now="2026-09-30T09:12:00.000Z"
          said={{ values: { title: 'Replace the CFO' }, unkept: 'title' }}
          onDone={() => undefined}
        />
      </OptionsProvider>
    </ApiProvider>,
  )
  return { fetched, submit: () => fireEvent.submit(screen.getByRole('form')) }
}

it('records for all what is said in confidence only once that is said', async () => {
  const { fetched, submit } = show('ProposeGoal')
  expect(screen.getByText(/nothing is kept in confidence here/)).toBeDefined()
  submit()
  expect(fetched).not.toHaveBeenCalled()
  fireEvent.click(screen.getByLabelText('Record it so that all can read it'))
  expect(screen.queryByText(/nothing is kept in confidence here/)).toBeNull()
  submit()
  await waitFor(() => expect(fetched).toHaveBeenCalledOnce())
})

it('asks of a decision for whom alone it is', async () => {
  const { fetched, submit } = show('ProposeDecision')
  expect(screen.getByText(/unless “Restricted to” says who alone may/)).toBeDefined()
  expect(screen.getByText('Restricted to').closest('details')).toBeNull()
  submit()
  expect(fetched).not.toHaveBeenCalled()
  fireEvent.click(screen.getAllByRole('checkbox', { name: /Noor Haddad/ }).at(-1) as HTMLElement)
  expect(screen.queryByText(/unless “Restricted to”/)).toBeNull()
})
