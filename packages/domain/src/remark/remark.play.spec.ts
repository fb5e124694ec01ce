import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { remark } from './remark.ts'
import type { RemarkState } from './state.ts'

type RemarkMove = Move<RemarkState>

const authors = [id('noor'), id('dana')]
const of = { noun: 'decision', id: id('that') }

const on = (
  command: RemarkMove['command'],
  input: fc.Arbitrary<object>,
): fc.Arbitrary<RemarkMove> =>
  fc.record({
    command: fc.constant(command),
    input,
    by: fc.constantFrom(id('wei'), ...authors),
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
    daysLater: fc.constantFrom(0, 0, 1),
  })

const text = fc.constantFrom('Why?', 'So.')
const to = fc.constantFrom(...authors, id('wei'))

const moves = fc.oneof(
  on(commands.MakeRemark, fc.record({ of: fc.constant(of), text })),
  on(commands.AskQuestion, fc.record({ of: fc.constant(of), to, text })),
  on(commands.AnswerQuestion, fc.record({ id: fc.constant(id('this')), text })),
  on(commands.WithdrawQuestion, fc.constant({ id: id('this') })),
)

const whoOwns = fc.constantFrom([], [id('noor')], authors)

it('is refused or recorded as its schemas allow, in any order of commands, and ends once', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 12 }), whoOwns, (all, owners) => {
      const states = play(remark, all, <T>() => member as T, { by: authors, owners })
      const said = states.filter((state) => state.is !== 'none')
      for (const [n, state] of said.entries()) {
        const before = said[n - 1]
        if (before?.is === 'answered' || before?.is === 'taken back') expect(state).toEqual(before)
        expect(state.owners.length > 0).toBe(owners.length > 0)
        expect(state.owners).toEqual(expect.arrayContaining(owners))
        if ('to' in state) expect(state.to).not.toBe(state.by)
      }
    }),
  )
})
