import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { leaving } from './leaving.ts'
import type { LeavingState } from './state.ts'

const itself = { id: id('this') }
const sides = [id('noor'), id('dana'), id('wei')]

const move = (command: unknown, input: object = {}): fc.Arbitrary<Move<LeavingState>> =>
  fc.record({
    command: fc.constant(command as never),
    input: fc.constant({ ...itself, ...input }),
    by: fc.constantFrom(...sides),
    daysLater: fc.constantFrom(0, 0, 1, 8),
  })

const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: move(commands.TellWhyTheyLeave, { reason: 'It was time.' }) },
    { weight: 2, arbitrary: move(commands.CloseLeaving) },
    move(commands.CallOffLeaving),
  ),
  { maxLength: 15 },
)
const first: Move<LeavingState> = {
  command: commands.AskWhyTheyLeave,
  input: { person: sides[0], others: sides.slice(1) },
  by: id('noor'),
}

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(moves, (rest) => {
      for (const state of play(leaving, [first, ...rest], () => member as never)) {
        if (state.is === 'none') throw new Error('a leaving never vanishes')
        const open = state.sides.some((each) => each.opened)
        expect(state.sides.every((each) => each.opened === open)).toBe(true)
        if (state.is !== 'called off') expect(open).toBe(state.is === 'opened')
        for (const { answer, silence } of state.sides)
          if (open) expect(answer !== undefined || silence !== undefined).toBe(true)
          else expect(silence).toBeUndefined()
        if (state.is === 'telling')
          expect(state.sides.some(({ answer }) => answer === undefined)).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
