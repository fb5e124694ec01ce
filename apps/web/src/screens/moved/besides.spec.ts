import { expect, it } from 'vitest'
import { besides } from './scores-moved.tsx'

it('says in plain words what else moved a score with it, where something did', () => {
  expect(besides({ before: 71, after: 44.09, points: -6.73 })).toBe(
    'The score moved by −26.91 in all: this by −6.73, other things by −20.18.',
  )
  expect(besides({ before: 44, after: 49.39, points: 3.24 })).toBe(
    'The score moved by +5.39 in all: this by +3.24, other things by +2.15.',
  )
  expect(besides({ before: 60, after: 60, points: 12.5 })).toBe(
    'The score stayed as it was: this by +12.50, other things by −12.50.',
  )
  expect(besides({ before: 60, after: 63.63, points: 3.63 })).toBeUndefined()
  expect(besides({ before: undefined, after: 63.63, points: 3.63 })).toBeUndefined()
})

it('says on the page of either of two that moved a score what that of the other says of it, which adds up', () => {
  const besidesOf = (points: number) => besides({ before: 71, after: 71 - 4.444 - 4.443, points })
  expect(besidesOf(-4.444)).toBe(
    'The score moved by −8.89 in all: this by −4.44, other things by −4.44, rounding by −0.01.',
  )
  expect(besidesOf(-4.443)).toBe(besidesOf(-4.444))
})
