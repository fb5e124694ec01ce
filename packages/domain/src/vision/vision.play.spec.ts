import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id } from '../testing/spec.ts'
import { ReconfirmVision, ShareVision } from './commands.ts'
import type { VisionState } from './state.ts'
import { vision } from './vision.ts'

type VisionMove = Move<VisionState>

const people = fc.constantFrom(id('dana'), id('noor'), id('wei'))
const pair = { is: 'founded', members: [id('dana'), id('noor')], cadences: [] }
const decided = { is: 'decided', made: { at: '2026-03-31T09:04:00.000Z' } }

const on = (command: VisionMove['command'], input: fc.Arbitrary<unknown>) =>
  fc.record<VisionMove>({
    command: fc.constant(command),
    input,
    by: people,
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
  })

const moves = fc.oneof(
  on(
    ShareVision,
    fc.record({
      partnership: fc.constantFrom(id('pair'), id('nowhere')),
      statement: fc.constantFrom('Calm', 'Loud'),
      takenAs: fc.constantFrom('dream', 'stretch', 'plan', 'promise'),
      editorial: fc.boolean(),
    }),
  ),
  on(
    ReconfirmVision,
    fc.record({
      id: fc.constant(id('this')),
      despite: fc.constantFrom([id('switch')], [id('nowhere')]),
      reason: fc.constant('It does.'),
    }),
  ),
)

const known: Readonly<Record<string, unknown>> = {
  [`partnership ${id('pair')}`]: pair,
  [`decision ${id('switch')}`]: decided,
}
const other = <T>(noun: string, of: string): T => (known[`${noun} ${of}`] ?? { is: 'none' }) as T

it('is shared once, by one of its partnership, and stays as it was said', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 12 }), (all) => {
      const shared = play(vision, all, other).filter(({ is }) => is === 'shared')
      for (const state of shared) expect(state).toEqual(shared[0])
      for (const state of shared)
        expect(state).toMatchObject({ partnership: id('pair'), version: 1 })
    }),
  )
})
