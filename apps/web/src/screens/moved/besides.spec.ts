import { expect, it } from 'vitest'
import { besides } from './scores-moved.tsx'

it('says in plain words what else moved a score with it, where something did', () => {
  expect(besides({ before: 71, after: 44.09, points: -6.73 })).toBe(
    'In all the score moved by −26.91: other things that counted from then on took away 20.18.',
  )
  expect(besides({ before: 44, after: 49.39, points: 3.24 })).toBe(
    'In all the score moved by +5.39: other things that counted from then on added 2.15.',
  )
  expect(besides({ before: 60, after: 60, points: 12.5 })).toBe(
    'The score stayed as it was: other things that counted from then on took as much away.',
  )
  expect(besides({ before: 60, after: 63.63, points: 3.63 })).toBeUndefined()
  expect(besides({ before: undefined, after: 63.63, points: 3.63 })).toBeUndefined()
})
