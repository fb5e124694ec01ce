import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { goal } from './goal.ts'
import { goals } from './goals.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** A goal of Dana and Noor that Noor holds against reality. */
function pipeline() {
  const some = calder()
  const { company, dana, noor, on, lastEvent } = some
  const id = on(day('2026-01-10'), dana, 'ProposeGoal', {
    title: 'Qualified pipeline',
    owners: [dana, noor],
    baseline: 6,
    target: 9,
    startsOn: '2026-01-01',
    horizon: '2027-03-18',
  })
  on(day('2026-01-11'), noor, 'AgreeToGoal', { id })
  const check = (date: string, more: object = {}, occurredAt?: string) => {
    const said = { id, assumptions: [{ text: 'A third buys.' }], verdict: 'out_of_reach', ...more }
    on(day(date), noor, 'CheckReality', said, occurredAt)
    return lastEvent()
  }
  const see = (by: string, moment?: string) =>
    ask(goal, viewFor(company, by, moment === undefined ? {} : { moment: day(moment) }), { id })
  const waits = (by: string) =>
    ask(forYou, viewFor(company, by), {}).items.filter(
      ({ kind }) => kind === 'answer a reality check',
    )
  return { ...some, id, check, see, waits }
}

describe('a check against reality', () => {
  it('says what the target implies in growth, of the market, and against what was ever gained', () => {
    const { id, noor, on, check, see } = pipeline()
    on(day('2026-01-20'), noor, 'ReportProgress', { id, value: 6 })
    on(day('2026-02-20'), noor, 'ReportProgress', { id, value: 7 })
    check('2026-03-18', { from: 7, market: { value: 30, source: 'Broker list' } })
    on(day('2026-04-20'), noor, 'ReportProgress', { id, value: 9 })
    const [told] = see(noor).checks
    expect(told?.implied).toMatchObject({ days: 365, timesBest: 2, market: { share: 0.3 } })
    expect(told?.implied.growth).toMatchObject({ gain: 2, share: 2 / 7 })
    expect(told?.implied.growth?.perYear).toBeCloseTo(2 / 7, 12)
  })

  it('waits for the other owners, to accept or to dispute', () => {
    const { id, dana, noor, wei, on, check, see, waits } = pipeline()
    const event = check('2026-03-18', { counter: { target: 8 } })
    expect([waits(dana).length, waits(noor).length, waits(wei).length]).toEqual([1, 0, 0])
    expect(waits(dana)[0]?.actions.map(({ command }) => command)).toEqual([
      'AnswerRealityCheck',
      'AnswerRealityCheck',
      'ProposeGoalChange',
    ])
    expect(see(dana).actions).toContain('AnswerRealityCheck')
    on(day('2026-03-19'), dana, 'AnswerRealityCheck', { id, check: event, answer: 'disputed' })
    on(day('2026-03-20'), dana, 'AnswerRealityCheck', { id, check: event, answer: 'accepted' })
    expect(waits(dana)).toEqual([])
    expect(see(noor).checks[0]?.answers).toMatchObject([
      { person: { id: dana }, answer: 'accepted' },
    ])
    expect(see(dana).actions).not.toContain('AnswerRealityCheck')
  })

  it('waits once, in the place of the one before by the same person', () => {
    const { check, dana, waits } = pipeline()
    check('2026-03-18')
    const second = check('2026-03-19', { verdict: 'stretch' })
    expect(waits(dana)).toMatchObject([{ actions: [{ input: { check: second } }, {}] }])
    const question = waits(dana)[0]
      ?.question.map(({ text }) => text)
      .join('')
    expect(question).toBe('Noor finds Qualified pipeline a stretch')
  })

  it('shows that its counter-proposal was taken up, and that the goal says something else then', () => {
    const { id, dana, noor, on, check, see, waits } = pipeline()
    check('2026-03-18', { counter: { target: 8 } })
    expect(see(noor).checks[0]).toMatchObject({ current: true })
    on(day('2026-03-20'), dana, 'ReviseGoal', { id, target: 8 })
    expect(see(noor).checks[0]).toMatchObject({
      current: false,
      takenUp: { at: day('2026-03-20') },
    })
    expect(waits(dana)).toEqual([])
  })

  it('is held against the outcome, if it was on record before it and of the same goal', () => {
    const missed = ({ id, noor, on }: ReturnType<typeof pipeline>) =>
      on(day('2026-06-01'), noor, 'MissGoal', { id, value: 7.5 })
    const right = pipeline()
    right.check('2026-03-18')
    missed(right)
    expect(right.see(right.noor).checks[0]?.cameOfIt).toMatchObject({
      how: 'missed',
      value: 7.5,
      heldUp: true,
      foresight: true,
    })
    const changed = pipeline()
    changed.check('2026-03-18')
    changed.on(day('2026-03-20'), changed.dana, 'ReviseGoal', { id: changed.id, target: 8 })
    missed(changed)
    expect(changed.see(changed.noor).checks[0]?.cameOfIt).toMatchObject({ heldUp: null })
    const late = pipeline()
    late.on(day('2026-06-01'), late.noor, 'MissGoal', { id: late.id }, day('2026-05-01'))
    late.on(day('2026-06-02'), late.noor, 'ReopenGoal', { id: late.id, reason: 'Not yet.' })
    late.check('2026-06-03')
    late.on(day('2026-06-04'), late.noor, 'MissGoal', { id: late.id }, day('2026-06-02'))
    expect(late.see(late.noor).checks[0]?.cameOfIt).toMatchObject({ foresight: false })
  })
})

describe('what each expects', () => {
  it('is compared in growth and in time', () => {
    const { id, dana, noor, on, see } = pipeline()
    const expects = (by: string, target: number, horizon: string) =>
      on(day('2026-02-01'), by, 'StateExpectation', { id, target, horizon })
    expects(dana, 9, '2026-07-20')
    expect(see(noor).compared).toEqual([])
    expects(noor, 7.5, '2026-04-11')
    expect(see(noor).compared).toMatchObject([
      {
        one: { id: noor },
        gain: { one: 1.5, other: 3, ratio: 0.5 },
        days: { one: 100, other: 200, ratio: 0.5 },
        value: 0.5,
      },
    ])
  })

  it('is a gap where one takes for a promise what another takes for a dream', () => {
    const { id, company, dana, noor, on, see } = pipeline()
    const takes = (by: string, takenAs: string) =>
      on(day('2026-02-01'), by, 'StateExpectation', { id, takenAs })
    takes(dana, 'promise')
    takes(noor, 'plan')
    expect(see(noor).goal).not.toHaveProperty('takenApart')
    takes(noor, 'dream')
    expect(see(noor).goal.takenApart).toMatchObject({
      least: { takenAs: 'dream', people: [{ id: noor }] },
      most: { takenAs: 'promise', people: [{ id: dana }] },
    })
    const [line] = ask(goals, viewFor(company, noor), {}).goals
    expect(line?.takenApart?.most.takenAs).toBe('promise')
  })

  it('is no expectation any more once the goal was over', () => {
    const { id, dana, noor, on, see } = pipeline()
    on(day('2026-02-01'), dana, 'StateExpectation', { id, target: 9 })
    on(day('2026-06-01'), noor, 'MissGoal', { id })
    on(day('2026-06-02'), noor, 'StateExpectation', { id, target: 7 }, day('2026-02-02'))
    const said = see(noor).expectations.map(({ person, afterwards }) => [person.id, afterwards])
    expect(said).toEqual([
      [noor, true],
      [dana, false],
    ])
  })
})
