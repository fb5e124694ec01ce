import { describe, expect, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import {
  AgreeToGoal,
  NameNeed,
  ProposeGoal,
  ReportProgress,
  StateExpectation,
  StateGoalProblem,
  TakeOnGoal,
} from './commands.ts'
import { agreed, dana, noor, others, proposed, revised, self, terms, tom } from './goal.fixture.ts'
import { goal } from './goal.ts'

describe('proposing a goal', () => {
  const input = { ...terms, parents: [] }

  it('is agreeing, for the owner who proposes', () => {
    const byDana = { type: 'GoalAgreed', data: { person: id('dana'), to: id('new0') } }
    given(goal).when(ProposeGoal, input, dana).records(proposed, byDana)
    given(goal).when(ProposeGoal, input, tom).records(proposed)
  })

  it('agrees for nobody from a delegate, from a page, or as a draft', () => {
    const source = { page: 'okrs/2022_q1.md' }
    const delegate = { by: id('tom'), onBehalfOf: id('dana'), others }
    given(goal).when(ProposeGoal, input, delegate).records(proposed)
    given(goal)
      .when(ProposeGoal, { ...input, source }, dana)
      .records({ ...proposed, data: { ...proposed.data, source } })
    given(goal)
      .when(ProposeGoal, { ...input, draft: true }, dana)
      .records({ ...proposed, data: { ...proposed.data, draft: true } })
  })

  it('is owned by who proposes, where nobody is named', () => {
    const byTom = { type: 'GoalAgreed', data: { person: id('tom'), to: id('new0') } }
    const data = { ...proposed.data, owners: [id('tom')] }
    given(goal)
      .when(ProposeGoal, { ...input, owners: [] }, tom)
      .records({ ...proposed, data }, byTom)
  })

  it('is better the way from its baseline to its target, where nobody says which', () => {
    const { direction: _, ...open } = input
    const towards = (figures: object, direction: string) =>
      given(goal)
        .when(ProposeGoal, { ...open, ...figures }, tom)
        .records({ ...proposed, data: { ...proposed.data, ...figures, direction } })
    towards({ baseline: 8, target: 4 }, 'down')
    towards({ baseline: 4, target: 8 }, 'up')
    towards({}, 'up')
    towards({ baseline: 8, target: 4, direction: 'keep' }, 'keep')
  })

  it('ends after it starts, and its figures go the way that is better', () => {
    const period = { label: '2026', from: '2026-06-30', to: '2026-01-01' }
    const propose = (more: object) => given(goal).when(ProposeGoal, { ...input, ...more }, tom)
    propose({ period }).refused('PeriodEndsBeforeStart', 'period.to')
    propose({ period: { ...period, to: period.from } }).records(expect.anything())
    const down = { direction: 'down', baseline: 10, target: 20 }
    propose(down).refused('TargetAgainstDirection', 'target')
    propose({ ...down, direction: 'up', target: 9 }).refused('TargetAgainstDirection', 'target')
    propose({ ...down, direction: 'keep' }).records(expect.anything())
    propose({ ...down, target: 10 }).records(expect.anything())
  })

  it('needs an owner who is a member, unless a page names another or nobody', () => {
    const source = { page: 'okrs/2022_q1.md' }
    const unowned = { ...input, owners: [] }
    const byAuthor = { ...input, owners: [id('author')] }
    const byNobody = { ...input, owners: [id('nobody')] }
    given(goal).when(ProposeGoal, byAuthor, dana).refused('NotAMember', 'owners')
    for (const imported of [unowned, byAuthor]) {
      const data = { ...proposed.data, owners: imported.owners, source }
      given(goal)
        .when(ProposeGoal, { ...imported, source }, dana)
        .records({ ...proposed, data })
    }
    given(goal)
      .when(ProposeGoal, { ...byNobody, source }, dana)
      .refused('UnknownPerson', 'owners')
  })

  it.each([
    ['UnknownGoal', 'parents', { parents: [id('nowhere')] }],
    ['GoalOfItself', 'parents', { parents: [id('this')] }],
    ['UnknownGoal', 'continues', { continues: { goal: id('nowhere'), how: 'same' as const } }],
    ['PartnershipNotFounded', 'partnership', { partnership: id('nowhere') }],
    ['HorizonBeforeStart', 'horizon', { startsOn: '2026-07-01', horizon: '2026-06-30' }],
  ])('is refused as %s in %s', (code, field, wrong) => {
    given(goal)
      .when(ProposeGoal, { ...input, ...wrong }, dana)
      .refused(code, field)
  })
})

describe('agreeing to a goal', () => {
  it('makes it agreed with its last owner', () => {
    const byOne = given(goal, [proposed, agreed('dana')])
    expect(byOne.life.state.is).toBe('proposed')
    byOne.when(AgreeToGoal, self, noor).records({ ...agreed('noor') })
    byOne.when(AgreeToGoal, self, dana).records()
    expect(given(goal, [proposed, agreed('dana'), agreed('noor')]).life.state.is).toBe('agreed')
  })

  it('is to one wording: a change of what was agreed asks anew, of anything else not', () => {
    const both = [proposed, agreed('dana'), agreed('noor')] as const
    const reworded = given(goal, [...both, revised({ target: { from: 5, to: 8 } })])
    expect(reworded.life.state.is).toBe('proposed')
    reworded
      .when(AgreeToGoal, self, noor)
      .records({ type: 'GoalAgreed', data: { person: id('noor'), to: id('event3') } })
    const unit = revised({ unit: { from: undefined, to: 'EUR' } })
    expect(given(goal, [...both, unit]).life.state.is).toBe('agreed')
    const late = { ...agreed('noor'), at: '2026-03-02T09:00:00.000Z' }
    const before = revised({ target: { from: 5, to: 8 } })
    expect(given(goal, [proposed, agreed('dana'), before, late]).life.state.is).toBe('proposed')
  })

  it('is refused before it said so, of a draft, and once it is over', () => {
    const early = { ...noor, occurredAt: '2026-02-01T09:00:00.000Z' }
    given(goal, [proposed]).when(AgreeToGoal, self, early).refused('NotYetWorded', 'occurredAt')
    const draft = { ...proposed, data: { ...proposed.data, draft: true } }
    given(goal, [draft]).when(AgreeToGoal, self, noor).refused('GoalStillADraft')
    given(goal, [proposed, { type: 'GoalMissed', data: {} }])
      .when(AgreeToGoal, self, noor)
      .refused('GoalAlreadyMissed')
  })
})

describe('beside its life', () => {
  const need = { segment: 'Forwarders', statement: 'See the price first.', evidence: [] }
  const problem = { statement: 'Quotes take two days.', evidence: [] }

  it('progress is reported as a value or in words', () => {
    const source = { kind: 'hand' as const }
    given(goal, [proposed])
      .when(ReportProgress, { ...self, value: 4.2, source }, dana)
      .records({ type: 'ProgressReported', data: { value: 4.2, source } })
    given(goal, [proposed])
      .when(ReportProgress, { ...self, source }, dana)
      .refused('NothingReported', 'value')
  })

  it.each([
    ['GoalAchieved', 'GoalAlreadyAchieved', {}],
    ['GoalMissed', 'GoalAlreadyMissed', {}],
    ['GoalAbandoned', 'GoalAlreadyAbandoned', { reason: 'Why' }],
  ] as const)('progress before its end is told late, and none after it: %s', (type, code, data) => {
    const over = given(goal, [proposed, { type, data, at: '2026-03-20T09:00:00.000Z' } as never])
    const report = (kind: 'hand' | 'page' | 'csv', day: string, source: 'web' | 'import' = 'web') =>
      over.when(
        ReportProgress,
        { ...self, value: 4, source: { kind } },
        { ...dana, source, occurredAt: `${day}T09:00:00.000Z` },
      )
    const told = (kind: string) => ({
      type: 'ProgressReported',
      data: { value: 4, source: { kind } },
    })
    report('hand', '2026-03-19').records(told('hand'))
    report('hand', '2026-03-21').refused(code, 'occurredAt')
    report('page', '2026-03-21', 'import').records(told('page'))
    report('csv', '2026-03-21', 'import').records(told('csv'))
    // Who gives it by hand cannot make an import of it by naming a page.
    report('page', '2026-03-21').refused(code, 'occurredAt')
    report('csv', '2026-03-21').refused(code, 'occurredAt')
  })

  it('progress is reported of what was dropped without a word, or was taken up again', () => {
    const lapsed = { type: 'GoalLapsed' as const, data: {} }
    const again = { type: 'GoalReopened' as const, data: { reason: 'Why' } }
    const missed = { type: 'GoalMissed' as const, data: {} }
    const source = { kind: 'hand' as const }
    for (const past of [[lapsed], [missed, again]])
      given(goal, [proposed, ...past])
        .when(ReportProgress, { ...self, value: 4, source }, dana)
        .records({ type: 'ProgressReported', data: { value: 4, source } })
  })

  it('everybody says what they expect of it', () => {
    given(goal, [proposed])
      .when(StateExpectation, { ...self, target: 4, takenAs: 'stretch' }, noor)
      .records({
        type: 'ExpectationStated',
        data: { person: id('noor'), target: 4, takenAs: 'stretch' },
      })
    given(goal, [proposed]).when(StateExpectation, self, noor).refused('NothingExpected')
  })

  it('is expected for a day to come, once the goal has started', () => {
    const starts = { ...proposed, data: { ...proposed.data, startsOn: '2026-05-01' } }
    const expecting = (horizon: string, when: object = {}) =>
      given(goal, [starts]).when(StateExpectation, { ...self, horizon }, { ...noor, ...when })
    const stated = (horizon: string) => ({
      type: 'ExpectationStated',
      data: { person: id('noor'), horizon },
    })
    expecting('2026-04-30').refused('HorizonBeforeStart', 'horizon')
    expecting('2026-05-01').records(stated('2026-05-01'))
    const later = { now: '2026-06-02T09:00:00.000Z' }
    expecting('2026-06-01', later).refused('DayHasPassed', 'horizon')
    expecting('2026-06-02', later).records(stated('2026-06-02'))
    const onMay = { ...later, occurredAt: '2026-05-20T09:00:00.000Z' }
    expecting('2026-06-01', onMay).records(stated('2026-06-01'))
  })

  it('the need and the problem are named later, once', () => {
    const named = { type: 'NeedNamed' as const, data: { need } }
    const stated = { type: 'GoalProblemStated' as const, data: { problem } }
    const past = given(goal, [proposed])
    past.when(NameNeed, { ...self, need }, dana).records(named)
    past.when(StateGoalProblem, { ...self, problem }, dana).records(stated)
    const said = given(goal, [proposed, named, stated])
    said.when(NameNeed, { ...self, need }, dana).records()
    said.when(StateGoalProblem, { ...self, problem }, dana).records()
  })

  it('a fact from before the proposal changes nothing', () => {
    const early = { ...agreed('dana'), at: '2026-02-01T09:00:00.000Z' }
    expect(given(goal, [proposed, early]).life.state).toMatchObject({
      is: 'proposed',
      agreedBy: [],
    })
  })

  it('who has no owner among the members is taken on', () => {
    const data = { ...proposed.data, owners: [id('author')], source: { page: 'okrs.md' } }
    const owners = { from: [id('author')], to: [id('author'), id('tom')] }
    given(goal, [{ ...proposed, data }])
      .when(TakeOnGoal, self, tom)
      .records(revised({ owners }, { consented: [id('tom')] }))
    given(goal, [proposed]).when(TakeOnGoal, self, tom).refused('GoalHasAnOwner')
    given(goal, [proposed]).when(TakeOnGoal, self, dana).records()
  })
})
