import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { revenue } from './revenue.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Three months of revenue, above, below and on plan; Dana says something of Noor in two of them. */
function reported() {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(at('2025-06-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const id = on(at('2025-06-01'), dana, 'DefineMetric', { title: 'Revenue', revenue: true })
  const month = (days: readonly [string, string], value: number) => {
    const [since, until] = days
    on(at(until), dana, 'ReportMetric', { id, value, plan: 100, since, on: until })
  }
  const say = (day: string, kind: 'hard' | 'direct', valence?: number) =>
    on(at(day), dana, 'GiveFeedback', { to: noor, kind, valence, title: 'You', text: 'The month' })
  say('2025-07-15', 'hard', 1)
  month(['2025-07-01', '2025-07-31'], 110)
  say('2025-08-10', 'hard', -1)
  say('2025-08-20', 'direct', 0)
  month(['2025-08-01', '2025-08-31'], 90)
  month(['2025-09-01', '2025-09-30'], 100)
  const seen = (by: string) => ask(revenue, viewFor(company, by), { partnership }).directions
  return { ...some, seen, say }
}

describe('revenue beside what was said', () => {
  it('lays what one said of the other into each period, with the distance from its plan', () => {
    const { dana, noor, seen } = reported()
    expect(seen(noor)).toHaveLength(1)
    expect(seen(noor)).toEqual(seen(dana))
    const [direction] = seen(dana)
    expect(direction).toMatchObject({
      from: { id: dana },
      to: { id: noor },
      told: 'Dana on Noor: praise in the one period at or above plan; blame in the one period below plan.',
    })
    expect(direction?.periods.map(({ variance, said }) => [variance, said])).toEqual([
      [
        0.1,
        {
          mean: 1,
          count: 1,
          counted: [{ as: 'praise', count: 1 }],
          stated: true,
          aboutThePerson: 1,
        },
      ],
      [
        -0.1,
        {
          ...{ mean: -0.5, count: 2, stated: true, aboutThePerson: 1 },
          counted: [
            { as: 'neither', count: 1 },
            { as: 'blame', count: 1 },
          ],
        },
      ],
      [0, undefined],
    ])
  })

  it('counts what was left open by its kind, and calls it neither praise nor blame', () => {
    const { company, dana, noor, on } = calder()
    const partnership = on(at('2025-06-01'), dana, 'FoundPartnership', { members: [dana, noor] })
    const id = on(at('2025-06-01'), dana, 'DefineMetric', { title: 'Revenue', revenue: true })
    const hard = { to: noor, kind: 'hard', title: 'You', text: 'The month' } as const
    on(at('2025-08-10'), dana, 'GiveFeedback', hard)
    on(at('2025-08-20'), dana, 'GiveFeedback', { ...hard, valence: 0 })
    const period = { since: '2025-08-01', on: '2025-08-31' }
    on(at('2025-08-31'), dana, 'ReportMetric', { id, value: 90, plan: 100, ...period })
    const [direction] = ask(revenue, viewFor(company, noor), { partnership }).directions
    expect(direction?.told).toBe(
      'Dana on Noor: no blame in the one period below plan, though in it there was hard feedback that is not marked as praise or blame.',
    )
    expect(direction?.periods[0]?.said).toEqual({
      ...{ mean: -0.5, count: 2, stated: false, aboutThePerson: 2 },
      counted: [
        { as: 'neither', count: 1 },
        { as: 'hard', count: 1 },
      ],
    })
  })

  it('is for the two alone', () => {
    const { wei, seen } = reported()
    expect(seen(wei)).toEqual([])
  })
})
