import { expect, it } from 'vitest'
import { sealedParts } from './words-of.ts'

type Parts = Parameters<typeof sealedParts>[0]

const sealed = { sealed: true } as const
const stamp = { event: 'e', happened: '2026-03-01', at: '', recorded: '', lagDays: 0 } as never

it('names as sealed only what has been said by the moment', () => {
  const given: Parts = { moved: sealed, declinings: [], followUps: [] }
  expect(sealedParts(given)).toBe('title, words')
  const accepted = { stamp, day: 1, answer: sealed, commitment: sealed }
  expect(sealedParts({ ...given, accepted })).toBe('title, words, answer, commitment')
  const answered = { stamp, day: 15, difference: sealed, lateDays: 0 }
  const followUps = [{ setBy: 'e', on: '2026-03-15', day: 14, waiting: false, answered }]
  expect(sealedParts({ ...given, accepted, followUps })).toBe(
    'title, words, answer, commitment, difference',
  )
  expect(sealedParts({ ...given, declinings: [{ stamp, day: 1, reason: sealed }] })).toBe(
    'title, words, answer',
  )
})
