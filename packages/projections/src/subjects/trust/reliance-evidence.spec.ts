import { describe, expect, it } from 'vitest'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

function partners() {
  const some = calder()
  const { company, dana, noor, on } = some
  const told = (person = dana, from = dana, to = noor) => {
    const view = viewFor(company, person, { moment: day('2026-04-30') })
    return ask(why, view, { measure: 'reliance', from, to })
  }
  const steps = () =>
    told().steps.map(({ told, ...step }) => [told, 'p' in step ? step.p : undefined])
  const acted = (as?: string) =>
    on(day('2026-03-02'), noor, 'RecordIntervention', {
      ...{ by: dana, owner: noor, kind: 'redo', title: 'The page' },
      ...(as === undefined ? {} : { as }),
    })
  const sees = (date: string, by: string, id: string, as: string) =>
    on(day(date), by, 'ClassifyIntervention', { id, as })
  return { ...some, told, steps, acted, sees }
}

describe('how far one relies on the other', () => {
  it('falls where both say that it was not invited, from the second who says so', () => {
    const { dana, steps, told, acted, sees } = partners()
    const id = acted('not_invited')
    expect(steps()).toEqual([])
    sees('2026-03-10', dana, id, 'not_invited')
    expect(steps()).toEqual([['acted in their domain, not invited', 0]])
    expect(told().steps[0]?.happened).toBe(day('2026-03-10'))
  })

  it.each(['invited', 'gate'])('takes nothing from what was %s, or is disputed', (as) => {
    const { dana, noor, steps, acted, sees } = partners()
    const id = acted('not_invited')
    sees('2026-03-10', dana, id, as)
    expect(steps()).toEqual([])
    sees('2026-03-11', noor, id, as)
    expect(steps()).toEqual([])
  })

  it('rises where the other is followed in their own domain, and with bad news before its day', () => {
    const { company, dana, noor, on, steps, told } = partners()
    const pair = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
    const domains = [{ name: 'Brand', owner: noor }]
    on(day('2026-03-01'), dana, 'ProposeCharter', { id: pair, domains })
    on(day('2026-03-01'), noor, 'AcceptCharter', { id: pair, version: 1 })
    const follow = (domain: string, more = {}) => {
      const asked = { title: 'Fair', domain, partnership: pair, ...more }
      const id = on(day('2026-03-02'), dana, 'ProposeDecision', asked)
      on(day('2026-03-03'), dana, 'Decide', { id, adopted: [noor] })
      return id
    }
    follow('Price')
    const quiet = follow('Brand', { restricted: { to: [dana, noor] } })
    expect(steps()).toEqual([])
    follow('brand')
    const late = { to: noor, title: 'The churn', dueOn: '2026-03-10' }
    const promise = on(day('2026-03-04'), dana, 'MakeCommitment', late)
    on(day('2026-03-09'), dana, 'TellBadNews', { id: promise, note: 'A day later.' })
    on(day('2026-03-12'), dana, 'OpenDecision', { id: quiet })
    expect(steps()).toEqual([
      ['followed their call in their domain', 1],
      ['told bad news before its day', 1],
      ['followed their call in their domain', 1],
    ])
    expect(company.all('decision')).toHaveLength(3)
    const { score, start, steps: all } = told()
    const sum = all.reduce((total, { points }) => total + points, start.value)
    expect(sum).toBeCloseTo(score?.value ?? 0, 9)
  })

  it('falls where one decides against what the other had said in their own domain', () => {
    const { company, dana, noor, on, steps } = partners()
    const pair = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
    const domains = [
      { name: 'Brand', owner: noor },
      { name: 'Agencies', owner: noor, gate: 'Above EUR 50,000' },
    ]
    on(day('2026-03-01'), dana, 'ProposeCharter', { id: pair, domains })
    on(day('2026-03-01'), noor, 'AcceptCharter', { id: pair, version: 1 })
    const decided = (stance: string, more: object = {}) => {
      const asked = { title: 'Fair', domain: 'Brand', partnership: pair, ...more }
      const id = on(day('2026-03-02'), dana, 'ProposeDecision', asked)
      on(day('2026-03-02'), dana, 'CallPositions', {
        ...{ id, asked: [noor], closes: '2026-03-09' },
      })
      on(day('2026-03-03'), noor, 'TakePosition', { id, stance })
      on(day('2026-03-04'), dana, 'Decide', { id })
      return id
    }
    decided('support')
    decided('oppose', { domain: 'Agencies' })
    decided('oppose', { domain: 'Prices' })
    expect(steps()).toEqual([])
    const opposed = decided('oppose')
    decided('concern')
    const against = ['decided against their call in their domain', 0]
    expect(steps()).toEqual([against, against])
    on(day('2026-03-05'), noor, 'RecordIntervention', {
      ...{ by: dana, owner: noor, kind: 'order', title: 'The fair', decision: opposed },
    })
    expect(steps()).toEqual([against])
    expect(company.all('decision')).toHaveLength(5)
  })

  it('takes nothing from what was said after it was decided, or that who was asked may not read', () => {
    const { dana, noor, wei, on, steps } = partners()
    const team = on(day('2026-03-01'), dana, 'FoundPartnership', {
      ...{ name: 'Three', members: [dana, noor, wei] },
    })
    const domains = [{ name: 'Brand', owner: noor }]
    on(day('2026-03-01'), dana, 'ProposeCharter', { id: team, domains })
    for (const each of [noor, wei])
      on(day('2026-03-01'), each, 'AcceptCharter', { id: team, version: 1 })
    const asked = { title: 'Fair', domain: 'Brand', partnership: team }
    const late = on(day('2026-03-02'), dana, 'ProposeDecision', asked)
    on(day('2026-03-03'), dana, 'Decide', { id: late })
    on(day('2026-03-04'), dana, 'ReportPosition', {
      ...{ id: late, person: noor, stance: 'oppose' },
    })
    const id = on(day('2026-03-02'), dana, 'ProposeDecision', asked)
    on(day('2026-03-02'), dana, 'CallPositions', {
      ...{ id, asked: [noor, wei], closes: '2026-03-04' },
    })
    on(day('2026-03-03'), noor, 'TakePosition', { id, stance: 'oppose' })
    on(day('2026-03-05'), dana, 'OpenPositions', { id })
    on(day('2026-03-06'), dana, 'Decide', { id })
    expect(steps()).toEqual([])
    on(day('2026-03-09'), wei, 'GiveLatePosition', { id, stance: 'support' })
    expect(steps()).toEqual([['decided against their call in their domain', 0]])
  })

  it('is for the two to read', () => {
    const { dana, wei, told, acted, sees } = partners()
    sees('2026-03-10', dana, acted('not_invited'), 'not_invited')
    expect(told(wei)).toMatchObject({ rated: true, readable: false, steps: [] })
  })
})
