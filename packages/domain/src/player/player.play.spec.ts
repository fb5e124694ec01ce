import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { player } from './player.ts'
import { type PlayerState, reaches } from './state.ts'

type PlayerMove = Move<PlayerState>

const keepers = [id('dana'), id('noor')] as const
const keeper = fc.constantFrom(...keepers)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const stale = fc.integer({ min: 1, max: 400 })
const self = fc.constant(id('this'))

const given = (
  command: PlayerMove['command'],
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<PlayerMove> =>
  fc.record({
    command: fc.constant(command),
    input: fc.record(fields),
    by: keeper,
    minutesAgo: maybe(fc.nat(6)),
    daysLater: fc.constantFrom(0, 0, 1, 3),
  })

const adding = given(commands.AddPlayer, {
  name: fc.constant('Rijnbank'),
  reach: fc.constantFrom(...reaches),
  relation: fc.constant('A bank'),
  maintainer: maybe(keeper),
  staleAfterDays: stale,
})
const rest = fc.oneof(
  {
    weight: 4,
    arbitrary: given(commands.LookAtPlayer, { id: self, staleAfterDays: maybe(stale) }),
  },
  { weight: 3, arbitrary: given(commands.HandOnPlayer, { id: self, maintainer: keeper }) },
  { weight: 1, arbitrary: given(commands.EndPlayer, { id: self, reason: fc.constant('Sold') }) },
)

it('is refused or recorded as its schemas allow, in any order of commands, is kept up by somebody, and stays gone', () => {
  fc.assert(
    fc.property(adding, fc.array(rest, { maxLength: 15 }), (first, moves) => {
      const states = play(player, [first, ...moves], <T>() => member as T)
      const gone = states.findIndex(({ is }) => is === 'gone')
      expect(states.slice(gone < 0 ? states.length : gone).every(({ is }) => is === 'gone')).toBe(
        true,
      )
      for (const state of states) {
        if (state.is === 'none') throw new Error('who was added is not there')
        expect(keepers).toContain(state.maintainer)
      }
    }),
  )
})
