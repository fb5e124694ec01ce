import { describe, expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const all = (score: number) => ({
  ...{ ability: score, integrity: score, benevolence: score },
  ...{ reliance: score, disclosure: score },
})

/** Dana and Noor, who rate each other at every pulse that either calls. */
function company(trustOpen = false) {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  if (trustOpen) {
    some.on(on('2026-01-05'), dana, 'ProposeCharter', { id: partnership, trustOpen })
    some.on(on('2026-01-05'), noor, 'AcceptCharter', { id: partnership, version: 1 })
  }
  const call = (day: string) => some.on(on(day), dana, 'CallPulse', { partnership })
  const rate = (day: string, id: string, by: string, score: number, because: object[] = []) =>
    some.on(on(day), by, 'AnswerPulse', {
      ...{ id, because, scores: all(score) },
      to: by === dana ? noor : dana,
    })
  const both = (day: string, noors: number, danas: number) => {
    const id = call(day)
    rate(day, id, noor, noors)
    rate(day, id, dana, danas)
  }
  const told = (viewer: string, from: string, moment = '2026-03-01', since?: string) =>
    ask(why, viewFor(company, viewer, { moment: on(moment) }), {
      ...{ measure: 'stated', from, to: from === dana ? noor : dana },
      ...(since === undefined ? {} : { since }),
    })
  return { ...some, partnership, call, rate, both, told }
}

describe('stated trust', () => {
  it('moves at the opening, by the ratings of that direction alone', () => {
    const { call, rate, told, noor, dana } = company()
    const id = call('2026-01-10')
    rate('2026-01-11', id, noor, 7)
    expect(told(dana, noor)).toMatchObject({ rated: false, steps: [] })
    expect(told(dana, noor)).not.toHaveProperty('score')
    rate('2026-01-12', id, dana, 1)
    const [noors, danas] = [told(dana, noor, '2026-01-12'), told(dana, dana, '2026-01-12')]
    const gain = 400 / (400 + 240 / 5)
    expect(noors.score?.value).toBeCloseTo(50 + gain * 50, 9)
    expect(danas.score?.value).toBeCloseTo(50 - gain * 50, 9)
    expect(noors.steps.map(({ happened }) => happened)).toEqual([on('2026-01-12')])
  })

  it('names the day since which it changed only where that is another than the one looked at', () => {
    const { both, company: calder, partnership, noor } = company()
    both('2026-01-12', 6, 6)
    both('2026-01-12', 3, 6)
    const changed = (moment: string) => {
      const [trend] = ask(dashboard, viewFor(calder, noor, { moment: on(moment) }), {
        partnership,
      }).facts
      return trend.kind === 'trend' ? trend.change : undefined
    }
    expect(changed('2026-01-12')).not.toHaveProperty('since')
    expect(changed('2026-01-13')).toHaveProperty('since', '2026-01-12')
  })

  it('splits a jump by the reasons that were given, and says what has none', () => {
    const { call, rate, told, noor, dana, lastEvent, ...some } = company()
    const id = call('2026-01-10')
    some.on(on('2026-01-10'), noor, 'GiveFeedback', {
      ...{ to: dana, kind: 'hard', title: 'Title', text: 'Text' },
    })
    rate('2026-01-11', id, noor, 2, [{ event: lastEvent(), share: 0.75 }])
    rate('2026-01-11', id, dana, 4)
    const { score, start, steps } = told(noor, noor)
    const jump = (score?.value ?? Number.NaN) - start.value
    expect(steps.map(({ ref, told, points }) => [ref, told, points / jump])).toEqual([
      ['F-01', 'gave feedback', expect.closeTo(0.75, 9)],
      [undefined, undefined, expect.closeTo(0.25, 9)],
    ])
  })

  it('goes on citing what was withdrawn since, and says that it was', () => {
    const { company: theirs, call, both, rate, told, noor, dana, lastEvent, ...some } = company()
    both('2026-01-06', 4, 4)
    const goal = some.on(on('2026-01-09'), dana, 'ProposeGoal', { title: 'ARR', owners: [dana] })
    some.on(on('2026-01-10'), dana, 'ReportProgress', { id: goal, text: 'Done.' })
    const reported = lastEvent()
    const id = call('2026-01-10')
    rate('2026-01-11', id, noor, 2, [{ event: reported, share: 1 }])
    rate('2026-01-11', id, dana, 4)
    const driver = () =>
      ask(dashboard, viewFor(theirs, noor, { moment: on('2026-03-01') }), {
        partnership: some.partnership,
      }).facts[1]
    expect(told(noor, noor).steps.at(-1)).toMatchObject({ told: 'reported progress' })
    theirs.now = on('2026-02-01')
    theirs.mend(`goal-${goal}`, reported, dana)
    const { steps, change } = told(noor, noor, '2026-03-01', '2026-01-08')
    expect(steps.at(-1)).toMatchObject({ told: 'reported progress, withdrawn since' })
    expect(change?.effects).toContainEqual(
      expect.objectContaining({ because: 'came', mended: 'withdrawn' }),
    )
    expect(driver()).toMatchObject({ note: expect.stringContaining('withdrawn since') })
  })

  it('cites to nobody what does not exist for them', () => {
    const { call, rate, told, noor, dana, lastEvent, ...some } = company()
    const id = call('2026-01-10')
    const restricted = { title: 'Sell Tide', restricted: { to: [noor] } }
    some.on(on('2026-01-10'), noor, 'ProposeDecision', restricted)
    rate('2026-01-11', id, noor, 2, [{ event: lastEvent(), share: 0.75 }])
    rate('2026-01-11', id, dana, 4)
    expect(told(noor, noor).steps.map(({ label }) => label)).toEqual([
      'Sell Tide',
      'No reason given',
    ])
    expect(told(dana, noor).steps.map(({ label }) => label)).toEqual(['No reason given'])
    expect(told(dana, noor).score).toEqual(told(noor, noor).score)
  })

  it('changes by new ratings and by what older ones lost, and says whether it may be called a change', () => {
    const { both, told, noor } = company()
    both('2026-01-10', 7, 7)
    both('2026-02-10', 6, 6)
    both('2026-02-18', 1, 6)
    both('2026-02-24', 1, 6)
    const { change, score } = told(noor, noor, '2026-03-01', '2026-02-15')
    expect(change?.after).toBeCloseTo(score?.value ?? Number.NaN, 9)
    expect((change?.newEvidence ?? 0) + (change?.ageing ?? 0)).toBeCloseTo(change?.points ?? 0, 9)
    expect(change?.sentence).toContain('In hindsight it fell')
    const quiet = told(noor, noor, '2026-02-12', '2026-02-05').change
    expect(quiet?.sentence).toContain('no clear change')
  })

  it('is for the two, unless their charter opens it to all', () => {
    for (const trustOpen of [false, true]) {
      const { both, told, noor, wei } = company(trustOpen)
      both('2026-01-10', 5, 5)
      const outside = told(wei, noor)
      expect(outside).toMatchObject({ rated: true, readable: trustOpen })
      expect(outside.score?.n).toBe(trustOpen ? 1 : undefined)
      expect(outside.steps).toHaveLength(trustOpen ? 1 : 0)
    }
  })

  it('counts for who was silent only what is open to them, and says so', () => {
    const { both, call, rate, told, noor, dana, ...some } = company()
    both('2026-01-10', 5, 5)
    const id = call('2026-02-01')
    rate('2026-02-02', id, noor, 1)
    some.on(on('2026-02-09'), 'lockstep', 'ClosePulse', { id })
    expect(told(noor, noor).score?.n).toBe(2)
    expect(told(dana, noor).score).toMatchObject({ n: 1, rests: expect.stringContaining('closed') })
    rate('2026-02-15', id, dana, 5)
    expect(told(dana, noor).score?.n).toBe(2)
    expect(told(dana, dana).steps.map(({ happened }) => happened)).toEqual([
      on('2026-01-10'),
      on('2026-02-15'),
    ])
  })

  it('grows stale after a year without a rating, and its band wide', () => {
    const { both, told, noor } = company()
    both('2026-01-10', 6, 6)
    const [fresh, stale] = ['2027-01-10', '2027-01-11'].map((day) => told(noor, noor, day).score)
    expect(fresh).not.toHaveProperty('stale')
    expect(stale?.stale).toBe(true)
    expect((stale?.high ?? 0) - (stale?.low ?? 0)).toBeGreaterThan(50)
  })

  it('is the first track of the timeline, a point before and after each rating', () => {
    const { both, partnership, company: kept, dana } = company()
    const panel = (moment: string) => {
      const view = viewFor(kept, dana, { moment: on(moment) })
      const { panels } = ask(dashboard, view, { partnership })
      return panels[0]?.kind === 'curves' ? panels[0] : undefined
    }
    expect(panel('2026-01-09')).toMatchObject({ id: 'trust', curves: [], empty: {} })
    both('2026-01-10', 6, 6)
    both('2026-02-10', 2, 6)
    const points = panel('2026-03-01')?.curves.find(({ label }) => label === 'Noor → Dana')?.points
    const [before, after] = points?.filter(({ at }) => at === on('2026-02-10')) ?? []
    const moved = after?.events?.reduce((sum, { contribution }) => sum + contribution, 0)
    expect(moved).toBeCloseTo((after?.value ?? 0) - (before?.value ?? 0), 9)
    expect(after?.given).toBeCloseTo(100 / 6, 9)
    expect(points?.at(-1)?.at).toBe(on('2026-03-01'))
  })

  it('of the one is set against that of the other, with how sure the difference is, and since when', () => {
    const { both, partnership, company: kept, dana } = company()
    const panel = (moment: string) => {
      const view = viewFor(kept, dana, { moment: on(moment) })
      const { panels } = ask(dashboard, view, { partnership })
      return panels[0]?.kind === 'curves' ? panels[0] : undefined
    }
    both('2026-01-10', 6, 6)
    expect(panel('2026-01-11')).toMatchObject({ gap: 'The two rate each other alike.', apart: [] })
    both('2026-02-10', 1, 7)
    expect(panel('2026-02-11')?.gap).toMatch(
      /^Dana rates \d+\.\d points higher, a rating difference: over 99\s% probable, clear since 10 Feb\.$/,
    )
    const { apart } = panel('2026-02-20') ?? {}
    expect(apart).toMatchObject([{ from: on('2026-02-10'), to: on('2026-02-20') }])
    expect(panel('2028-06-01')?.gap).toContain('% probable, not clear.')
    expect(panel('2028-06-01')?.apart).toHaveLength(1)
  })
})
