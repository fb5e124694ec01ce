import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { terms } from './goal.fixture.ts'
import { goal } from './goal.ts'
import { realityAnswers, realityVerdicts } from './reality.ts'
import { changeAnswers, type GoalState, standing } from './state.ts'

type GoalMove = Move<GoalState>

const self = { id: id('this') }
const people = fc.constantFrom(id('dana'), id('noor'), id('tom'))
const goals = fc.constantFrom(id('growth'), id('this'), id('nowhere'))
const event = fc.nat(12).map((n) => id(`event${n}`))
const target = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })
const owners = fc.uniqueArray(people, { maxLength: 3 })
const minutesAgo = fc.option(fc.nat(6), { nil: undefined })

const move = <I>(command: GoalMove['command'], input: fc.Arbitrary<I>): fc.Arbitrary<GoalMove> =>
  fc.record({ command: fc.constant(command), input, by: people, minutesAgo })
const on = (command: GoalMove['command'], input: Record<string, fc.Arbitrary<unknown>> = {}) =>
  move(command, fc.record({ id: fc.constant(self.id), ...input }))
const text = fc.constant('Because.')

const moves = fc.oneof(
  move(commands.ProposeGoal, fc.constant({ ...terms, parents: [] })),
  on(commands.LinkGoal, { parent: goals }),
  on(commands.UnlinkGoal, { parent: goals, reason: text }),
  on(commands.AgreeToGoal),
  on(commands.StateExpectation, { target: fc.integer() }),
  on(commands.NameNeed, { need: fc.constant({ none: 'Law.' }) }),
  on(commands.StateGoalProblem, { problem: fc.constant({ statement: 'Slow.', evidence: [] }) }),
  on(commands.ReportProgress, { value: fc.integer(), source: fc.constant({ kind: 'csv' }) }),
  on(commands.ReviseGoal, { target, owners, editorial: fc.boolean() }),
  on(commands.ReviseGoal, { target, editorial: fc.boolean() }),
  on(commands.ProposeGoalChange, { target }),
  on(commands.ConsentToGoalChange, { change: event }),
  on(commands.DeclineGoalChange, { change: event, reason: text }),
  on(commands.ApplyGoalChange, { change: event }),
  on(commands.AnswerGoalChange, { change: event, answer: fc.constantFrom(...changeAnswers) }),
  on(commands.CheckReality, {
    assumptions: fc.constant([{ text: 'They buy.' }]),
    verdict: fc.constantFrom(...realityVerdicts),
    from: fc.constantFrom(undefined, 3),
  }),
  on(commands.AnswerRealityCheck, { check: event, answer: fc.constantFrom(...realityAnswers) }),
  on(commands.TakeOnGoal),
  on(commands.AchieveGoal),
  on(commands.MissGoal),
  on(commands.AbandonGoal, { reason: text }),
  on(commands.LapseGoal),
  on(commands.ReopenGoal, { reason: text }),
)

const other = <T>(noun: string, of: string) =>
  (noun === 'person'
    ? member
    : { is: of === id('nowhere') ? 'none' : 'proposed', parents: [] }) as T

it('refuses in its own words or records what its schemas allow, in any order of commands', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 25 }), (rest) => {
      const first = {
        command: commands.ProposeGoal,
        input: { ...terms, parents: [] },
        by: id('dana'),
      }
      for (const state of play(goal, [first, ...rest], other)) {
        if (state.is === 'none') throw new Error('a goal never vanishes')
        expect(state.terms.owners).not.toEqual([])
        expect(state.partnership).toBe(state.terms.partnership)
        if (state.is === 'proposed' || state.is === 'agreed') expect(state.is).toBe(standing(state))
        for (const { by, answers } of state.checks) expect(Object.keys(answers)).not.toContain(by)
        for (const { owners, consented } of state.made) {
          expect(owners).toEqual(expect.arrayContaining([...consented]))
        }
      }
    }),
  )
})
