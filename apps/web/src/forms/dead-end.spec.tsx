// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
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
