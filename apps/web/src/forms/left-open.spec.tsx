// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ApiProvider } from '../api/api-context.tsx'
import { CommandForm, type FormCommand } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'
import { loadRegistry } from './registry.ts'
import type { Said } from './sentence/read-sentence.ts'

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

const registry = await loadRegistry()

function partnershipIn(said: Said) {
  render(
    <ApiProvider api="/api/orgs/calder">
      <OptionsProvider options={{ partnership: [{ id: 'pair', label: 'Ruth and Paul' }] }}>
        <CommandForm
          command={registry.get('PlanSession') as FormCommand}
          now="2026-09-30T09:12:00.000Z"
          preset={{ partnership: 'pair' }}
          said={said}
          onDone={() => undefined}
        />
      </OptionsProvider>
    </ApiProvider>,
  )
  return screen.getByRole('combobox', { name: 'Partnership' })
}

it('a sentence that asks for the partnership leaves open the one that the page is at', () => {
  expect(partnershipIn({ values: {} })).toHaveProperty('value', 'pair')
  cleanup()
  const says = 'You have no partnership with Mia for this.'
  expect(partnershipIn({ values: {}, asks: { partnership: says } })).toHaveProperty('value', '')
  expect(screen.getByText(says)).toBeTruthy()
})
