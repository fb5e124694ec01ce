import { expect, it } from 'vitest'
import { ask, viewFor } from '../testing/some-view.ts'
import { switched } from '../testing/switched.ts'
import { replay } from './replay.ts'

it('names a post-mortem of its days to who reads it, once what each recalls is open', () => {
  const { company, dana, noor, wei, recall } = switched()
  const told = (person: string, from = '2026-03-20', to = '2026-04-30') =>
    ask(replay, viewFor(company, person), { from, to }).postmortems.map(({ title }) => title)
  recall(dana, [{ on: '2026-03-09', text: 'We decided.' }])
  expect(told(dana)).toEqual([])
  recall(noor, [{ on: '2026-03-12', text: 'I was told nothing.' }])
  expect([dana, noor, wei].map((person) => told(person))).toEqual(Array(3).fill(['The switch']))
  expect(told(company.owner)).toEqual([])
  expect(told(dana, '2026-04-01')).toEqual([])
})
