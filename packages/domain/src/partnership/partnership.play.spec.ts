import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { partnership } from './partnership.ts'
import { type PartnershipState, trustIsOpen } from './state.ts'

type PartnershipMove = Move<PartnershipState>

const names = ['dana', 'noor', 'tom', 'ana'] as const
const people = fc.constantFrom(...names.map(id))
const minutesAgo = fc.option(fc.nat(6), { nil: undefined })

const on = (
  command: PartnershipMove['command'],
  input: Record<string, fc.Arbitrary<unknown>> = {},
) =>
  fc.record({
    command: fc.constant(command),
    input: fc.record({ id: fc.constant(id('this')), ...input }),
    by: people,
    minutesAgo,
  })

const moves = fc.oneof(
  on(commands.ProposeCharter, {
    domains: people.map((owner) => [{ name: 'Pricing', owner }]),
    trustOpen: fc.boolean(),
  }),
  on(commands.AcceptCharter, { version: fc.integer({ min: 1, max: 4 }) }),
  on(commands.AcceptCharter, { version: fc.integer({ min: 1, max: 2 }) }),
  on(commands.DefineSuccess, {
    elements: fc
      .uniqueArray(fc.constantFrom('Revenue', 'Brokers', 'Brand'), { minLength: 1 })
      .map((texts) => texts.map((text) => ({ text }))),
  }),
  on(commands.AcceptSuccessElements, {
    version: fc.integer({ min: 1, max: 3 }),
    elements: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
  }),
  on(commands.RejectSuccessElement, {
    version: fc.integer({ min: 1, max: 3 }),
    element: fc.integer({ min: 1, max: 4 }),
  }),
  on(commands.AddToPartnership, { person: people }),
  on(commands.RemoveFromPartnership, { person: people }),
  on(commands.FoundPartnership, { members: fc.uniqueArray(people, { minLength: 2 }) }),
)
const last = on(commands.EndPartnership)

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(
      fc.array(moves, { maxLength: 25 }),
      fc.array(last, { maxLength: 2 }),
      (rest, end) => {
        const first = {
          command: commands.FoundPartnership,
          input: { members: names.slice(0, 3).map(id), name: 'The four chairs' },
          by: id('dana'),
        }
        for (const state of play(partnership, [first, ...rest, ...end], <T>() => member as T)) {
          if (state.is === 'none') throw new Error('a partnership never vanishes')
          expect(state.members.length).toBeGreaterThanOrEqual(2)
          for (const { acceptedBy, rejectedBy } of state.success?.elements ?? []) {
            const said = [...acceptedBy, ...rejectedBy]
            expect(new Set(said).size).toBe(said.length)
          }
          if (trustIsOpen(state)) {
            expect(state.charter?.acceptedBy).toEqual(expect.arrayContaining([...state.members]))
          }
        }
      },
    ),
  )
})
