import { expect, it } from 'vitest'
import { calder } from '../testing/some-view.ts'
import { dependingOn } from './depending-on.ts'

it('counts what a decision begins with, though it is no step', () => {
  const some = calder()
  const { company, dana, noor } = some
  const day = (n: number) => `2026-03-0${n}T09:00:00.000Z`
  const problem = { statement: 'Churn', evidence: [] }
  const id = some.on(day(2), dana, 'StateProblem', { problem })
  const depending = (entry: string) => {
    const stored = company.recorded(`decision-${id}`)
    const event = stored.find(({ type }) => type === entry)
    return event && dependingOn(event, stored).map(({ type }) => type)
  }
  some.on(day(3), noor, 'StateAssumption', { id, text: 'Prices hold.' })
  expect(depending('ProblemStated')).toEqual(['AssumptionStated'])
  expect(depending('AssumptionStated')).toEqual([])
  some.on(day(4), noor, 'AddProblem', { id, problem })
  expect(depending('ProblemStated')).toEqual([])
  some.on(day(5), dana, 'FrameDecision', { id, title: 'Brokers' })
  some.on(day(6), dana, 'Decide', { id })
  some.on(day(7), noor, 'GiveVerdict', { id, verdict: 'failed' })
  expect(depending('DecisionProposed')).toEqual(['DecisionMade', 'VerdictGiven'])
})
