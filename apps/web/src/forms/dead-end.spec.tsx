// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { shownWithin } from '../testing/shown-within.tsx'
import { CommandForm } from './command-form.tsx'
import { type Options, OptionsProvider } from './options-context.tsx'
import { loadDomain } from './registry.ts'

const command = {
  name: 'EndAbsence',
  title: 'End an absence',
  input: z.strictObject({ id: z.string().min(1).meta({ widget: 'person' }) }),
}
const person = [
  { id: 'dana', label: 'Dana Whitlock' },
  { id: 'noor', label: 'Noor Haddad' },
]

beforeAll(loadDomain)
afterEach(cleanup)

function show(record: Options['record'] & {}) {
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={{ person, record }}>
        <CommandForm command={command} now="2026-09-30T09:12:00.000Z" onDone={() => undefined} />
      </OptionsProvider>
    </ApiProvider>,
  )
}

it('where there is nothing of which it can be given, a form says so and has no button to record it', () => {
  show([])
  expect(screen.getByText('No person can be chosen for this now.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'End an absence' })).toBeNull()
})

it('where there are several, one is asked for', () => {
  show(person)
  expect((screen.getByLabelText('Person') as HTMLSelectElement).value).toBe('')
})

it('where there is one alone, it is chosen', () => {
  show(person.slice(1))
  expect((screen.getByLabelText('Person') as HTMLSelectElement).value).toBe('noor')
  expect(screen.getByRole('button', { name: 'End an absence' })).toBeTruthy()
})

it('what is for a partnership says to who is in none that one is founded first', async () => {
  const pulse = {
    name: 'CallPulse',
    title: 'Call a trust pulse',
    input: z.strictObject({
      partnership: z.string().meta({ widget: 'partnership', among: 'ours', title: 'Partnership' }),
    }),
  }
  const others = [{ id: 'pair', label: 'Dana Whitlock and Noor Haddad' }]
  shownWithin({
    '/': () => (
      <OptionsProvider options={{ partnership: others, ours: new Set() }}>
        <CommandForm command={pulse} now="2026-09-30T09:12:00.000Z" onDone={() => undefined} />
      </OptionsProvider>
    ),
  })
  expect(await screen.findByRole('link', { name: 'Found a partnership' })).toBeTruthy()
  expect(screen.queryByLabelText('Partnership')).toBeNull()
})
