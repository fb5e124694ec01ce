import { instant } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { LiveSource } from '../src/engine/views/live-source.ts'
import { folds } from '../src/folds/folds.ts'
import { dashboard } from '../src/queries/dashboard.ts'
import { applied, deskOf } from '../src/testing/desk.ts'
import { ask, viewIn } from '../src/testing/some-view.ts'
import { END, longHistory } from './long-history.ts'

it('the dashboard of a long history has what reaches into the last year, or into the days that are asked for', {
  timeout: 90_000,
}, () => {
  const { company, events, partnerships } = longHistory(25_000)
  const desk = deskOf(company.log, company.seals)
  applied(desk, company.seals, events)
  const live = new LiveSource(desk.store, folds, company.seals.open)
  const view = viewIn(live, company.owner, instant(END), {})
  const [, , partnership = ''] = partnerships
  const { extent, stretch, ...last } = ask(dashboard, view, { partnership })
  const then = ask(dashboard, view, { partnership, start: '2012-01-01', end: '2012-12-31' })
  expect([extent?.from.slice(0, 4), stretch?.from.slice(0, 10)]).toEqual(['2006', '2025-12-31'])
  expect(then).toMatchObject({
    ...{ extent, verdict: last.verdict, summary: last.summary },
    facts: [last.facts[0], { label: 'Biggest driver in these days' }, last.facts[2]],
    stretch: { from: '2011-12-31T23:00:00.000Z', to: '2012-12-31T22:59:59.999Z' },
  })
  const begunIn = (year: string, { panels }: Pick<typeof then, 'panels'>) =>
    panels.map((panel) => {
      const all = panel.kind === 'lane' ? panel.marks : panel.curves.flatMap(({ points }) => points)
      return all.filter(({ at }) => at.startsWith(year)).length
    })
  const lanes = then.panels.map(({ id }) => id)
  const some = (counts: readonly number[]) => lanes.filter((_, n) => (counts[n] ?? 0) > 0)
  const acted = ['strategy', 'feedback', 'requests', 'commitments', 'pulses']
  expect(some(begunIn('2012', then))).toEqual(['trust', ...acted])
  expect(some(begunIn('2016', then))).toEqual([])
  // What was never answered goes on.
  expect(some(begunIn('2016', last))).toEqual(['feedback', 'requests'])
})
