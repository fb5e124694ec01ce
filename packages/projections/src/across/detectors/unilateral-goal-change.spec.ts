import { expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { goal } from '../../queries/goal.ts'
import { record } from '../../queries/record.ts'
import { reliabilityEvidence } from '../../subjects/reliability/evidence.ts'
import { told, watchedBy } from '../../testing/found.ts'
import { ask, viewFor } from '../../testing/some-view.ts'

/** A goal of two, for 100, changed to 120 by one of them. */
function changed(goal: object = {}, change: object = { target: 120 }) {
  const some = watchedBy('unilateral_goal_change')
  const { dana, noor, give } = some
  const id = give('2026-01-05', noor, 'ProposeGoal', {
    ...{ title: 'Signups', owners: [dana, noor], target: 100, ...goal },
  })
  give('2026-02-02', dana, 'ReviseGoal', { id, reason: 'The board asked', ...change })
  const answer = (day: string, answer: string) =>
    give(day, noor, 'AnswerGoalChange', { id, change: some.lastEvent(), answer })
  return { ...some, id, answer }
}

it('finds a change that the other owner had not agreed to, until they answer', () => {
  const { found, answer, dana, noor } = changed()
  expect(found('2026-02-02').map(told)).toEqual([
    'The target of G-1 was changed before Noor had agreed to it.',
  ])
  expect(found('2026-02-02')).toMatchObject([{ is: 'open', concerned: [dana, noor] }])
  answer('2026-02-03', 'noticed')
  expect(found('2026-02-04')).toMatchObject([{ is: 'closed', mild: true }])
})

it('finds nothing where the other had agreed first', () => {
  const some = watchedBy('unilateral_goal_change')
  const { dana, noor, give, seen } = some
  const id = give('2026-01-05', noor, 'ProposeGoal', {
    ...{ title: 'Signups', owners: [dana, noor], target: 100 },
  })
  give('2026-02-02', dana, 'ProposeGoalChange', { id, target: 120 })
  const change = some.lastEvent()
  give('2026-02-03', noor, 'ConsentToGoalChange', { id, change })
  give('2026-02-04', dana, 'ApplyGoalChange', { id, change })
  expect(seen('2026-02-05')).toMatchObject({ examined: 1, findings: [] })
})

it('finds nothing where the other had never agreed to it, and asks them to agree to what it says now', () => {
  const some = watchedBy('unilateral_goal_change')
  const { company, dana, noor, give, seen } = some
  const id = give('2026-01-05', dana, 'ProposeGoal', {
    ...{ title: 'Signups', owners: [dana, noor], target: 100 },
  })
  give('2026-01-06', dana, 'ReviseGoal', { id, target: 120 })
  const moment = '2026-01-07T09:00:00.000Z'
  const view = viewFor(company, noor, { moment })
  expect(seen('2026-01-07')).toMatchObject({ examined: 0, findings: [] })
  expect(reliabilityEvidence(view, { from: noor, to: dana })).toEqual([])
  expect(ask(record, view, {}).exceptions.unconsented).toBe(0)
  expect(ask(goal, view, { id }).revisions).toMatchObject([{ withoutConsentOf: [] }])
  expect(ask(forYou, view, {}).items).toMatchObject([{ kind: 'agree to a goal' }])

  give('2026-01-08', noor, 'AgreeToGoal', { id })
  give('2026-01-09', dana, 'ReviseGoal', { id, target: 130 })
  give('2026-01-10', dana, 'ReviseGoal', { id, target: 140 })
  const later = viewFor(company, noor, { moment: '2026-01-11T09:00:00.000Z' })
  expect(seen('2026-01-11')).toMatchObject({ examined: 2 })
  expect(reliabilityEvidence(later, { from: noor, to: dana })).toMatchObject([{ p: 0 }, { p: 0 }])
  expect(ask(record, later, {}).exceptions.unconsented).toBe(2)
})

it('is not mistaken about spelling and drafts, and is explained by what had been agreed on', () => {
  expect(changed({}, { title: 'Sign-ups', editorial: true }).found('2026-02-03')).toEqual([])
  expect(changed({ draft: true }).found('2026-02-03')).toEqual([])
  const { found, answer } = changed()
  answer('2026-02-20', 'was_agreed')
  expect(found('2026-02-21')).toMatchObject([{ is: 'explained', mild: false }])
})

it('has nothing to look at where nobody shares a goal', () => {
  const some = watchedBy('unilateral_goal_change')
  const { dana, give, seen } = some
  const id = give('2026-01-05', dana, 'ProposeGoal', {
    title: 'Signups',
    owners: [dana],
    target: 1,
  })
  give('2026-02-02', dana, 'ReviseGoal', { id, target: 2, reason: 'More' })
  expect(seen('2026-02-03')).toMatchObject({ examined: 0, findings: [] })
})
