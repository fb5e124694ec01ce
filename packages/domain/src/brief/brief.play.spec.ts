import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import { brief } from './brief.ts'
import * as commands from './commands.ts'
import { type BriefState, comings, hireDays, workings } from './state.ts'

const itself = { id: id('this') }
const people = fc.constantFrom(id('dana'), id('noor'))
const text = fc.constantFrom(undefined, 'Said')
const expected = fc.record({ at30: text, at60: text, at90: text })
const works = fc.constantFrom(...workings)

const move = (command: unknown, input: fc.Arbitrary<object>): fc.Arbitrary<Move<BriefState>> =>
  fc.record({
    command: fc.constant(command as never),
    input: input.map((more) => ({ ...itself, ...more })),
    by: people,
    daysLater: fc.constantFrom(0, 0, 7, 31),
  })

const day = fc.constantFrom(...hireDays)
const moves = fc.array(
  fc.oneof(
    move(commands.ReviseRoleBrief, fc.record({ works, gaps: fc.constant([]) })),
    move(commands.StateHireExpectations, expected),
    move(commands.AskHowHireGoes, fc.record({ day, on: fc.constant('2026-04-30') })),
    move(
      commands.SayHowHireGoes,
      fc.record({ day, came: fc.constantFrom(...comings), text, at60: text, at90: text }),
    ),
  ),
  { maxLength: 20 },
)
const first: Move<BriefState> = {
  command: commands.WriteRoleBrief,
  input: {
    ...{ person: id('noor'), role: 'CMO', starts: '2026-03-31', works: 'doer', gaps: [] },
    partnership: id('pair'),
  },
  by: id('dana'),
}
const pair = { is: 'founded', members: [id('dana'), id('noor')] }
const other = (noun: string) => (noun === 'partnership' ? pair : member) as never

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(moves, (rest) => {
      for (const state of play(brief, [first, ...rest], other)) {
        if (state.is === 'none') throw new Error('a role brief never vanishes')
        expect(new Set(state.asked).size).toBe(state.asked.length)
      }
    }),
    { numRuns: 100 },
  )
})
