// @vitest-environment jsdom
import type { CommandName } from '@lockstep/domain'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm, type FormCommand } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'
import { loadRegistry, type Registry } from './registry.ts'
import type { Said } from './sentence/read-sentence.ts'

let registry: Registry
beforeAll(async () => {
  registry = await loadRegistry()
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const REPLACED: Said = { values: { title: 'Replace the CFO' }, unkept: 'title' }
const NOTHING: Said = { values: {} }

/** A form of which a sentence says something in confidence, though its title is for all; or that is filled in by hand. */
function show(name: CommandName, said = REPLACED) {
  const reply = JSON.stringify({ id: 'g', revision: 0, events: ['e'] })
  const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response(reply)))
  vi.stubGlobal('fetch', fetched)
  sessionStorage.clear()
  const registered = registry.get(name) as FormCommand
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={{ person: [{ id: crypto.randomUUID(), label: 'Noor Haddad' }] }}>
        <CommandForm
          command={registered}
          now="2026-09-30T09:12:00.000Z"
          said={said}
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
  const tick = screen.getByLabelText('Record it so that all can read it')
  const said = screen.getByRole('textbox', { name: 'Title' }).closest('.field')
  expect(said?.nextElementSibling?.contains(tick)).toBe(true)
  submit()
  expect(fetched).not.toHaveBeenCalled()
  fireEvent.click(tick)
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

describe('what is said in confidence by hand', () => {
  const stop = () => screen.queryByLabelText('Record it so that all can read it')
  const type = (field: string, text: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: new RegExp(`^${field}`) }), {
      target: { value: text },
    })

  it('is recorded for all only once that is said', () => {
    const { fetched, submit } = show('ProposeGoal', NOTHING)
    type('Title', 'Win in confidence building')
    expect(stop()).toBeNull()
    type('Title', 'confidential: replace the CFO')
    expect(screen.getByText(/nothing is kept in confidence here/)).toBeDefined()
    submit()
    expect(fetched).not.toHaveBeenCalled()
    type('Title', 'Hire a CFO')
    expect(stop()).toBeNull()
  })

  it('is to be written where it is kept so', () => {
    show('RaiseTopic', NOTHING)
    type('Topic', 'in confidence: layoffs')
    expect(screen.getByText(/write it under “Or in confidence” instead/)).toBeDefined()
    type('Topic', '')
    type('Or in confidence', 'in confidence: layoffs')
    expect(stop()).toBeNull()
  })

  it('is recorded for all only once that is said, on a record that stands too', () => {
    show('AcceptRequest', NOTHING)
    type('Note', 'in confidence: gladly')
    expect(screen.getByText(/nothing is kept in confidence here/)).toBeDefined()
    cleanup()
    show('ReviseGoal', NOTHING)
    type('Title', 'we sack Anna (in confidence)')
    expect(stop()).not.toBeNull()
    cleanup()
    show('DeclareCrisis', NOTHING)
    type('Reason', 'layoffs of the Lyon team (in confidence)')
    expect(stop()).not.toBeNull()
  })

  it('is left to those who read what is said, where these are not all', () => {
    show('DeclineFeedback', NOTHING)
    type('Reason', 'in confidence: not so')
    expect(stop()).toBeNull()
  })

  it('is recorded for all only once that is said, wherever in the form it stands', () => {
    const { fetched, submit } = show('MakeRequest', NOTHING)
    type('Statement', '(in confidence) we dismiss Anna')
    expect(screen.getByText(/nothing is kept in confidence here/)).toBeDefined()
    submit()
    expect(fetched).not.toHaveBeenCalled()
    type('Statement', 'too few rooms')
    expect(stop()).toBeNull()
  })

  it('is found in each entry of a list', () => {
    show('HoldReview', NOTHING)
    fireEvent.click(screen.getByRole('button', { name: 'Add to Other data' }))
    type('Entry', 'layoffs of the Lyon team (in confidence)')
    expect(stop()).not.toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Remove 1 of Other data' }))
    expect(stop()).toBeNull()
  })

  it('is to be written where an entry of a list keeps it so', () => {
    show('RecordSession', NOTHING)
    fireEvent.click(screen.getByRole('button', { name: 'Add to What others will do' }))
    type('What ?optional', 'in confidence: find a new CFO')
    expect(screen.getByText(/write it under “Or in confidence” instead/)).toBeDefined()
    type('What came of it', 'in confidence: all of it')
    type('What ?optional', 'find a new CFO')
    expect(stop()).toBeNull()
  })
})
