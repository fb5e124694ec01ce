import { expect, it } from 'vitest'
import { peopleOffered } from './people-offered.ts'

it('of the people a form offers members, those who were some, and others who are or may come', () => {
  const people = [
    { id: 'dana', is: 'member' },
    { id: 'noor', is: 'member' },
    { id: 'cora', is: 'outside' },
    { id: 'ines', is: 'outside', reads: 'auditor' },
    { id: 'gone', is: 'left' },
  ] as const
  const offered = peopleOffered(people, 'dana')
  expect([...offered.members]).toEqual(['dana', 'noor'])
  expect([...offered.everMembers]).toEqual(['dana', 'noor', 'gone'])
  expect([...offered.coming]).toEqual(['noor', 'cora'])
})
