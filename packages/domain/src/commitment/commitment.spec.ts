import { describe, it } from 'vitest'
import { given } from '../testing/spec.ts'
import {
  ConfirmCommitment,
  FinishCommitment,
  MakeCommitment,
  MissCommitment,
  ReleaseCommitment,
  TellBadNews,
} from './commands.ts'
import {
  dana,
  done,
  kept,
  made,
  missed,
  noor,
  promise,
  released,
  self,
  told,
} from './commitment.fixture.ts'
import { commitment } from './commitment.ts'
import type { CommitmentState } from './state.ts'

const TODAY = '2026-03-31'

const pasts = {
  none: [],
  made: [made, told('2026-03-14')],
  done: [made, done('2026-03-12')],
  kept: [made, kept('2026-03-10')],
  missed: [made, missed],
  released: [made, released],
} as const

type Past = ReturnType<typeof given<typeof commitment.events, CommitmentState>>

/** Every command that takes a step, and the step where it may be taken. */
const steps = [
  [
    made,
    (past: Past) =>
      past.when(MakeCommitment, promise, { ...noor, occurredAt: '2026-03-01T10:00:00.000Z' }),
  ],
  [told(), (past: Past) => past.when(TellBadNews, { ...self, note: 'The export fails.' }, noor)],
  [done(TODAY), (past: Past) => past.when(FinishCommitment, self, noor)],
  [kept(TODAY), (past: Past) => past.when(ConfirmCommitment, { ...self, on: TODAY }, dana)],
  [missed, (past: Past) => past.when(MissCommitment, self, dana)],
  [
    released,
    (past: Past) => past.when(ReleaseCommitment, { ...self, reason: 'No longer needed.' }, dana),
  ],
] as const

const mayFollow: Record<(typeof steps)[number][0]['type'], readonly string[]> = {
  CommitmentMade: ['none'],
  BadNewsTold: ['made'],
  CommitmentDone: ['made', 'missed'],
  CommitmentKept: ['made', 'done', 'missed'],
  CommitmentMissed: ['made', 'done'],
  CommitmentReleased: ['made', 'done'],
}

const refusals: Record<CommitmentState['is'], string> = {
  none: 'CommitmentNotMade',
  made: 'CommitmentAlreadyMade',
  done: 'CommitmentAlreadyDone',
  kept: 'CommitmentAlreadyKept',
  missed: 'CommitmentAlreadyMissed',
  released: 'CommitmentAlreadyReleased',
}

const named = steps.map(([expected, attempt]) => ({ type: expected.type, expected, attempt }))

describe.each(Object.keys(pasts) as CommitmentState['is'][])('commitment: %s', (is) => {
  it.each(named)('$type', ({ type, expected, attempt }) => {
    const past = given(commitment, pasts[is])
    if (mayFollow[type].includes(is)) attempt(past).records(expected)
    else attempt(past).refused(refusals[is])
  })
})
