import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { handover } from './handover.ts'
import { type HandoverState, takings } from './state.ts'

const itself = { id: id('this') }
const reason = fc.constantFrom(undefined, 'Why')

const move = (command: unknown, input: fc.Arbitrary<object>): fc.Arbitrary<Move<HandoverState>> =>
  fc.record({
    command: fc.constant(command as never),
    input: input.map((more) => ({ ...itself, ...more })),
    by: fc.constantFrom(id('dana'), id('new')),
  })

const of = fc.constantFrom('g1', 'g2').map((name) => ({ noun: 'goal', id: id(name) }))
const moves = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: move(
        commands.AnswerHandoverItem,
        fc.record({ of, taken: fc.constantFrom(...takings), reason }),
      ),
    },
    move(
      commands.SettleHandoverItem,
      fc.record({ item: fc.nat(9).map((n) => id(`event${n}`)), agrees: fc.boolean() }),
    ),
    move(commands.EndHandover, fc.constant({})),
  ),
  { maxLength: 15 },
)
const first: Move<HandoverState> = {
  command: commands.BeginHandover,
  input: { from: id('old'), to: id('new'), role: 'CMO' },
  by: id('dana'),
}
const other = <T>(noun: string): T =>
  (noun === 'person'
    ? { ...member, role: 'CMO' }
    : { is: 'agreed', terms: { owners: [id('old')] } }) as T

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(moves, (rest) => {
      let answered = 0
      for (const state of play(handover, [first, ...rest], other)) {
        if (state.is === 'none') throw new Error('a handover never vanishes')
        const of = state.items.map((item) => item.of.id)
        expect(new Set(of).size).toBe(of.length)
        expect(of.length).toBeGreaterThanOrEqual(answered)
        answered = of.length
      }
    }),
    { numRuns: 100 },
  )
})
