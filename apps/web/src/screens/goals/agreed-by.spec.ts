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
    'The agreement of its owner Ada is what counts. Ben and Lea were not asked, and may agree too',
  )
})

it('while an owner is missing, it says for whom it waits', () => {
  const goal = { owners: [ada, ben], state: 'proposed' }
  expect(told({ goal, notYet: [ben, lea], notAgreed: [ben] })).toBe(
    'It is agreed once its owner Ben has agreed too. Lea was not asked, and may agree too',
  )
})

it('of one that is over it says only which owner never agreed', () => {
  const goal = { owners: [ada, ben], state: 'missed' }
  expect(told({ goal, notYet: [ben, lea], notAgreed: [ben] })).toBe('Never by its owner Ben')
  expect(told({ goal, notYet: [lea] })).toBe('')
})
