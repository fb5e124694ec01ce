import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, play } from '../testing/play.ts'
import { id, member } from '../testing/spec.ts'
import * as commands from './commands.ts'
import { metric } from './metric.ts'
import type { MetricState } from './state.ts'

type MetricMove = Move<MetricState>

const day = fc.constantFrom('2026-02-28', '2026-03-15', '2026-03-31', '2026-04-02')
const source = fc.constant({ kind: 'hand' as const })

const on = (
  command: MetricMove['command'],
  asked: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<MetricMove> =>
  fc.record({
    command: fc.constant(command),
    input: fc.record(asked).map((said) => ({ id: id('this'), ...said })),
    by: fc.constantFrom(id('dana'), id('noor')),
    minutesAgo: fc.option(fc.nat(6), { nil: undefined }),
    daysLater: fc.constantFrom(0, 0, 1, 3),
  })

const moves = fc.oneof(
  on(commands.ReportMetric, { on: day, value: fc.integer(), source }),
  on(commands.ReportMetricValues, {
    values: fc.array(fc.record({ on: day, value: fc.integer() }), { minLength: 1, maxLength: 3 }),
    source,
  }),
  on(commands.AgreeOnImprovement, {
    action: fc.constant('Call'),
    owner: fc.constant(id('noor')),
    dueOn: day,
  }),
  on(commands.EndImprovement, {
    improvement: fc.nat(6).map((n) => id(`event${n}`)),
    how: fc.constantFrom('done', 'given up'),
  }),
)

it('has one value a day, in any order of commands', () => {
  const begun = { title: 'Pipeline', direction: 'up', revenue: false }
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 15 }), (rest) => {
      const first = { command: commands.DefineMetric, input: begun, by: id('noor') }
      for (const state of play(metric, [first, ...rest], <T>() => member as T)) {
        const days = state.is === 'none' ? [] : state.values.map(({ on }) => on)
        expect(new Set(days).size).toBe(days.length)
      }
    }),
  )
})
