import { describe, expect, it } from 'vitest'
import { decision } from '../../queries/decision.ts'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { partnership } from '../../queries/partnership.ts'
import { search } from '../../queries/search.ts'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana and Noor, and two metrics with a value each. */
function measured() {
  const some = calder()
  const { dana, noor, on, company } = some
  const pair = on(day('2026-02-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const define = (title: string, more: object = {}) =>
    on(day(title === 'Revenue' ? '2026-02-02' : '2026-02-03'), noor, 'DefineMetric', {
      title,
      unit: 'EUR M',
      ...more,
    })
  const revenue = define('Revenue', { revenue: true })
  const pipeline = define('Pipeline', { definition: 'Accepted by sales' })
  const report = (now: string, id: string, said: object) =>
    on(day(now), noor, 'ReportMetric', { id, ...said })
  report('2026-02-03', pipeline, { since: '2026-01-01', on: '2026-01-31', value: 3.9 })
  report('2026-03-02', pipeline, { since: '2026-02-01', on: '2026-02-28', value: 4.2 })
  report('2026-03-02', revenue, { on: '2026-02-28', value: 1.5, plan: 1.6 })
  const at = (by: string, moment: string) => viewFor(company, by, { moment: day(moment) })
  const see = (id: string, by = dana, moment = '2026-03-20') =>
    ask(page, at(by, moment), { noun: 'metric', id })
  return { ...some, pair, pipeline, revenue, at, see }
}

describe('a metric', () => {
  it('stands on its list with its last value, and whether it is a joint one', () => {
    const { dana, noor, on, pair, pipeline, at } = measured()
    const listed = () => ask(list, at(dana, '2026-03-20'), { noun: 'metric' }).records
    expect(listed().map(({ title, state, figure }) => [title, state, figure])).toEqual([
      ['Pipeline', 'not joint', 'EUR 4.2 M in Feb'],
      ['Revenue', 'not joint', 'EUR 1.5 M on 28 Feb'],
    ])
    on(day('2026-03-03'), noor, 'ProposeMetric', { id: pair, metric: pipeline })
    expect(listed()[0]?.state).toBe('proposed')
    on(day('2026-03-04'), dana, 'AcceptMetric', { id: pair, metric: pipeline })
    expect(listed()[0]).toMatchObject({ state: 'joint', to: [{ id: noor }, { id: dana }] })
    on(day('2026-03-05'), dana, 'DropMetric', { id: pair, metric: pipeline, reason: 'Enough.' })
    expect(listed()[0]?.state).toBe('dropped')
  })

  it('tells its values by the days that they are of, but for what was withdrawn', () => {
    const { company, noor, pipeline, see, lastEvent, on } = measured()
    on(day('2026-03-10'), noor, 'ReportMetric', { id: pipeline, on: '2026-01-15', value: 93 })
    company.mend(`metric-${pipeline}`, lastEvent(), noor)
    const { series } = see(pipeline)
    expect(series?.values.map(({ of, value }) => [of, value])).toEqual([
      ['Jan', 3.9],
      ['Feb', 4.2],
    ])
  })

  it('is found by how it is counted, and by what is to be done about it', () => {
    const { dana, noor, on, pipeline, at } = measured()
    const agreed = { id: pipeline, action: 'Ring brokers', owner: noor, dueOn: '2026-03-25' }
    on(day('2026-03-03'), dana, 'AgreeOnImprovement', agreed)
    const found = (text: string) =>
      ask(search, at(dana, '2026-03-20'), { text }).results.map(({ title }) => title)
    expect(found('accepted by')).toEqual(['Pipeline'])
    expect(found('ring brokers')).toEqual(['Pipeline'])
  })
})

describe('a joint metric', () => {
  it('asks those who have not agreed to it, and nobody else', () => {
    const { dana, noor, wei, on, pair, pipeline, at } = measured()
    on(day('2026-03-03'), noor, 'ProposeMetric', { id: pair, metric: pipeline })
    const waits = (by: string) => ask(forYou, at(by, '2026-03-20'), {}).items
    expect(waits(dana)).toMatchObject([
      { kind: 'agree to a joint metric', actions: [{ label: 'Agree' }, { label: 'No' }] },
    ])
    expect([...waits(noor), ...waits(wei)]).toEqual([])
  })
})

describe('what each would choose', () => {
  it('is compared by what both would of all that either would, and explained exactly', () => {
    const { dana, noor, on, pair, pipeline, revenue, at } = measured()
    const told = () =>
      ask(why, at(dana, '2026-03-20'), { measure: 'metrics', from: dana, to: noor })
    const metrics = [pipeline, revenue]
    on(day('2026-03-03'), noor, 'FavourMetrics', { id: pair, metrics })
    expect(told()).toMatchObject({ rated: false, steps: [] })
    on(day('2026-03-04'), dana, 'FavourMetrics', { id: pair, metrics: [revenue] })
    const { score, steps, chance } = told()
    expect(score).toEqual({ value: 50, n: 2, rests: 'two metrics' })
    expect(steps.map(({ label, told, points }) => [label, told, points])).toEqual([
      ['Pipeline', 'Noor alone', -50],
      ['Revenue', 'all would choose it', 0],
    ])
    expect(chance).toBe(50)
    const page = ask(partnership, at(dana, '2026-03-20'), { id: pair })
    expect(page.metrics).toMatchObject({
      few: 5,
      agreement: { value: 50 },
      favoured: [{ person: { id: noor } }, { person: { id: dana } }],
    })
    on(day('2026-03-05'), dana, 'FavourMetrics', { id: pair, metrics })
    expect(told().score?.value).toBe(100)
  })

  it('is nothing that one is measured by, where nobody would choose any', () => {
    const { dana, noor, on, pair, at } = measured()
    for (const by of [dana, noor])
      on(day('2026-03-03'), by, 'FavourMetrics', { id: pair, metrics: [] })
    const two = { measure: 'metrics', from: dana, to: noor } as const
    expect(ask(why, at(dana, '2026-03-20'), two).score).toBeUndefined()
  })
})

describe('a metric that a decision cites', () => {
  it('keeps what it then said beside what it says today', () => {
    const { company, dana, noor, on, pipeline, at } = measured()
    const id = on(day('2026-03-03'), dana, 'ProposeDecision', { title: 'Brokers first' })
    const cited = { id, kind: 'data', title: 'It grows', metric: { metric: pipeline } }
    on(day('2026-03-03'), dana, 'AttachEvidence', cited)
    const told = () => ask(decision, at(dana, '2026-04-20'), { id }).evidence[0]?.cited
    expect(told()).toEqual({
      href: { noun: 'metric', id: pipeline },
      title: 'Pipeline',
      stood: 'EUR 4.2 M in Feb',
    })
    on(day('2026-04-02'), noor, 'ReportMetric', { id: pipeline, on: '2026-03-31', value: 5 })
    expect(told()).toMatchObject({ stood: 'EUR 4.2 M in Feb', today: 'EUR 5 M on 31 Mar' })
    const reported = company.log.of(`metric-${pipeline}`).find(({ data }) => data.includes('4.2'))
    company.mend(`metric-${pipeline}`, reported?.id ?? '', noor)
    expect(told()).toMatchObject({ stood: 'EUR 4.2 M in Feb', since: 'withdrawn' })
  })
})
