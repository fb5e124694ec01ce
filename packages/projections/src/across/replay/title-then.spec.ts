import { describe, expect, it } from 'vitest'
import { replay } from '../../queries/replay.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

describe('a step of a replay', () => {
  it('names its record as it was called then, on either clock', () => {
    const { dana, noor, on, company } = calder()
    const goal = on(day('2026-01-10'), dana, 'ProposeGoal', { title: 'Win', owners: [dana] })
    on(day('2026-01-12'), dana, 'ReportProgress', { id: goal, value: 1 })
    on(day('2026-01-20'), dana, 'ReviseGoal', { id: goal, title: 'Win more' }, day('2026-01-11'))
    on(day('2026-01-22'), dana, 'ReportProgress', { id: goal, value: 2 })
    const titles = (clock: 'recorded' | 'happened') =>
      ask(replay, viewFor(company, noor), { clock, from: '2026-01-10', to: '2026-01-31' })
        .steps.filter(({ did }) => did !== 'agreed to a goal')
        .map(({ did, on: record }) => [did, record?.title])
    expect(titles('recorded')).toEqual([
      ['proposed a goal', 'Win'],
      ['reported progress', 'Win'],
      ['revised a goal', 'Win more'],
      ['reported progress', 'Win more'],
    ])
    expect(titles('happened')).toEqual([
      ['proposed a goal', 'Win'],
      ['revised a goal', 'Win more'],
      ['reported progress', 'Win more'],
      ['reported progress', 'Win more'],
    ])
  })

  it('calls a decision by its problem until it was proposed', () => {
    const { dana, on, company } = calder()
    const problem = { statement: 'Growth slowed.', evidence: [] }
    const id = on(day('2026-01-10'), dana, 'StateProblem', { problem })
    on(day('2026-01-20'), dana, 'FrameDecision', { id, title: 'Move to enterprise' })
    const { steps } = ask(replay, viewFor(company, dana), { from: '2026-01-10', to: '2026-01-31' })
    expect(steps.map(({ on: record }) => record?.title)).toEqual([
      'Growth slowed.',
      'Move to enterprise',
    ])
  })

  it('leaves out what was merely proposed or declined as its title', () => {
    const { dana, noor, on, company, lastEvent } = calder()
    const goal = on(day('2026-01-10'), dana, 'ProposeGoal', { title: 'Win', owners: [dana, noor] })
    on(day('2026-01-11'), noor, 'AgreeToGoal', { id: goal })
    const propose = (on_: string, title: string) => {
      on(day(on_), dana, 'ProposeGoalChange', { id: goal, title })
      return lastEvent()
    }
    const declined = propose('2026-01-12', 'Win everything')
    on(day('2026-01-13'), noor, 'DeclineGoalChange', { id: goal, change: declined, reason: 'No.' })
    const agreed = propose('2026-01-14', 'Win more')
    on(day('2026-01-14'), noor, 'ConsentToGoalChange', { id: goal, change: agreed })
    on(day('2026-01-15'), 'lockstep', 'ApplyGoalChange', { id: goal, change: agreed })
    propose('2026-01-16', 'Win all')
    const span = { from: '2026-01-10', to: '2026-01-31' }
    for (const clock of ['recorded', 'happened'] as const) {
      const { steps } = ask(replay, viewFor(company, noor), { clock, ...span })
      const titles = (before: boolean) =>
        new Set(steps.filter(({ at }) => at < day('2026-01-15') === before).map((s) => s.on?.title))
      expect([...titles(true)]).toEqual(['Win'])
      expect([...titles(false)]).toEqual(['Win more'])
    }
  })

  it('names a corrected record of which something else had happened first', () => {
    const { dana, on, company, lastEvent } = calder()
    const decision = on(day('2026-01-10'), dana, 'ProposeDecision', { title: 'Swich' })
    const proposed = lastEvent()
    const exhibit = { kind: 'data', title: 'Counted' }
    on(day('2026-01-11'), dana, 'AttachEvidence', { id: decision, ...exhibit }, day('2026-01-08'))
    company.now = day('2026-01-12')
    company.mend(`decision-${decision}`, proposed, dana, { reworded: true })
    const titles = (clock: 'recorded' | 'happened') =>
      ask(replay, viewFor(company, dana), {
        clock,
        from: '2026-01-07',
        to: '2026-01-31',
      }).steps.map(({ on: record }) => record?.title)
    expect(titles('recorded')).toEqual(['Swich', 'Swich', 'Swich, rather'])
    expect(titles('happened')).toEqual(['Swich, rather', 'Swich, rather', 'Swich, rather'])
  })

  it('names a session by the day that it was planned for then', () => {
    const { dana, noor, on, company } = calder()
    const members = [dana, noor]
    const partnership = on(day('2026-01-09'), dana, 'FoundPartnership', { members })
    const planned = { partnership, kind: 'one-to-one', host: dana, on: '2026-02-02' }
    const id = on(day('2026-01-10'), dana, 'PlanSession', planned)
    on(day('2026-01-12'), dana, 'MoveSession', { id, on: '2026-02-09' })
    const { steps } = ask(replay, viewFor(company, dana), { from: '2026-01-10', to: '2026-01-31' })
    expect(steps.map(({ on: record }) => record?.title)).toEqual([
      'One-to-one of Dana Whitlock and Noor Haddad, 2 Feb',
      'One-to-one of Dana Whitlock and Noor Haddad, 9 Feb',
    ])
  })

  it('names by its title of then what somebody was told of', () => {
    const { dana, noor, on, company } = calder()
    const goal = on(day('2026-01-10'), dana, 'ProposeGoal', { title: 'Win', owners: [dana] })
    const told = { of: { noun: 'goal', id: goal }, how: 'told', people: [noor] }
    on(day('2026-01-11'), dana, 'RecordExposure', told)
    on(day('2026-01-12'), dana, 'ReviseGoal', { id: goal, title: 'Win more' })
    const { steps } = ask(replay, viewFor(company, dana), { from: '2026-01-11', to: '2026-01-31' })
    expect(steps.map(({ on: record }) => record?.title)).toEqual(['Win', 'Win more'])
  })

  it('tells no title of words to whom they are not for, corrected or not', () => {
    const { dana, noor, wei, on, company, lastEvent } = calder()
    const words = { kind: 'hard', title: 'Lauch dates', text: 'They moved twice.' }
    const id = on(day('2026-01-10'), dana, 'GiveFeedback', { to: noor, ...words })
    const given = lastEvent()
    company.now = day('2026-01-12')
    company.mend(`feedback-${id}`, given, dana, { reworded: true })
    const titles = (person: string) =>
      ask(replay, viewFor(company, person), { from: '2026-01-10', to: '2026-01-31' }).steps.map(
        ({ on: record }) => record?.title,
      )
    expect(titles(noor)).toEqual(['Lauch dates', 'Lauch dates, rather'])
    expect(titles(wei)).toEqual([{ sealed: true }, { sealed: true }])
  })

  it('reads before a correction what stood there', () => {
    const { dana, on, company } = calder()
    const decision = on(day('2026-01-10'), dana, 'ProposeDecision', { title: 'Swich' })
    const [first] = company.log.events.filter(({ stream }) => stream.endsWith(decision))
    company.now = day('2026-01-12')
    company.mend(`decision-${decision}`, first?.id ?? '', dana, { reworded: true })
    on(day('2026-01-13'), dana, 'StateAssumption', { id: decision, text: 'It is slow.' })
    const { steps } = ask(replay, viewFor(company, dana), { from: '2026-01-10', to: '2026-01-31' })
    const [before, corrected, after] = steps.map(({ on: record }) => record?.title)
    expect(before).toBe('Swich')
    expect(corrected).not.toBe(before)
    expect(after).toBe(corrected)
  })
})
