import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { action, asked, moments, others } from './postmortem.fixture.ts'
import { postmortem } from './postmortem.ts'
import type { PostmortemState } from './state.ts'

type PostmortemMove = Move<PostmortemState>

const people = fc.constantFrom(...asked.involved, asked.facilitator)
const itself = { id: id('this') }
const event = fc.nat(12).map((n) => id(`event${n}`))

const move = (
  command: unknown,
  input: fc.Arbitrary<object> = fc.constant({}),
): fc.Arbitrary<PostmortemMove> =>
  fc.record({
    command: fc.constant(command as never),
    input: input.map((more) => ({ ...itself, ...more })),
    by: people,
    daysLater: fc.constantFrom(0, 0, 0, 0, 1, 8, 91),
  })

const moves = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: move(commands.WriteRecollection, fc.constant({ moments })) },
    { weight: 2, arbitrary: move(commands.CloseRecollections) },
    move(commands.CallOffPostmortem),
    move(commands.CurateTimeline, fc.constant({ tells: [id('switch')] })),
    move(commands.AnnotateEntry, fc.constant({ entry: id('switch'), text: 'Late' })),
    move(commands.ObjectToTimeline, fc.constant({ text: 'Not so' })),
    move(commands.MakePostmortemFinding, fc.constant({ text: 'So', cites: [id('switch')] })),
    move(
      commands.SayWhetherAgain,
      fc.record({ finding: event, again: fc.constantFrom('no', 'yes') }),
    ),
    move(commands.AgreePostmortemAction, fc.constant({ ...action.data, dueOn: '2030-01-01' })),
    move(commands.DeclinePostmortemAction, fc.record({ action: event })),
    move(commands.WithdrawPostmortemAction, fc.record({ action: event })),
    { weight: 2, arbitrary: move(commands.ClosePostmortem) },
    move(commands.ReopenPostmortem),
  ),
  { maxLength: 25, size: 'max' },
)

const first: PostmortemMove = {
  command: commands.OpenPostmortem,
  input: asked,
  by: id('dana'),
}
const other = <T>(noun: string): T =>
  (noun === 'partnership' ? others['partnership/team'] : member) as T

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(moves, (rest) => {
      let opened = false
      for (const state of play(postmortem, [first, ...rest], other)) {
        if (state.is === 'none') throw new Error('a post-mortem never vanishes')
        const { accounts, findings, actions } = state
        const open = state.is === 'open' || state.is === 'closed'
        expect(accounts.every((each) => each.opened === open)).toBe(true)
        for (const { answer, silence } of accounts) {
          if (open) expect(answer !== undefined || silence !== undefined).toBe(true)
          else expect(silence).toBeUndefined()
        }
        if (state.is === 'recalling')
          expect(accounts.some(({ answer }) => answer === undefined)).toBe(true)
        if (!open) expect([findings, actions]).toEqual([[], []])
        expect(opened && !open).toBe(false)
        opened = open
      }
    }),
    { numRuns: 200 },
  )
})
