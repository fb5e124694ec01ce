import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { promise } from './commitment.fixture.ts'
import { commitment } from './commitment.ts'
import type { CommitmentState } from './state.ts'

type CommitmentMove = Move<CommitmentState>

const self = { id: id('this') }
const day = fc.constantFrom('2026-03-28', '2026-03-31', '2026-04-02', '2026-04-20')
const begun = { ...promise, dueOn: '2026-04-02' }

const on = (
  command: CommitmentMove['command'],
  asked: Record<string, fc.Arbitrary<unknown>>,
  left: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<CommitmentMove> =>
  fc.record({
    command: fc.constant(command),
    input: fc
      .tuple(fc.record(asked), fc.record(left, { requiredKeys: [] }))
      .map(([said, more]) => ({ ...self, ...said, ...more })),
    by: fc.constantFrom(id('dana'), id('noor')),
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
    daysLater: fc.constantFrom(0, 0, 1, 3),
  })
const note = fc.constant('Because.')

const moves = fc.oneof(
  on(commands.TellBadNews, { note }, { expectedOn: day }),
  on(commands.FinishCommitment, {}, { on: day, note }),
  on(commands.ConfirmCommitment, {}, { on: day, note }),
  on(commands.MissCommitment, {}, { note }),
  on(commands.ReleaseCommitment, {}, { reason: note }),
  on(commands.MarkCommitmentDue, {
    setBy: fc.constantFrom(id('event0'), id('event1')),
    on: fc.constant(begun.dueOn),
  }),
)

it('is refused or recorded as its schemas allow, in any order of commands, and never moves its day', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 15 }), (rest) => {
      const first = { command: commands.MakeCommitment, input: begun, by: id('noor') }
      const states = play(commitment, [first, ...rest], <T>() => member as T)
      for (const state of states) expect(state).toMatchObject({ dueOn: begun.dueOn })
      const ended = states.findIndex(({ is }) => is === 'kept' || is === 'released')
      if (ended !== -1) expect(states.at(-1)?.is).toBe(states[ended]?.is)
    }),
  )
})
