// @vitest-environment jsdom
import { commands } from '@lockstep/domain'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shownWithin } from '../testing/shown-within.tsx'
import { CommandForm } from './command-form.tsx'
import { OptionsProvider } from './options-context.tsx'

afterEach(cleanup)

const people = ['Ada', 'Noor', 'Dana'].map((label) => ({ id: label.toLowerCase(), label }))
const two = new Set(['ada', 'noor'])
const options = { person: people, within: new Map([['pair', { is: two, was: two }]]) }

async function show(name: 'ProposeCharter' | 'PlanSession', preset = {}) {
  const { title, input } = commands[name].definition
  const form = () => (
    <OptionsProvider options={options}>
      <CommandForm
        command={{ name, title, input }}
        preset={preset}
        now="2026-11-29T09:00:00.000Z"
        onDone={() => undefined}
      />
    </OptionsProvider>
  )
  shownWithin({ '/': form }, { zone: 'Europe/Amsterdam', me: { id: 'ada', name: 'Ada' } } as never)
  return within(await screen.findByRole('form', { name: title }))
}

it('a charter asks only its members who decides what', async () => {
  const form = await show('ProposeCharter', { id: 'pair' })
  const domains = within(form.getByRole('group', { name: /^Who decides what/ }))
  fireEvent.click(domains.getByRole('button', { name: /^Add/ }))
  const owner = within(domains.getByLabelText('Who decides'))
  const offered = owner.getAllByRole('option').map(({ textContent }) => textContent)
  expect(offered.join()).toContain('Noor')
  expect(offered.join()).not.toContain('Dana')
})

it('a time of day says by which zone the organisation’s clocks go', async () => {
  const form = await show('PlanSession')
  expect(
    form.getByText(/where the organisation is\. Its clocks go by Europe\/Amsterdam\./),
  ).toBeTruthy()
})
