import { expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { ProposeGoal, ProposeGoalChange, ReviseGoal } from './commands.ts'
import { proposed, terms, tom } from './goal.fixture.ts'
import { goal } from './goal.ts'

const input = { ...terms, parents: [] }

it('a goal lies ahead and within its period, unless a page or an import tells of what is over', () => {
  const propose = (more: object, by: object = tom) =>
    given(goal).when(ProposeGoal, { ...input, ...more }, by)
  const gone = { horizon: '2025-01-01' }
  propose(gone).refused('DayHasPassed', 'horizon')
  propose(gone, { ...tom, occurredAt: '2024-11-01' }).records(expect.anything())
  propose(gone, { ...tom, source: 'import' }).records(expect.anything())
  propose({ ...gone, source: { page: 'okrs/2025.md' } }).records(expect.anything())
  const period = { label: '2027', from: '2027-01-01', to: '2027-12-31' }
  const within = { startsOn: '2027-02-01', horizon: '2027-11-30', period }
  propose({ ...within, startsOn: '2028-01-01', horizon: '2028-06-30' }).refused(
    'StartsAfterPeriod',
    'startsOn',
  )
  propose({ period, horizon: '2026-12-31' }).refused('EndsBeforePeriod', 'horizon')
  propose(within).records(expect.anything())
})

it('by when a goal is meant is changed to a day ahead, unless an import tells of what is over', () => {
  const past = given(goal, [proposed])
  const gone = { id: id('this'), horizon: '2025-01-01', editorial: false }
  past.when(ReviseGoal, gone, tom).refused('DayHasPassed', 'horizon')
  past.when(ProposeGoalChange, gone, tom).refused('DayHasPassed', 'horizon')
  past.when(ReviseGoal, gone, { ...tom, source: 'import' }).records(expect.anything())
})
