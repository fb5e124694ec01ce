import { describe, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { MakeCommitment } from './commands.ts'
import { commitment } from './commitment.ts'

const others = {
  'person/dana': member,
  'metric/churn': {
    is: 'defined',
    improvements: [
      { event: id('open'), ended: false },
      { event: id('over'), ended: true },
    ],
  },
}
const promise = (metric: string, improvement: string) => {
  const said = {
    to: id('dana'),
    title: 'Call each broker',
    dueOn: '2026-04-30',
    carriesOut: { metric: id(metric), improvement: id(improvement) },
  }
  return {
    said,
    attempt: given(commitment).when(MakeCommitment, said, { by: id('noor'), others }),
  }
}

describe('promising to carry out what was agreed on to improve a metric', () => {
  it('names the action', () => {
    const { said, attempt } = promise('churn', 'open')
    attempt.records({ type: 'CommitmentMade', data: { ...said, from: id('noor') } })
  })

  it('is refused of an action that is not there, or that has ended', () => {
    promise('nothing', 'open').attempt.refused('UnknownImprovement', 'carriesOut')
    promise('churn', 'nothing').attempt.refused('UnknownImprovement', 'carriesOut')
    promise('churn', 'over').attempt.refused('ImprovementHasEnded', 'carriesOut')
  })
})
