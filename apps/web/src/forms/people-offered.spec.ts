import { expect, it } from 'vitest'
import { peopleOffered } from './people-offered.ts'

it('of the people a form offers members, those who were some, and others who are or may come', () => {
  const people = [
    { id: 'dana', is: 'member', held: ['CEO'] },
    { id: 'noor', is: 'member', held: ['CRO', 'CMO'] },
    { id: 'cora', is: 'outside', held: [] },
    { id: 'ines', is: 'outside', held: [], reads: 'auditor' },
    { id: 'gone', is: 'left', held: ['COO'] },
    { id: 'former', is: 'left', held: ['CRO'], erased: true },
    { id: 'author', is: 'outside', held: [], erased: true },
  ] as const
  const offered = peopleOffered(people, 'dana')
  expect([...offered.members]).toEqual(['dana', 'noor'])
  expect([...offered.everMembers]).toEqual(['dana', 'noor', 'gone'])
  expect([...offered.here]).toEqual(['dana', 'noor', 'cora', 'ines'])
  expect([...offered.coming]).toEqual(['noor', 'cora'])
  expect([...(offered.held.get('noor') ?? [])]).toEqual(['CRO', 'CMO'])
})
