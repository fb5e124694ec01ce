import { addDays } from '@lockstep/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { why } from '../../queries/why.ts'
import type { Href } from '../../telling/href.ts'
import { runs } from '../../testing/runs.ts'
import { calder, liveOf, viewIn } from '../../testing/some-view.ts'
import type { View } from '../../view/view.ts'

const { timeout, enough } = runs(12)

const deeds = [
  'position',
  'position',
  'rank',
  'favour',
  'expect',
  'rate',
  'rate',
  'answer',
] as const

/** What one of the two says, how, and so many days after what was said before. */
const said = fc.record({
  what: fc.constantFrom(...deeds),
  ones: fc.nat(23),
  others: fc.nat(23),
  days: fc.integer({ min: 1, max: 25 }),
})

type Said = typeof said extends fc.Arbitrary<infer S> ? S : never

/** Dana and Noor, who say this and that of goals, decisions, metrics and each other. */
function lived(history: readonly Said[]) {
  const { company, dana, noor, on } = calder()
  let day = addDays(company.now.slice(0, 10), 1)
  const give = (by: string, name: Parameters<typeof on>[2], input: object) =>
    on(`${day}T09:00:00.000Z`, by, name, input)
  const partnership = give(dana, 'FoundPartnership', { members: [dana, noor] })
  const goals = ['A', 'B', 'C', 'D'].map((title) =>
    give(dana, 'ProposeGoal', { title, owners: [dana, noor] }),
  )
  const metrics = ['One', 'Other'].map((title) => give(dana, 'DefineMetric', { title }))
  for (const { what, ones, others, days } of history) {
    day = addDays(day, days)
    const both = (say: (by: string, n: number, to: string) => void) => {
      say(dana, ones, noor)
      say(noor, others, dana)
    }
    if (what === 'position') {
      const id = give(dana, 'ProposeDecision', { title: 'Brokers first' })
      give(dana, 'CallPositions', { id, asked: [dana, noor] })
      const stances = ['support', 'concern', 'oppose']
      both((by, n) => give(by, 'TakePosition', { id, stance: stances[n % 3] }))
    } else if (what === 'rank') {
      const id = give(dana, 'CallRanking', { partnership, goals })
      both((by, n) => {
        const ranks = goals.map((goal, place) => ({ goal, rank: 1 + ((place * (n % 3) + n) % 4) }))
        const used = [...new Set(ranks.map(({ rank }) => rank))].sort()
        const placed = ranks.map(({ goal, rank }) => ({ goal, rank: 1 + used.indexOf(rank) }))
        const points = goals.map((goal, place) => ({ goal, points: place === n % 4 ? 70 : 10 }))
        give(by, 'RankGoals', { id, ranks: placed, points })
      })
    } else if (what === 'favour') {
      const some = (n: number) => metrics.filter((_, place) => (n + 1) & (place + 1))
      both((by, n) => give(by, 'FavourMetrics', { id: partnership, metrics: some(n) }))
    } else if (what === 'expect') {
      const id = goals[ones % 4]
      both((by, n) => give(by, 'StateExpectation', { id, target: 10 + n, horizon: '2029-01-01' }))
    } else if (what === 'rate') {
      const id = give(dana, 'CallPulse', { partnership })
      both((by, n, to) => {
        const all = 1 + (n % 7)
        const scores = { ability: all, integrity: all, benevolence: all }
        const more = { reliance: all, disclosure: all }
        give(by, 'AnswerPulse', { id, to, scores: { ...scores, ...more }, because: [] })
      })
    } else {
      const words = { to: noor, kind: 'hard', title: 'Title', text: 'Text' }
      const id = give(dana, 'GiveFeedback', words)
      give(noor, 'AcceptFeedback', { id })
      give(dana, 'AnswerFollowUp', { id, difference: ones % 2 === 0 ? 'seen' : 'not_yet' })
    }
  }
  return { company, dana, partnership, moment: `${addDays(day, 10)}T09:00:00.000Z` }
}

type Told = readonly [href: Href, points: number]

/** Every link of the verdict that tells from what to what a score changed, or to what, and the figures that it tells. */
function figuresTold(
  view: View,
  partnership: string,
): (readonly [href: Href, figures: string[]])[] {
  const sentence = dashboard.answer(view, { partnership })?.verdict ?? []
  return sentence.flatMap(({ text, href }) => {
    const figures = /^(?:from (\d+) )?to (\d+)$/.exec(text)?.slice(1)
    return href === undefined || figures === undefined ? [] : [[href, figures.filter(Boolean)]]
  })
}

/** Every link of the verdict, and of the first fact, that tells a change, and its points as they are told. */
function changesTold(view: View, partnership: string): Told[] {
  const shown = dashboard.answer(view, { partnership })
  const [fact] = shown?.facts ?? []
  const change = fact?.kind === 'trend' ? fact.change : undefined
  const told = (shown?.verdict ?? []).flatMap(({ text, href }): Told[] => {
    const [points] = /^\d+/.exec(text) ?? []
    const changed = href !== undefined && 'params' in href && 'since' in href.params
    return changed && points !== undefined ? [[href, Number(points)]] : []
  })
  return change === undefined ? told : [...told, [change.href, Math.round(Math.abs(change.points))]]
}

test(
  'whatever was said, each change that is told is the one that its link explains',
  () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 15, maxLength: 40, size: 'max' }), (history) => {
        const { company, dana, partnership, moment } = lived(history)
        const live = liveOf(company)
        for (const [href, figures] of figuresTold(viewIn(live, dana, moment, {}), partnership)) {
          const { happened, ...asked } = 'params' in href ? href.params : {}
          const then = viewIn(live, dana, moment, happened === undefined ? {} : { happened })
          const { before = 0, after = 0 } = why.answer(then, why.params.parse(asked))?.change ?? {}
          const shown = [before, after].map((value) => String(Math.round(value)))
          expect(shown.slice(-figures.length)).toEqual(figures)
        }
        for (const [href, points] of changesTold(viewIn(live, dana, moment, {}), partnership)) {
          const { happened, ...asked } = 'params' in href ? href.params : {}
          const then = viewIn(live, dana, moment, happened === undefined ? {} : { happened })
          const change = why.answer(then, why.params.parse(asked))?.change
          const split = change?.effects.reduce((sum, effect) => sum + effect.points, 0)
          expect(split).toBeCloseTo(change?.points ?? Number.NaN, 9)
          // That a part of alignment came or left is told beside what was said.
          const by = asked['measure'] === 'alignment' ? change?.newEvidence : change?.points
          expect(Math.round(Math.abs(by ?? Number.NaN))).toBe(points)
        }
      }),
      enough,
    )
  },
  timeout,
)
