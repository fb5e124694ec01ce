// @vitest-environment jsdom
import { commands } from '@lockstep/domain'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { draftOf } from './draft.ts'
import { noErrors } from './field-errors.ts'
import { fieldsOf } from './fields-of.ts'
import { Fields } from './form-fields.tsx'
import { type Options, OptionsProvider } from './options-context.tsx'

afterEach(cleanup)

const decision = [
  { id: 'open', label: 'S-09 Open', note: 'proposed' },
  { id: 'over', label: 'S-01 Over', note: 'superseded' },
]

function show(options: Options, command: 'Decide' | 'AddOption' | 'StateExpectation' = 'Decide') {
  const root = fieldsOf(commands[command].definition.input)
  const draft = draftOf(root, {})
  if (typeof draft !== 'object' || !('fields' in draft)) throw new Error('a form is a group')
  render(
    <OptionsProvider options={options}>
      <Fields
        root={root}
        draft={draft}
        settled={command === 'Decide' ? [] : ['id']}
        preset={{}}
        errors={noErrors}
        onChange={() => undefined}
      />
    </OptionsProvider>,
  )
}

it('a form asks what matters later before what is folded away', () => {
  show({ decision, option: [{ id: '1', label: 'Pilot with ten customers' }] })
  const more = screen.getByText('More').closest('details')
  const folded = (label: RegExp) => more?.contains(screen.getAllByText(label)[0] ?? null)
  const asked = [/^Option chosen/, /^Why/, /^Effect expected after/, /^Review on/, /^Stop-loss/]
  expect(asked.map(folded)).toEqual(asked.map(() => false))
  expect(folded(/^Consulted/)).toBe(true)
})

it('a form asks which option was chosen by what it says, and not at all where there is none', () => {
  show({ decision, option: [{ id: '1', label: 'Pilot with ten customers' }] })
  const chosen = screen.getByRole('combobox', { name: /^Option chosen/ })
  const offered = [...chosen.querySelectorAll('option')]
  expect(offered.map(({ value, textContent }) => [value, textContent])).toEqual([
    ['', 'Left open'],
    ['1', 'Pilot with ten customers'],
  ])
  cleanup()
  show({ decision, option: [] })
  expect(screen.queryByText(/^Option chosen/)).toBeNull()
})

it('a form asks what an option says, and for no key of it', () => {
  show({ decision }, 'AddOption')
  expect(screen.getByRole('textbox', { name: /^Option/ })).toBeTruthy()
  expect(screen.queryByText(/name/i)).toBeNull()
})

it('a form of a few fields folds none away, though none is needed', () => {
  show({}, 'StateExpectation')
  expect(screen.getByText(/^By when/)).toBeTruthy()
  expect(screen.queryByText('More')).toBeNull()
})

it('a form’s own record is picked from those with which its command can be given', () => {
  show({ decision, record: decision.slice(0, 1) })
  const offered = screen.getByLabelText(/^Decision/).querySelectorAll('option')
  expect([...offered].map(({ textContent }) => textContent)).toEqual([
    'Choose',
    'S-09 Open, proposed',
  ])
})

it('where there is none, the form says so', () => {
  show({ decision, record: [] })
  expect(screen.getByText('No decision can be chosen for this now.')).toBeDefined()
})
