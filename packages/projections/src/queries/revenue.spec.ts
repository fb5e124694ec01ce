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
  const say = (day: string, kind: 'hard' | 'direct', valence: number) =>
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
      told: 'Dana of Noor: praise in one of one period at or above plan; blame in one of one period below plan.',
    })
    expect(direction?.periods.map(({ variance, said }) => [variance, said])).toEqual([
      [0.1, { mean: 1, count: 1, aboutThePerson: 1 }],
      [-0.1, { mean: -0.5, count: 2, aboutThePerson: 1 }],
      [0, undefined],
    ])
  })

  it('is for the two alone', () => {
    const { wei, seen } = reported()
    expect(seen(wei)).toEqual([])
  })
})
