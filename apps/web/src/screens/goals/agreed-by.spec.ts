import { expect, it } from 'vitest'
import { whoseCounts } from './agreed-by.tsx'

const [ada, ben, lea] = ['Ada Wolf', 'Ben Kern', 'Lea Roth'].map((name) => ({ id: name, name }))

const told = (over: object) =>
  whoseCounts({ notYet: [], notAgreed: [], ...over } as unknown as Parameters<
    typeof whoseCounts
  >[0]).join('. ')

it('a goal is agreed by its owners; who else may agree is told as not asked', () => {
  const goal = { owners: [ada], state: 'agreed' }
  expect(told({ goal, notYet: [ben, lea] })).toBe(
    'It stands as agreed by the word of its owner Ada. Free to agree too, but not asked: Ben and Lea',
  )
})

it('while an owner is missing, it says for whom it waits', () => {
  const goal = { owners: [ada, ben], state: 'proposed' }
  expect(told({ goal, notYet: [ben, lea], notAgreed: [ben] })).toBe(
    'It stands as agreed once its owner Ben has too. Free to agree too, but not asked: Lea',
  )
})

it('of one that is over it says only which owner never agreed', () => {
  const goal = { owners: [ada, ben], state: 'missed' }
  expect(told({ goal, notYet: [ben, lea], notAgreed: [ben] })).toBe('Never by its owner Ben')
  expect(told({ goal, notYet: [lea] })).toBe('')
})
