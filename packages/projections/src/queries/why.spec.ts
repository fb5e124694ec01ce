import { describe, expect, it } from 'vitest'
import { measures } from '../across/why/explanation.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { dashboard } from './dashboard.ts'
import { why } from './why.ts'

/** Dana gave Noor feedback that Noor accepted, and saw a difference. */
function trusted() {
  const some = calder()
  const { dana, noor, on } = some
  const pair = on('2026-03-01T09:00:00.000Z', dana, 'FoundPartnership', { members: [dana, noor] })
  const words = { to: noor, kind: 'hard', title: 'Title', text: 'Text' }
  const id = on('2026-03-02T09:00:00.000Z', dana, 'GiveFeedback', words)
  on('2026-03-03T09:00:00.000Z', noor, 'AcceptFeedback', { id })
  on('2026-03-16T09:00:00.000Z', dana, 'AnswerFollowUp', { id, difference: 'seen' })
  const charter = (now: string, trustOpen: boolean, version: number) => {
    on(now, dana, 'ProposeCharter', { id: pair, trustOpen })
    on(now, noor, 'AcceptCharter', { id: pair, version })
  }
  const told = (viewer: string, at?: string) => {
    const view = viewFor(some.company, viewer, at === undefined ? {} : { known: { at } })
    return ask(why, view, { measure: 'reliability', from: dana, to: noor })
  }
  return { ...some, pair, charter, told }
}

describe('a trust figure', () => {
  it('is read by its two; others learn that there is one', () => {
    const { told, dana, noor, wei } = trusted()
    for (const viewer of [dana, noor]) expect(told(viewer).score?.n).toBe(1)
    const outside = told(wei)
    expect(outside).toMatchObject({ rated: true, readable: false, steps: [] })
    expect(outside.score).toBeUndefined()
  })

  it('is read by all while both open it in their charter, of the past too', () => {
    const { told, charter, wei } = trusted()
    charter('2026-03-20T09:00:00.000Z', true, 1)
    expect(told(wei).readable).toBe(true)
    expect(told(wei, '2026-03-18T00:00:00.000Z').readable).toBe(false)
    expect(told(wei, '2026-03-21T00:00:00.000Z').readable).toBe(true)
    charter('2026-03-25T09:00:00.000Z', false, 2)
    expect(told(wei).readable).toBe(false)
    expect(told(wei, '2026-03-21T00:00:00.000Z').readable).toBe(false)
  })
})

it('is asked of a partnership that there is, or not answered', () => {
  const { company, dana, noor, pair } = trusted()
  const of = { measure: 'alignment', from: dana, to: noor } as const
  const view = viewFor(company, dana)
  expect(why.answer(view, { ...of, partnership: pair })).toMatchObject({ measure: 'alignment' })
  expect(why.answer(view, { ...of, partnership: 'no-such-partnership' })).toBeUndefined()
})

describe('a score at a moment of its curve', () => {
  it('is what the curve says there', () => {
    const { company, dana, noor, pair, on } = trusted()
    const all = (score: number) => ({
      ...{ ability: score, integrity: score, benevolence: score },
      ...{ reliance: score, disclosure: score },
    })
    const rated = [
      ['2026-03-20T09:00:00.000Z', 6],
      ['2026-04-20T09:00:00.000Z', 3],
    ] as const
    for (const [now, score] of rated) {
      const id = on(now, dana, 'CallPulse', { partnership: pair })
      on(now, noor, 'AnswerPulse', { id, to: dana, scores: all(score), because: [] })
      on(now, dana, 'AnswerPulse', { id, to: noor, scores: all(score), because: [] })
    }
    const moment = '2026-07-01T09:00:00.000Z'
    const { panels } = ask(dashboard, viewFor(company, dana, { moment }), { partnership: pair })
    const curves = panels.flatMap((panel) => (panel.kind === 'curves' ? panel.curves : []))
    const points = curves.flatMap(({ href, points }) =>
      // Of two at one instant the first is what stood before it.
      points.flatMap((point, n) => (points[n + 1]?.at === point.at ? [] : [{ href, point }])),
    )
    expect(points.length).toBeGreaterThan(10)
    for (const { href, point } of points) {
      const { measure, ...two } = href !== undefined && 'params' in href ? href.params : {}
      const of = measures.find((each) => each === measure) ?? 'stated'
      const then = viewFor(company, dana, { moment, happened: point.at })
      const said = ask(why, then, { measure: of, from: '', to: '', ...two })
      expect(said.score?.value).toBeCloseTo(point.value, 9)
    }
  })
})
