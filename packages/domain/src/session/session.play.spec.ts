import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NounName } from '../kernel/noun.ts'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { founded, plan } from './session.fixture.ts'
import { session } from './session.ts'
import type { SessionState } from './state.ts'

type SessionMove = Move<SessionState>

const self = { id: id('this') }
const day = fc.constantFrom('2026-03-28', '2026-03-31', '2026-04-02', '2026-04-20')

const on = (
  command: SessionMove['command'],
  input: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<SessionMove> =>
  fc.record({
    command: fc.constant(command),
    input: fc.record({ ...input }).map((said) => ({ ...self, ...said })),
    by: fc.constantFrom(id('dana'), id('noor')),
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
    daysLater: fc.constantFrom(0, 0, 1, 3),
  })

const action = { who: id('dana'), to: id('noor'), title: 'Send it', dueOn: '2026-04-10' }
const told = {
  topics: fc.constant([]),
  decisions: fc.constant([]),
  actions: fc.constantFrom([], [action], [action, action]),
}
const anyAction = fc.constantFrom(...[1, 2, 3, 4].map((n) => id(`event${n}`)))

const moves = fc.oneof(
  on(commands.MoveSession, { on: day }),
  on(commands.HoldSession, { on: fc.option(day, { nil: undefined }), ...told }),
  on(commands.CallOffSession),
  on(commands.DeclineAction, { action: anyAction }),
  on(commands.DisputeAttendance),
  on(commands.MarkSessionMissed, {
    setBy: fc.constantFrom(id('event0'), id('event1')),
    on: fc.constant('2026-04-02'),
  }),
)

const other = <T>(noun: NounName) => (noun === 'partnership' ? founded : member) as T

it('is refused or recorded as its schemas allow, in any order of commands, and ends once', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 15 }), (rest) => {
      const first = {
        command: commands.PlanSession,
        input: { ...plan, on: '2026-04-02' },
        by: id('noor'),
      }
      const states = play(session, [first, ...rest], other)
      const ended = states.findIndex(({ is }) => is === 'held' || is === 'called off')
      if (ended !== -1) expect(states.at(-1)?.is).toBe(states[ended]?.is)
    }),
  )
})
