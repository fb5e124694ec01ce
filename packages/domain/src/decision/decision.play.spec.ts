import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { nobody, others, plan, terms } from './decision.fixture.ts'
import { decision } from './decision.ts'
import { type DecisionState, relations, stances, verdicts } from './state.ts'

type DecisionMove = Move<DecisionState>
type Command = DecisionMove['command'] & { readonly input: z.ZodType }

const self = id('this')
const person = fc.constantFrom(id('dana'), id('noor'), id('tom'))
const people = fc.uniqueArray(person, { maxLength: 3 })
const someone = fc.uniqueArray(person, { minLength: 1, maxLength: 3 })
const event = fc.nat(12).map((n) => id(`event${n}`))
const older = fc.constantFrom(id('older'), id('draft'), id('this'), id('nowhere'))
const often = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, other)
const supersedes = often([], fc.uniqueArray(older, { maxLength: 2 }))
const day = fc.constantFrom('2026-03-30', '2026-03-31', '2026-04-20')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const text = fc.constant('Because.')
const problem = fc.constant({ statement: 'Slow.', evidence: [] })
const stance = fc.constantFrom(...stances)
const options = fc.constantFrom([], [{ text: 'Stay' }], [{ option: '1', text: 'Go' }])

type Fields = Record<string, fc.Arbitrary<unknown>>

const begin = (command: Command, fields: Fields): fc.Arbitrary<DecisionMove> =>
  fc.record({
    command: fc.constant(command),
    input: fc.record(fields).map((input) => command.input.parse(input)),
    by: person,
    minutesAgo: often<number | undefined>(undefined, fc.nat(6)),
    daysLater: often(0, fc.constantFrom(1, 8)),
  })
const on = (command: Command, fields: Fields = {}) =>
  begin(command, { id: fc.constant(self), ...fields })

const given = (object: object) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, fc.constant(value)]))

const form = { ...given({ ...terms, evidence: [] }), supersedes, options }

const beginning = fc.oneof(
  begin(commands.StateProblem, { problem }),
  begin(commands.ProposeDecision, {
    ...form,
    problem: maybe(problem),
    restricted: often<unknown>(undefined, fc.record({ to: someone })),
  }),
)

const rare = fc.oneof(
  on(commands.AddProblem, { problem }),
  on(commands.WaiveProblem, given({ code: 'legal', reason: 'Law.' })),
  on(commands.AddOption, { option: maybe(fc.constantFrom('1', '2')), text }),
  on(commands.AttachEvidence, given({ kind: 'data', title: 'Win rate' })),
  on(commands.StateAssumption, { text }),
  on(commands.ReportAssumptionBroken, { assumption: event }),
  on(commands.AcceptProblem, { problem: event }),
  on(commands.CiteOutsideEvent, given({ outside: id('law') })),
  on(commands.CitePlayer, given({ player: id('bank') })),
  on(commands.ReportDecisionCost, { effortDays: fc.nat(9) }),
  on(commands.LinkDecision, { to: older, relation: fc.constantFrom(...relations) }),
  on(commands.ClosePositions, { round: event }),
  on(commands.ReportPosition, { person, stance }),
  on(commands.RestatePosition, { stance }),
  on(commands.ReviseDecision, {
    title: maybe(text),
    owner: maybe(person),
    reviewOn: fc.option(day),
    editorial: fc.boolean(),
  }),
  on(commands.StateStopLoss, { text }),
  on(commands.ReportStopLossReached, { stopLoss: event }),
  on(commands.ReviewDecision, { note: text, reviewOn: maybe(day) }),
  on(commands.ReconfirmDecision, { note: maybe(text) }),
  on(commands.AskForBets, { asked: someone, effect: text }),
  on(commands.PlaceBet, { chance: fc.nat(100), failure: text }),
  on(commands.PlaceBet, { chance: fc.nat(100), failure: text }),
  on(commands.GiveVerdict, { verdict: fc.constantFrom(...verdicts) }),
  on(commands.SupersedeDecision, { by: older }),
  on(commands.MarkSuperseded, { by: older }),
  on(commands.ReverseDecision, { reason: text }),
  on(commands.DropDecision, { silently: fc.boolean() }),
  on(commands.RejectDecision, { reason: text }),
  on(commands.OpenDecision),
)

const usual = fc.oneof(
  on(commands.FrameDecision, form),
  on(commands.TakePosition, { stance }),
  on(commands.CallPositions, { asked: someone, closes: often<string | undefined>(undefined, day) }),
  on(commands.TakePosition, { stance, reason: maybe(text) }),
  on(commands.OpenPositions),
  on(commands.GiveLatePosition, { stance }),
  on(commands.Decide, {
    ...given({ ...plan, ...nobody, wordingOnly: false }),
    adopted: people,
    option: often<string | undefined>(undefined, fc.constantFrom('1', '2')),
    supersedes: maybe(supersedes),
    stopLoss: maybe(fc.constant({ text: 'Below plan' })),
  }),
)

const moves = fc.array(fc.oneof({ weight: 3, arbitrary: usual }, rare), {
  maxLength: 30,
  size: 'max',
})

const other = <T>(noun: string, of: string): T => {
  const found = Object.entries(others).find(([key]) => {
    const [ofNoun, name = ''] = key.split('/')
    return ofNoun === noun && id(name) === of
  })
  return (found?.[1] ?? (noun === 'person' ? member : { is: 'none' })) as T
}

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(beginning, moves, (first, rest) => {
      for (const state of play(decision, [first, ...rest], other)) {
        if (!('terms' in state)) continue
        const { spoken, silent, restrictedTo, terms, partnership, options } = state
        expect(spoken.filter((person) => silent.includes(person))).toEqual([])
        expect(new Set(options).size).toBe(options.length)
        expect(partnership).toBe(terms.partnership)
        if (restrictedTo !== undefined) expect(restrictedTo).toContain(terms.owner)
        for (const { opened } of state.bets?.asked ?? []) expect(opened).toBe(state.bets?.opened)
        if (state.is !== 'asked') continue
        const { asked, answers } = state.round
        const answered = Object.keys(answers)
        expect(asked).toEqual(expect.arrayContaining(answered))
        expect(answered.length).toBeLessThan(asked.length)
        expect(asked.filter((person) => spoken.includes(person))).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

it('never loses that it was decided', () => {
  const since: readonly string[] = ['decided', 'superseded', 'reversed', 'dropped']
  fc.assert(
    fc.property(beginning, moves, (first, rest) => {
      const states = play(decision, [first, ...rest], other)
      const decided = states.findIndex((state) => 'made' in state)
      const after = decided < 0 ? [] : states.slice(decided)
      expect(after.every((state) => 'made' in state && since.includes(state.is))).toBe(true)
    }),
  )
})
