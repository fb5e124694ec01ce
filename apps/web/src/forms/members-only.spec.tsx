// @vitest-environment jsdom
import { commands } from '@lockstep/domain'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { type Draft, draftOf } from './draft.ts'
import { type Errors, errorsFrom, noErrors } from './field-errors.ts'
import { fieldsOf } from './fields-of.ts'
import { Fields } from './form-fields.tsx'
import { type Options, OptionsProvider } from './options-context.tsx'
import { loadDomain } from './registry.ts'

beforeAll(loadDomain)
afterEach(cleanup)

const person = [
  { id: 'noor', label: 'Noor Haddad' },
  { id: 'ines', label: 'Ines Auditor' },
  { id: 'gone', label: 'Gil Gone' },
  { id: 'cora', label: 'Cora Coming' },
]

function show(
  command: keyof typeof commands,
  preset: Readonly<Record<string, unknown>> = {},
  offered: Options = {},
  onChange: (draft: Draft) => void = () => undefined,
  errors: Errors = noErrors,
) {
  const root = fieldsOf(commands[command].definition.input)
  const draft = draftOf(root, preset)
  if (typeof draft !== 'object' || !('fields' in draft)) throw new Error('a form is a group')
  render(
    <OptionsProvider
      options={{
        ...{ person, members: new Set(['noor']), coming: new Set(['noor', 'cora']) },
        everMembers: new Set(['noor', 'gone']),
        here: new Set(['noor', 'ines', 'cora']),
        ...offered,
      }}
    >
      <Fields
        root={root}
        draft={draft}
        settled={[]}
        preset={preset}
        errors={errors}
        onChange={onChange}
      />
    </OptionsProvider>,
  )
}

const boxes = (name: RegExp) =>
  within(screen.getByRole('group', { name }))
    .getAllByRole('checkbox')
    .map((box) => box.closest('label')?.textContent?.trim())

const owners = () => boxes(/^Owners/)

it('a form offers only members where only they are taken', () => {
  show('ProposeGoal')
  expect(owners()).toEqual(['Noor Haddad'])
})

it('a form keeps who was picked before they left', () => {
  show('ReviseGoal', { owners: ['noor', 'gone'] })
  expect(owners()).toEqual(['Noor Haddad', 'Gil Gone'])
})

it('a form doesn’t offer whom it is about where nobody can be both', () => {
  show('AskWhyTheyLeave')
  expect(boxes(/^Who tells it beside them/)).toEqual(['Noor Haddad'])
  cleanup()
  show('AskWhyTheyLeave', { person: 'noor' })
  expect(screen.queryByRole('group', { name: /^Who tells it beside them/ })).toBeNull()
  cleanup()
  show('GrantDelegation', { id: 'noor' })
  const to = screen.getByRole('combobox', { name: /^Who records for you/ })
  expect(within(to).getAllByRole('option')).toHaveLength(1)
})

it('a form offers a role to who is a member or may become one', () => {
  show('WriteRoleBrief')
  const takes = screen.getByRole('combobox', { name: /^Who takes the role/ })
  const offered = within(takes).getAllByRole('option')
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    'Choose',
    'Noor Haddad',
    'Cora Coming',
  ])
})

it('a form offers who is a member or was one where somebody leaves, or had a role', () => {
  const offered = (name: RegExp) =>
    within(screen.getByRole('combobox', { name }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
  const ever = ['Choose', 'Noor Haddad', 'Gil Gone']
  show('AskWhyTheyLeave')
  expect(offered(/^Who leaves/)).toEqual(ever)
  cleanup()
  show('BeginHandover')
  expect(offered(/^Who had the role/)).toEqual(ever)
})

it('a form says what is called so already, however it is written', () => {
  const player = [{ id: 'ports', label: 'Northern Ports', note: 'gone' }]
  show('AddPlayer', { name: ' northern  ports' }, { player })
  expect(screen.getByRole('status').textContent).toBe('On record already: Northern Ports, gone.')
  cleanup()
  show('AddPlayer', { name: 'Northern' }, { player })
  expect(screen.getByRole('status').textContent).toBe('')
  cleanup()
  const metric = [{ id: 'churn', label: 'M-01 Churn', name: 'Churn', note: 'joint' }]
  show('DefineMetric', { title: 'Churn' }, { metric })
  expect(screen.getByRole('status').textContent).toBe('On record already: M-01 Churn, joint.')
})

it('a form offers everybody where anybody is taken', () => {
  show('RecordExposure')
  const knew = screen.getByRole('group', { name: /^Who came to know/ })
  expect(within(knew).getAllByRole('checkbox')).toHaveLength(4)
})

it('a form offers of others only what its record takes', () => {
  show('OfferDisclosure', {}, { fitting: { to: ['ines'] } })
  const readers = screen.getByRole('group', { name: /^Who may read them/ })
  expect(within(readers).getAllByRole('checkbox')).toHaveLength(1)
  expect(within(readers).getByRole('checkbox', { name: 'Ines Auditor' })).toBeTruthy()
})

it('a metric is picked among those that its partnership takes', () => {
  const metric = ['churn', 'pipeline'].map((id) => ({ id, label: id }))
  show('DropMetric', {}, { metric, fitting: { metric: ['churn'] } })
  const offered = within(screen.getByRole('combobox', { name: 'Metric' })).getAllByRole('option')
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Choose', 'churn'])
})

it('a form chooses the partnership where somebody is in one alone', () => {
  const chosen: unknown[] = []
  const take = (draft: Draft) =>
    chosen.push(typeof draft === 'object' && 'fields' in draft && draft.fields.partnership)
  const two = [
    { id: 'two', label: 'Dana and Noor' },
    { id: 'team', label: 'Leadership team' },
  ]
  show('OpenPostmortem', {}, { partnership: two }, take)
  expect(chosen).toEqual([])
  cleanup()
  show('OpenPostmortem', {}, { partnership: two.slice(0, 1) }, take)
  expect(chosen).toEqual(['two'])
})

it('a form offers one’s own partnerships alone where others are refused', () => {
  const partnership = [
    { id: 'two', label: 'Dana and Noor' },
    { id: 'theirs', label: 'Marcus and Wei' },
    { id: 'over', label: 'Dana and Elif' },
    { id: 'team', label: 'Leadership team' },
  ]
  show('RaiseTopic', {}, { partnership, ours: new Set(['two', 'team']) })
  const offered = screen.getByLabelText(/^Partnership/).querySelectorAll('option')
  expect([...offered].map(({ textContent }) => textContent)).toEqual([
    'Choose',
    'Dana and Noor',
    'Leadership team',
  ])
})

it('a post-mortem is opened on a partnership of one’s own, ended or not, about who is here or was', () => {
  const partnership = [
    { id: 'theirs', label: 'Marcus and Wei' },
    { id: 'over', label: 'Dana and Elif' },
    { id: 'team', label: 'Leadership team' },
  ]
  show('OpenPostmortem', {}, { partnership, everOurs: new Set(['over', 'team']) })
  const offered = screen.getByLabelText(/^Partnership/).querySelectorAll('option')
  expect([...offered].map(({ textContent }) => textContent)).toEqual([
    'Choose',
    'Dana and Elif',
    'Leadership team',
  ])
  expect(boxes(/^Who is involved/)).toEqual(['Noor Haddad', 'Gil Gone'])
  const facilitates = within(screen.getByRole('combobox', { name: /^Who facilitates/ }))
  const taken = facilitates.getAllByRole('option').map(({ textContent }) => textContent)
  expect(taken).toEqual(['Choose', 'Noor Haddad', 'Ines Auditor', 'Cora Coming'])
})

it('what is wrong with one of several is said of that one, by name', () => {
  const wrong = errorsFrom([{ path: 'involved.1', message: 'This person was never there.' }])
  show('OpenPostmortem', { involved: ['noor', 'gone'] }, {}, undefined, wrong)
  expect(screen.getByText('Gil Gone: This person was never there.')).toBeTruthy()
})
