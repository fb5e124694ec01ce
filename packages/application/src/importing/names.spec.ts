import { expect, it } from 'vitest'
import { type Known, matchOf, whoIs } from './names.ts'

const ada: Known = { id: 'p1', name: 'Ada Lovelace' }
const grace: Known = { id: 'p2', name: 'Grace Hopper' }
const naming = { people: [ada, grace], unknown: 'new' as const }

it('is as it was chosen, else whom the name matches, else somebody unknown', () => {
  const chosen = [
    { name: 'Grace', is: 'left out' as const },
    { name: 'Cleo', is: 'p2' },
  ]
  const is = whoIs({ ...naming, chosen })
  expect(['Ada Lovelace', 'Ada', 'Grace', 'Cleo', 'Zoe'].map(is)).toEqual([
    ...['p1', 'p1', 'left out', 'p2', 'new'],
  ])
  const member = whoIs({ ...naming, unknown: 'left out', chosen: [{ name: 'Zoe', is: 'new' }] })
  expect(['Zoe', 'Cleo'].map(member)).toEqual(['left out', 'left out'])
})

it('takes none of several whom a name fits, and says so, not that nobody is called that', () => {
  const people = [ada, { id: 'p3', name: 'Ada Byron' }]
  expect(matchOf('Ada', people)).toBe('several')
  expect(whoIs({ ...naming, people })('Ada')).toBe('new')
  expect(matchOf('Ada Byron', people)).toMatchObject({ person: 'p3' })
  expect(matchOf('Zoe', people)).toBeUndefined()
})

it('takes whom an import met that was taken back only where nobody else is meant', () => {
  const people = [{ id: 'p3', name: 'Ada', takenBack: true }, ada, grace]
  expect(whoIs({ ...naming, people })('Ada')).toBe('p1')
  expect(whoIs({ ...naming, people: people.slice(0, 1) })('Ada')).toBe('p3')
  const live = [{ id: 'p3', name: 'Ada' }, ada]
  expect(whoIs({ ...naming, people: live })('Ada')).toBe('p3')
})
