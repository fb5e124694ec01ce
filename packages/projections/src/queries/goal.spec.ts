import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { goal } from './goal.ts'
import { goals } from './goals.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** A goal of Dana and Noor, on which both agree. */
function pipeline() {
  const some = calder()
  const { dana, noor, on } = some
  const id = on(day('2026-01-10'), dana, 'ProposeGoal', {
    title: 'Qualified pipeline per quarter',
    owners: [dana, noor],
    baseline: 6.4,
    target: 8,
    horizon: '2026-11-30',
    unit: 'M',
  })
  on(day('2026-01-11'), noor, 'AgreeToGoal', { id })
  const see = (by: string) => ask(goal, viewFor(some.company, by), { id })
  return { ...some, id, see }
}

describe('a goal', () => {
  it('says who agreed to what it says now', () => {
    const { id, dana, noor, on, see } = pipeline()
    expect(see(noor)).toMatchObject({ goal: { state: 'agreed' }, notAgreed: [] })
    on(day('2026-03-16'), dana, 'ReviseGoal', { id, target: 9.5 })
    const { goal: line, agreements, notAgreed, revisions } = see(noor)
    expect(line).toMatchObject({ state: 'proposed', revisedFrom: 8, agreed: { by: [dana] } })
    expect(agreements.map(({ current }) => current)).toEqual([false, false])
    expect(notAgreed).toMatchObject([{ name: 'Noor Haddad' }])
    expect(revisions).toMatchObject([
      {
        fields: [{ field: 'target', from: 8, to: 9.5 }],
        consented: [{ name: 'Dana Whitlock' }],
        withoutConsentOf: [{ name: 'Noor Haddad' }],
      },
    ])
  })

  it('says at which revision it is, which whoever changes it has seen', () => {
    const { id, dana, noor, on, see } = pipeline()
    const { revision } = see(noor)
    on(day('2026-03-16'), dana, 'ReviseGoal', { id, target: 9.5 })
    expect(see(noor).revision).toBe(revision + 1)
  })

  it('leads from who agreed to the entry by which it counts, and names who was asked and has not', () => {
    const { id, dana, noor, wei, on, see, lastEvent } = pipeline()
    expect(see(noor).agreedBy).toMatchObject([{ person: { id: dana } }, { person: { id: noor } }])
    expect(see(noor).agreedBy[1]?.href).toEqual({ noun: 'entry', id: lastEvent() })
    expect(see(noor).notYet.map((one) => one.id)).toContain(wei)
    on(day('2026-03-16'), dana, 'ReviseGoal', { id, target: 9.5 })
    const change = lastEvent()
    expect(see(noor).agreedBy).toMatchObject([{ href: { noun: 'entry', id: change } }])
    on(day('2026-03-17'), noor, 'AnswerGoalChange', { id, change, answer: 'consented' })
    expect(see(noor).agreedBy[1]).toMatchObject({
      person: { id: noor },
      href: { noun: 'entry', id: lastEvent() },
    })
  })

  it('leads from its last value, and from its target, to the entries that said so', () => {
    const { id, dana, noor, on, see, lastEvent, company } = pipeline()
    const entryOf = (event: string) => ({ noun: 'entry', id: event })
    const proposed = see(noor).proposed.event
    expect(see(noor).goal).toMatchObject({ target: 8, targetFrom: entryOf(proposed) })
    on(day('2026-03-01'), noor, 'ReportProgress', { id, value: 7.2 })
    expect(see(noor).goal.now).toMatchObject({ value: 7.2, href: entryOf(lastEvent()) })
    on(day('2026-03-16'), dana, 'ReviseGoal', { id, target: 9.5 })
    const change = lastEvent()
    on(day('2026-03-17'), dana, 'ReviseGoal', { id, horizon: '2026-12-31' })
    expect(see(noor).goal.targetFrom).toEqual(entryOf(change))
    company.mend(`goal-${id}`, change, dana)
    expect(see(noor).goal).toMatchObject({ target: 8, targetFrom: entryOf(proposed) })
  })

  it('counts a consent only if it was on record before the change', () => {
    const { id, dana, noor, on, see, lastEvent } = pipeline()
    on(day('2026-02-01'), dana, 'ProposeGoalChange', { id, target: 9 })
    const change = lastEvent()
    expect(see(noor)).toMatchObject({ changeProposals: [{ waitingFor: [{ id: noor }] }] })
    expect(see(noor).actions).toContain('ConsentToGoalChange')
    on(day('2026-02-10'), noor, 'ConsentToGoalChange', { id, change }, day('2026-02-02'))
    on(day('2026-02-11'), dana, 'ApplyGoalChange', { id, change }, day('2026-02-05'))
    expect(see(noor).revisions[0]).toMatchObject({ withoutConsentOf: [{ id: noor }] })
    expect(see(noor).changeProposals).toEqual([])
  })

  it('waits for no consent while the goal is over', () => {
    const { id, dana, noor, on, see } = pipeline()
    on(day('2026-02-01'), dana, 'ProposeGoalChange', { id, target: 9 })
    on(day('2026-02-02'), dana, 'MissGoal', { id })
    for (const who of [dana, noor]) expect(see(who).changeProposals).toEqual([])
    on(day('2026-02-03'), dana, 'ReopenGoal', { id, reason: 'Once more.' })
    expect(see(noor).changeProposals).toMatchObject([{ waitingFor: [{ id: noor }] }])
  })

  it('asks an owner themselves about what a delegate proposes or changes in their name', () => {
    const { id, dana, noor, wei, on, see, company } = pipeline()
    on(day('2026-02-01'), dana, 'GrantDelegation', { id: dana, to: wei })
    const asked = (person: string) =>
      ask(forYou, viewFor(company, person), {}).items.flatMap(({ kind, question }) =>
        kind.endsWith('a goal change') ? [[kind, question[0]?.text]] : [],
      )
    company.give(wei, 'ProposeGoalChange', { id, target: 9 }, { onBehalfOf: dana })
    expect(see(dana)).toMatchObject({ changeProposals: [{ waitingFor: [{}, {}] }] })
    expect(see(dana).actions).toContain('ConsentToGoalChange')
    const consent = ['consent to a goal change', 'Wei for Dana proposes to change ']
    expect([dana, noor].map(asked)).toEqual([[consent], [consent]])
    company.give(wei, 'ReviseGoal', { id, target: 9.5 }, { onBehalfOf: dana })
    const answer = ['answer a goal change', 'Wei for Dana changed ']
    expect([dana, noor].map(asked)).toEqual([[answer], [answer]])
  })

  it('no longer waits for consent to a change that was declined, or taken back', () => {
    for (const by of ['noor', 'dana'] as const) {
      const { id, on, see, lastEvent, company, ...people } = pipeline()
      const { dana, noor } = people
      const waits = () =>
        ask(forYou, viewFor(company, noor), {}).items.flatMap(({ kind, actions }) =>
          kind === 'consent to a goal change' ? [actions.map(({ label }) => label)] : [],
        )
      on(day('2026-02-01'), dana, 'ProposeGoalChange', { id, target: 9 })
      const change = lastEvent()
      expect(waits()).toEqual([['Consent', 'Decline with reason']])
      for (const who of [dana, noor]) expect(see(who).actions).toContain('DeclineGoalChange')
      const reason = 'It comes too soon.'
      on(day('2026-02-02'), people[by], 'DeclineGoalChange', { id, change, reason })
      expect(waits()).toEqual([])
      expect(see(noor).changeProposals).toEqual([])
      expect(see(noor).actions).not.toContain('DeclineGoalChange')
      expect(see(dana).goal).toMatchObject({ target: 8, state: 'agreed' })
    }
  })

  it('tells whoever proposed a change that it was declined and why, until they have seen it', () => {
    const { id, dana, noor, on, lastEvent, company } = pipeline()
    const waits = () =>
      ask(forYou, viewFor(company, dana), {}).items.filter(
        ({ kind }) => kind === 'take note of a declined goal change',
      )
    const decline = (target: number) => {
      on(day('2026-02-01'), dana, 'ProposeGoalChange', { id, target })
      const change = lastEvent()
      on(day('2026-02-02'), noor, 'DeclineGoalChange', { id, change, reason: 'Too soon.' })
      return change
    }
    const change = decline(9)
    expect(waits()).toMatchObject([
      {
        note: 'Too soon.',
        actions: [
          { label: 'I take note' },
          { label: 'Propose it otherwise', input: { id, target: 9 }, asks: true },
        ],
      },
    ])
    on(day('2026-02-03'), dana, 'AnswerGoalChange', { id, change, answer: 'noticed' })
    expect(waits()).toEqual([])
    decline(10)
    expect(waits()).toHaveLength(1)
    on(day('2026-02-04'), dana, 'ProposeGoalChange', { id, target: 8.5 })
    expect(waits()).toEqual([])
  })

  it('shows the way it has gone, and that nothing was heard for long', () => {
    const { id, noor, on, company } = pipeline()
    on(day('2026-03-01'), noor, 'ReportProgress', { id, value: 7.2 })
    const at = (moment: string) => ask(goal, viewFor(company, noor, { moment }), { id }).goal
    expect(at(day('2026-05-29'))).toMatchObject({ now: { value: 7.2 }, stale: false })
    expect(at(day('2026-05-29')).progress).toBeCloseTo(0.5)
    expect(at(day('2026-12-02'))).toMatchObject({ stale: true, overdueDays: 2 })
  })

  it('that lapsed was dropped without a word only if nobody had said how it went', () => {
    const { id, dana, noor, on, see } = pipeline()
    on(day('2026-12-01'), dana, 'LapseGoal', { id })
    expect(see(noor)).toMatchObject({ goal: { state: 'lapsed' }, outcomes: [{ how: 'lapsed' }] })
    const told = pipeline()
    told.on(day('2026-11-01'), told.noor, 'ReportProgress', { id: told.id, text: 'Not done.' })
    told.on(day('2026-12-01'), told.dana, 'LapseGoal', { id: told.id })
    expect(told.see(told.noor)).toMatchObject({
      goal: { state: 'ended' },
      outcomes: [{ how: 'ended' }],
    })
    expect(ask(goals, viewFor(told.company, told.noor), {}).counts.states).toMatchObject({
      ended: 1,
      lapsed: 0,
    })
  })

  it('tells its whole history, every wording and its mending', () => {
    const { id, dana, noor, on, see, company } = pipeline()
    on(day('2026-03-16'), dana, 'ReviseGoal', { id, target: 9.5, reason: 'The board asked.' })
    const revision = company.log.events.at(-1)?.id ?? ''
    company.now = day('2026-03-20')
    company.mend(`goal-${id}`, revision, dana)
    const { history, goal: line } = see(noor)
    expect(line.target).toBe(8)
    expect(history.map(({ type }) => type)).toEqual([
      'GoalProposed',
      'GoalAgreed',
      'GoalAgreed',
      'GoalRevised',
      'RecordWithdrawn',
    ])
    expect(history[3]).toMatchObject({ said: 'The board asked.', mended: [{ how: 'withdrawn' }] })
    const withdrawal = { did: 'withdrew an entry', mends: revision, stamp: { lagDays: 4 } }
    expect(history[4]).toMatchObject(withdrawal)
  })

  it('offers what the viewer may do, and nothing in the past', () => {
    const { id, wei, dana, noor, on, see, company } = pipeline()
    expect(see(wei).actions).toEqual([
      'ReportProgress',
      'StateExpectation',
      'CheckReality',
      'AgreeToGoal',
    ])
    expect(see(dana).actions).toContain('ReviseGoal')
    on(day('2026-03-20'), dana, 'ReviseGoal', { id, target: 9 })
    expect(see(noor).actions.slice(0, 2)).toEqual(['AnswerGoalChange', 'AgreeToGoal'])
    on(day('2026-04-01'), dana, 'AchieveGoal', { id })
    expect(see(dana).actions).toEqual(['ReopenGoal'])
    const past = viewFor(company, dana, { known: { at: day('2026-03-01') } })
    expect(ask(goal, past, { id }).actions).toEqual([])
  })
})
