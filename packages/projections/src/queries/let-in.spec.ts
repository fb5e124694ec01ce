import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { people } from './people.ts'
import { person } from './person.ts'
import { record } from './record.ts'

it('who was let in again by whom is told to all, and asked of the person for a month', () => {
  const { company, dana, noor, wei, on } = calder()
  on('2026-03-01T09:00:00.000Z', 'lockstep', 'RestoreAccess', { id: wei, by: [noor] })
  on('2026-03-02T09:00:00.000Z', 'lockstep', 'RestoreAccess', { id: noor, by: [dana, wei] })

  const seen = ask(people, viewFor(company, dana), {}).letIn
  expect(seen.map((each) => [each.person.name, each.by.map(({ name }) => name)])).toEqual([
    ['Noor Haddad', ['Dana Whitlock', 'Wei Chen']],
    ['Wei Chen', ['Noor Haddad']],
  ])
  const entries = ask(record, viewFor(company, dana), { type: 'AccessRestored' }).entries
  expect(entries.map(({ who, did }) => [who === 'lockstep' ? who : who.name, did])).toEqual([
    ['Dana Whitlock', 'and Wei let in again'],
    ['Noor Haddad', 'let in again'],
  ])
  const history = ask(person, viewFor(company, dana), { id: wei }).history
  expect(history.at(-1)?.did).toBe('let Wei in again')

  const asked = (moment: string) =>
    ask(forYou, viewFor(company, wei, { moment }), {}).items.map(({ question }) =>
      question.map(({ text }) => text).join(''),
    )
  expect(asked('2026-03-03T09:00:00.000Z')).toEqual(['Noor let you in again: was it you who came?'])
  expect(asked('2026-04-03T09:00:00.000Z')).toEqual([])
})
