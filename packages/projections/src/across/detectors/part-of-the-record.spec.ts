import type { DetectorId } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { watchedBy } from '../../testing/found.ts'

/** A pair, and what somebody is told who audits it, beside what its two are told: how much was looked at, and found. */
function audited(detector: DetectorId) {
  const some = watchedBy(detector)
  const { company, dana, noor, give, seen } = some
  const pair = give('2026-01-02', dana, 'FoundPartnership', { members: [dana, noor] })
  const both = (day: string, from = '2026-01-01') => {
    const helena = company.give(company.owner, 'AppointAuditor', {
      ...{ name: 'Helena', partnerships: [pair], from, to: '2026-12-31', until: '2026-12-31' },
    })
    const told = (by: string) => {
      const { examined, cases, findings, tooFew = [] } = seen(day, by)
      expect(cases()).toHaveLength(examined)
      return { examined, found: findings.map(({ id }) => id), few: tooFew.length }
    }
    return { theirs: told(dana), hers: told(helena) }
  }
  return { ...some, pair, both }
}

const NOTHING = { examined: 0, found: [], few: 0 }

it('finds no joint metrics too many for who does not see which of them are parts of another', () => {
  const choosing = (own: boolean) => {
    const { pair, dana, noor, give, both } = audited('too_many_metrics')
    let parent: string | undefined
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const of = { parent, ...(own ? { partnership: pair } : {}) }
      const metric = give(`2026-0${n}-10`, dana, 'DefineMetric', { title: `M${n}`, ...of })
      give(`2026-0${n}-10`, dana, 'ProposeMetric', { id: pair, metric, reason: 'We look at it' })
      give(`2026-0${n}-10`, noor, 'AcceptMetric', { id: pair, metric })
      parent ??= metric
    }
    return both('2026-06-11')
  }
  expect(choosing(false)).toMatchObject({ theirs: { examined: 6, found: [] }, hers: NOTHING })
  expect(choosing(true).hers).toEqual({ examined: 6, found: [], few: 0 })
})

it('finds no request without a way to growth for who does not see where its goal leads', () => {
  const { pair, dana, noor, give, both } = audited('trivial_request')
  const growth = give('2026-01-05', noor, 'ProposeGoal', { title: 'Revenue', growth: true })
  const own = { title: 'Signups', partnership: pair }
  const [under, aside] = [1, 2].map(() => give('2026-01-05', noor, 'ProposeGoal', own))
  give('2026-01-05', noor, 'LinkGoal', { id: under ?? '', parent: growth })
  const ask = (more: object) =>
    give('2026-03-02', dana, 'MakeRequest', {
      ...{ to: noor, title: 'A page', kind: 'growth', ...more },
    })
  for (const goal of [growth, under, aside, undefined]) ask({ partnership: pair, goal })
  // Of all that Dana asks, little leads nowhere; of what the auditor sees of it, much does.
  for (let n = 0; n < 7; n += 1) ask({ goal: growth })
  const { theirs, hers } = both('2026-03-20')
  expect(theirs).toMatchObject({ examined: 11, found: [{}, {}].map(() => expect.anything()) })
  expect(hers).toEqual({ examined: 2, found: theirs.found, few: 0 })
})

it('finds no solution before its problem for who does not see the goal on which that is stated', () => {
  const { pair, dana, noor, give, both } = audited('solution_before_problem')
  const problem = { statement: 'Many give up', evidence: [{ note: 'Visits of May' }] }
  const goal = give('2026-01-05', dana, 'ProposeGoal', { title: 'Signups', owners: [dana] })
  give('2026-01-06', dana, 'StateGoalProblem', { id: goal, problem })
  for (const more of [{ goal }, {}])
    give('2026-03-02', dana, 'MakeRequest', {
      ...{ to: noor, title: 'A page', kind: 'growth', partnership: pair, ...more },
    })
  const { theirs, hers } = both('2026-03-20')
  expect(theirs).toMatchObject({ examined: 2, found: [expect.anything()] })
  expect(hers).toEqual({ ...theirs, examined: 1 })
})

it('finds no pause for who sees some of the days alone, and each for who sees all of them', () => {
  const meeting = (from: string) => {
    const { pair, dana, noor, give, seen, both } = audited('missed_cadence')
    const rhythm = { kind: 'one-to-one', every: { days: 14 }, first: '2026-01-05', host: dana }
    give('2026-01-02', dana, 'AgreeCadence', { id: pair, ...rhythm })
    for (const day of ['2026-01-05', '2026-01-19', '2026-02-02', '2026-03-16', '2026-03-30']) {
      seen(day)
      const met = { partnership: pair, kind: 'one-to-one', on: day, present: [dana, noor] }
      give(day, dana, 'RecordSession', met)
    }
    return both('2026-04-01', from)
  }
  const whole = meeting('2026-01-01')
  expect(whole.theirs).toMatchObject({ examined: 5, found: [expect.anything()] })
  expect(whole.hers).toEqual(whole.theirs)
  expect(meeting('2026-02-01').hers).toEqual(NOTHING)
})

it('finds no vision that was not understood for who does not see the wording that was played back', () => {
  const sharing = (from: string) => {
    const { pair, dana, noor, give, both } = audited('vision_not_shared')
    const shared = { partnership: pair, statement: 'Calm', takenAs: 'plan' }
    const vision = give('2026-01-05', dana, 'ShareVision', shared)
    const of = { noun: 'vision', id: vision }
    give('2026-01-06', noor, 'PlayBack', { of, to: dana, text: 'Calm, then.' })
    give('2026-03-02', dana, 'ShareVision', { ...shared, editorial: true })
    return both('2026-04-01', from)
  }
  const whole = sharing('2026-01-01')
  expect(whole.theirs).toMatchObject({ examined: 1, found: [] })
  expect(whole.hers).toEqual(whole.theirs)
  expect(sharing('2026-02-01').hers).toEqual(NOTHING)
})

it('finds no goal beyond what was gained for who does not see the one that it carries on', () => {
  const { pair, dana, noor, give, both } = audited('unrealistic_goal')
  const of = { title: 'Share', owners: [dana, noor], unit: '%' }
  const before = give('2026-01-02', dana, 'ProposeGoal', of)
  for (const [day, value] of [
    ['2026-01-03', 0],
    ['2026-01-10', 30],
  ] as const)
    give(day, dana, 'ReportProgress', { id: before, value })
  const continues = { goal: before, how: 'same' }
  const id = give('2026-02-02', dana, 'ProposeGoal', { ...of, partnership: pair, continues })
  for (const [day, value] of [
    ['2026-02-03', 30],
    ['2026-02-10', 31],
  ] as const)
    give(day, dana, 'ReportProgress', { id, value })
  const changed = { id, target: 60, horizon: '2026-05-01', reason: 'The board' }
  give('2026-03-02', dana, 'ReviseGoal', changed)
  expect(both('2026-03-03')).toMatchObject({ theirs: { examined: 1, found: [] }, hers: NOTHING })
})

it('finds nothing replaced early for who does not see what happened outside in between', () => {
  const { pair, dana, noor, give, both } = audited('strategy_churn')
  const propose = (day: string, title: string) =>
    give(day, noor, 'ProposeDecision', { title, partnership: pair })
  const first = propose('2026-01-10', 'Brokers first')
  give('2026-01-10', noor, 'Decide', { id: first, expectedEffectDays: 100 })
  const said = { title: 'A rival left', kind: 'competitor', source: 'The trade press' }
  const outside = give('2026-02-10', dana, 'RecordOutsideEvent', said)
  const second = propose('2026-02-12', 'Shippers first')
  give('2026-02-13', noor, 'CiteOutsideEvent', { id: second, outside })
  give('2026-02-20', noor, 'Decide', { id: second, supersedes: [first] })
  expect(both('2026-02-21')).toMatchObject({ theirs: { examined: 1, found: [] }, hers: NOTHING })
})

it('looks at no decision for whom it left out, for who does not see all of its goals', () => {
  const { company, pair, dana, noor, give, both } = audited('left_out_of_strategy')
  for (const name of ['Marketing', 'Product'])
    give('2026-01-05', company.owner, 'AddMember', { name, role: 'Other', function: name })
  const goals = [{ function: 'Marketing', partnership: pair }, { function: 'Product' }].map((of) =>
    give('2026-01-06', dana, 'ProposeGoal', { title: 'Signups', ...of }),
  )
  const what = { title: 'Fairs', partnership: pair, goals }
  const id = give('2026-03-02', dana, 'ProposeDecision', what)
  give('2026-03-03', dana, 'Decide', { id, kind: 'strategy', participants: [noor] })
  expect(both('2026-03-04')).toMatchObject({
    theirs: { examined: 1, found: [{}, {}].map(() => expect.anything()) },
    hers: NOTHING,
  })
})

it('calls no row of declined feedback a pattern for who may not see what was accepted', () => {
  const { pair, dana, noor, wei, give, both } = audited('feedback_not_followed')
  const give5 = (from: string, more: object, how: 'DeclineFeedback' | 'AcceptFeedback') => {
    const words = { to: dana, kind: 'direct', title: 'Dates', text: 'They moved' }
    const id = give('2026-03-02', from, 'GiveFeedback', { ...words, ...more })
    give('2026-03-03', dana, how, { id, ...(how === 'DeclineFeedback' ? { reason: 'No' } : {}) })
  }
  for (let n = 0; n < 5; n += 1) give5(noor, { partnership: pair }, 'DeclineFeedback')
  give5(wei, {}, 'AcceptFeedback')
  const { theirs, hers } = both('2026-03-04')
  expect(theirs).toMatchObject({ examined: 6, found: [] })
  expect(hers).toEqual({ examined: 5, found: [], few: 0 })
})

it('counts no answers over partnerships for who sees those of one', () => {
  const { pair, dana, noor, give, both } = audited('no_pushback')
  const ask = (more: object) =>
    give('2026-03-02', dana, 'MakeRequest', { to: noor, title: 'A page', kind: 'growth', ...more })
  for (let n = 0; n < 15; n += 1)
    give('2026-03-03', noor, 'AcceptRequest', { id: ask({ partnership: pair }) })
  for (let n = 0; n < 5; n += 1)
    give('2026-03-03', noor, 'DeclineRequest', { id: ask({}), reason: 'Not now' })
  expect(both('2026-03-04')).toMatchObject({ theirs: { examined: 20, found: [] }, hers: NOTHING })
})

it('says of no two that they did not talk for who sees what they said in one partnership', () => {
  const { pair, dana, noor, give, both } = audited('avoided_hard_conversation')
  for (const dueOn of ['2026-03-06', '2026-03-20']) {
    const made = { to: dana, title: 'The benchmark', dueOn, partnership: pair }
    const id = give('2026-03-02', noor, 'MakeCommitment', made)
    give('2026-03-27', dana, 'MissCommitment', { id })
  }
  const hard = { to: noor, kind: 'hard', title: 'Dates', text: 'I count on them' }
  give('2026-04-02', dana, 'GiveFeedback', hard)
  expect(both('2026-06-01')).toMatchObject({ theirs: { examined: 1, found: [] }, hers: NOTHING })
})
