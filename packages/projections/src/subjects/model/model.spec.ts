import { FORGETTING, LEVEL_MODEL } from '@lockstep/measures'
import { describe, expect, it } from 'vitest'
import type { Explanation } from '../../across/why/explanation.ts'
import { dashboard } from '../../queries/dashboard.ts'
import { model } from '../../queries/model.ts'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { modelOf } from './model.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const LATER = '2026-06-01'

/** Dana saw a difference after feedback, and both rated each other twice. */
function company() {
  const some = calder()
  const { company: of, dana, noor } = some
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const words = { to: noor, kind: 'hard', title: 'Title', text: 'Text' }
  const id = some.on(on('2026-01-06'), dana, 'GiveFeedback', words)
  some.on(on('2026-01-07'), noor, 'AcceptFeedback', { id })
  some.on(on('2026-01-21'), dana, 'AnswerFollowUp', { id, difference: 'seen' })
  for (const [day, score] of [
    ['2026-02-02', 6],
    ['2026-04-06', 2],
  ] as const) {
    const pulse = some.on(on(day), dana, 'CallPulse', { partnership })
    for (const [by, to] of [
      [dana, noor],
      [noor, dana],
    ] as const) {
      some.on(on(day), by, 'AnswerPulse', {
        ...{ id: pulse, to, because: [] },
        scores: {
          ...{ ability: score, integrity: score, benevolence: score },
          ...{ reliance: score, disclosure: score },
        },
      })
    }
  }
  const set = (day: string, measure: string, parameter: string, value: number) =>
    some.on(on(day), of.owner, 'SetModelParameter', {
      ...{ id: of.id, measure, parameter, value },
      reason: 'We plan by the year',
    })
  const seen = (bounds: object = {}) => viewFor(of, dana, { moment: on(LATER), ...bounds })
  const told = (measure: Explanation['measure'], bounds = {}) =>
    ask(why, seen(bounds), { measure, from: dana, to: noor })
  const by = (version: number, measure: Explanation['measure'], bounds = {}) =>
    ask(why, seen(bounds), { measure, from: dana, to: noor, version })
  const drawn = (beside?: string, bounds = {}) =>
    ask(dashboard, seen(bounds), { partnership, ...(beside === undefined ? {} : { beside }) })
  return { ...some, set, seen, told, by, drawn }
}

const curveOf = ({ panels }: ReturnType<ReturnType<typeof company>['drawn']>, id: string) => {
  const panel = panels.find((each) => each.id === id)
  return panel?.kind === 'curves' ? panel.curves[0] : undefined
}

describe('what scores are reckoned with', () => {
  it('is as published, until the owner changes it', () => {
    const { seen } = company()
    expect(modelOf(seen())).toMatchObject({
      ...{ version: 1, level: LEVEL_MODEL, forgetting: FORGETTING },
      weights: { priorities: 1, expectations: 1 },
    })
  })

  it('reckons all of history anew from a new version on, and each score names its version', () => {
    const { set, told } = company()
    const before = told('reliability')
    expect(before.model).toMatchObject({ version: 1, others: [] })
    set('2026-05-04', 'behaviour', 'half_life_days', 365)
    const after = told('reliability')
    expect(after.score?.value).toBeGreaterThan(before.score?.value ?? 100)
    expect(after.model.version).toBe(2)
    expect(after.model.told).toContain('by half after 365 days')
    expect(after.model.others).toEqual([{ version: 1, value: before.score?.value }])
  })

  it('is, in a view of what was known before, what it was then', () => {
    const { set, told } = company()
    set('2026-05-04', 'stated', 'item_variance', 60)
    const known = { known: { at: on('2026-05-01') } }
    const [then, now] = [told('stated', known), told('stated')]
    expect([then.model.version, now.model.version]).toEqual([1, 2])
    const before = company().told('stated')
    expect(then.score?.value).toBe(before.score?.value)
    expect(now.score?.value).not.toBeCloseTo(before.score?.value ?? 0, 3)
  })

  it('is, of what had happened before, the same as its curve is reckoned with', () => {
    const { set, told, drawn } = company()
    set('2026-05-04', 'behaviour', 'half_life_days', 365)
    const points = curveOf(drawn(), 'reliability')?.points ?? []
    // Two at one instant draw a jump: why is told of the later.
    const values = new Map(points.map(({ at, value }) => [at, value]))
    expect(values.size).toBeGreaterThan(1)
    for (const [at, value] of values) {
      const { score, model } = told('reliability', { happened: at, moment: at })
      expect([model.version, score?.value]).toEqual([2, expect.closeTo(value, 9)])
    }
  })

  it('is told with every version, whose it was and why, and changed by the owner alone', () => {
    const { set, seen, company: of, noor } = company()
    set('2026-05-04', 'stated', 'item_variance', 60)
    set('2026-05-11', 'stated', 'item_variance', 240)
    const { version, versions } = ask(model, seen(), {})
    expect(version).toBe(3)
    expect(versions?.items.map(({ what }) => what.map(({ text }) => text).join(''))).toEqual([
      'Version 3. Stated trust: variance of one answered item: 240, before 60',
      'Version 2. Stated trust: variance of one answered item: 60, before 240',
    ])
    const offers = (viewer: string) =>
      ask(model, viewFor(of, viewer), {}).numbers.items.flatMap(({ actions = [] }) => actions)
    expect(offers(of.owner)).not.toEqual([])
    expect(offers(noor)).toEqual([])
  })
})

describe('a curve laid beside another', () => {
  it('is the one of before, by that version', () => {
    const { set, drawn } = company()
    const before = curveOf(drawn(), 'reliability')
    expect(curveOf(drawn('v1'), 'reliability')).not.toHaveProperty('beside')
    set('2026-05-04', 'behaviour', 'half_life_days', 365)
    const both = drawn('v1')
    expect(both.beside).toEqual({ told: 'by version 1', version: 1 })
    const values = before?.points.map(({ at, value }) => ({ at, value }))
    expect(curveOf(both, 'reliability')?.beside).toEqual(values)
    expect(drawn('v9')).not.toHaveProperty('beside')
  })

  it('has a why of its own: what is drawn of the other version is the sum of contributions by it', () => {
    const { set, by, told, drawn } = company()
    const first = { stated: told('stated'), reliability: told('reliability') }
    set('2026-05-04', 'behaviour', 'half_life_days', 365)
    set('2026-05-04', 'stated', 'item_variance', 60)
    for (const measure of ['stated', 'reliability'] as const) {
      const { score, start, steps, model } = by(1, measure)
      expect([score, steps]).toEqual([first[measure].score, first[measure].steps])
      expect(score?.value).not.toBeCloseTo(told(measure).score?.value ?? 0, 3)
      expect(model).toMatchObject({ version: 1, inForce: false, others: [{}, { version: 3 }] })
      const sum = steps.reduce((all, { points }) => all + points, start.value)
      expect(sum).toBeCloseTo(score?.value ?? 0, 9)
    }
    const at = on('2026-05-01')
    const beside = curveOf(drawn('v1'), 'trust')?.beside ?? []
    const { score } = by(1, 'stated', { happened: at, moment: at })
    const drawnThen = beside.findLast((point) => point.at <= at)?.value
    expect(drawnThen).toBeCloseTo(score?.value ?? 0, 9)
    expect(told('stated').model).toMatchObject({ version: 3, inForce: true })
    expect(() => by(4, 'stated')).toThrow()
  })

  it('in hindsight knows what came later, and is never beside what was known then', () => {
    const { drawn } = company()
    const seen = curveOf(drawn('hindsight'), 'trust')
    const [first] = seen?.beside ?? []
    const known = seen?.points.find(({ at }) => at === first?.at)
    // The second rating was far lower, which the curve did not know at the first.
    expect(first?.value).toBeLessThan(known?.value ?? 0)
    expect(seen?.beside?.at(-1)?.value).toBeCloseTo(seen?.points.at(-1)?.value ?? 0, 9)
    const past = drawn('hindsight', { known: { at: on('2026-05-01') } })
    expect(past).not.toHaveProperty('beside')
    expect(curveOf(past, 'trust')).not.toHaveProperty('beside')
  })
})
