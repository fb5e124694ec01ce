import { describe, expect, it } from 'vitest'
import { typeOfToday, upcast } from './upcasters.ts'

const kindless = { from: 'dana', to: 'noor', about: [] }

describe('feedback as it was first stored', () => {
  const read = (kind: string, valence: number) =>
    upcast('FeedbackGiven', { ...kindless, kind, valence })

  it('says nothing of praise or blame where that is what its kind counts as anyhow', () => {
    for (const [kind, valence] of [
      ['hard', -1],
      ['direct', 0],
      ['appreciation', 1],
    ] as const)
      expect(read(kind, valence)).toEqual({ type: 'FeedbackGiven.v2', data: { ...kindless, kind } })
  })

  it('says what its giver chose where that can be known', () => {
    expect(read('direct', -1).data).toMatchObject({ valence: -1 })
    expect(read('hard', 0).data).toMatchObject({ valence: 0 })
  })

  it('is read the same in a correction', () => {
    const data = { event: 'e1', type: 'FeedbackGiven', data: { kind: 'hard', valence: -1 } }
    expect(upcast('RecordCorrected', data).data).toEqual({
      event: 'e1',
      type: 'FeedbackGiven.v2',
      data: { kind: 'hard' },
    })
  })
})

it('names a type as it is known today', () => {
  expect(typeOfToday('FeedbackGiven')).toBe('FeedbackGiven.v2')
  expect(typeOfToday('GoalProposed')).toBe('GoalProposed')
})
