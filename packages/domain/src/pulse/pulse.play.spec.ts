import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { scores, team } from './pulse.fixture.ts'
import { pulse } from './pulse.ts'
import type { PulseState } from './state.ts'

type PulseMove = Move<PulseState>

const people = fc.constantFrom(id('dana'), id('noor'), id('tom'))

const answer: fc.Arbitrary<PulseMove> = fc.record({
  command: fc.constant(commands.AnswerPulse as never),
  input: fc.record({
    id: fc.constant(id('this')),
    to: people,
    scores: fc.constantFrom(scores, { ...scores, ability: null, integrity: null }),
    because: fc.constant([]),
  }),
  by: people,
  daysLater: fc.constantFrom(0, 0, 0, 0, 1, 8),
})
const close: fc.Arbitrary<PulseMove> = fc.record({
  command: fc.constant(commands.ClosePulse as never),
  input: fc.constant({ id: id('this') }),
  by: people,
})

const callOff: fc.Arbitrary<PulseMove> = fc.record({
  command: fc.constant(commands.CallOffPulse as never),
  input: fc.constant({ id: id('this') }),
  by: people,
})

const moves = fc.array(fc.oneof({ weight: 10, arbitrary: answer }, close, callOff), {
  maxLength: 25,
  size: 'max',
})

const first: PulseMove = {
  command: commands.CallPulse,
  input: { partnership: id('team') },
  by: id('dana'),
}
const other = <T>(noun: string): T => (noun === 'partnership' ? team : member) as T

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(moves, (rest) => {
      let opened: string[] = []
      for (const state of play(pulse, [first, ...rest], other)) {
        if (state.is === 'none') throw new Error('a pulse never vanishes')
        for (const { from, to, opened, answer, silence } of state.ratings) {
          const back = state.ratings.find((each) => each.from === to && each.to === from)
          expect(back?.opened).toBe(opened)
          expect(opened || answer === undefined || back?.answer === undefined).toBe(true)
          if (state.is === 'called off') expect(opened).toBe(false)
          if (!opened) expect(silence).toBeUndefined()
          if (opened) expect(answer !== undefined || silence !== undefined).toBe(true)
        }
        const open = state.ratings
          .filter((each) => each.opened && each.answer !== undefined)
          .map(({ answer = '' }) => answer)
        expect(open).toEqual(expect.arrayContaining(opened))
        opened = open
      }
    }),
    { numRuns: 200 },
  )
})
