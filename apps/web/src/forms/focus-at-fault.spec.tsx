// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'

afterEach(() => {
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
  cleanup()
})

const person = z.string().min(1).meta({ widget: 'person' })
const options = {
  person: [
    { id: 'noor', label: 'Noor Haddad' },
    { id: 'wei', label: 'Wei Chen' },
  ],
  partnership: [],
  goal: [],
  decision: [],
  feedback: [],
}

async function sentEmpty(input: z.ZodType) {
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={options}>
        <CommandForm
          command={{ name: 'Ask', title: 'Ask', input }}
          now="2026-09-30T09:12:00.000Z"
          onDone={() => undefined}
          onCancel={() => undefined}
        />
      </OptionsProvider>
    </ApiProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Ask' }))
  await waitFor(() => expect(document.querySelector('.error')).not.toBeNull())
  const error = document.querySelector('.error')
  await waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLInputElement))
  return { first: document.activeElement as HTMLInputElement, error }
}

it('leads to the first of a few choices, of which one is required, and says what is wrong', async () => {
  const stance = z.enum(['agree', 'disagree']).meta({ title: 'Stance' })
  const { first, error } = await sentEmpty(z.strictObject({ stance }))
  expect(first.type).toBe('radio')
  const group = screen.getByRole('radiogroup', { name: 'Stance' })
  expect(group.contains(first)).toBe(true)
  expect(group.getAttribute('aria-required')).toBe('true')
  expect(group.getAttribute('aria-invalid')).toBe('true')
  expect(group.getAttribute('aria-describedby')).toBe(error?.id)
})

it('leads to the first of several to pick, of which one is required, and says what is wrong', async () => {
  const asked = z.array(person).min(1).meta({ title: 'Whom' })
  const { first, error } = await sentEmpty(z.strictObject({ asked }))
  expect(first.type).toBe('checkbox')
  expect(first.getAttribute('aria-invalid')).toBe('true')
  const group = screen.getByRole('group', { name: 'Whom required' })
  expect(group.contains(first)).toBe(true)
  expect(group.getAttribute('aria-describedby')).toBe(error?.id)
})
