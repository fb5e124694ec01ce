import { expect, it } from 'vitest'
import type { Panel } from '../timeline-stack/panels.ts'
import { timelineCsv } from './timeline-csv.ts'

const mark = (id: string, at: string, label: string) => ({
  ...{ id, kind: 'decision' as const, state: 'past' as const, at, label, href: '/' },
  until: at,
  recordedAt: '2026-03-27T08:15:00.000Z',
})

it('holds what the window shows, as a line each', () => {
  const panels = [
    {
      ...{ kind: 'lane', id: 'strategy', title: 'Strategy', of: 'decision' },
      marks: [
        mark('one', '2025-04-14T00:00:00.000Z', 'S-01 brokers'),
        mark('two', '2026-03-09T00:00:00.000Z', '=S-05, "switch"'),
      ],
    },
  ] as unknown as Panel[]
  const window = { from: Date.parse('2026-01-01'), to: Date.parse('2026-06-01') }
  const retreat = (from: string, to: string) => ({
    ...{ id: from, label: 'Two days in Utrecht', from, to, decided: 'S-05' },
  })
  const regions = [
    retreat('2025-04-01T00:00:00.000Z', '2025-04-02T00:00:00.000Z'),
    retreat('2026-03-09T00:00:00.000Z', '2026-03-10T00:00:00.000Z'),
  ]
  const shown = { panels, regions, window }
  const [head, ...lines] = timelineCsv(shown, '2026-09-30T00:00:00.000Z').split('\r\n')
  expect(head).toBe('\uFEFFlane,line or kind,happened,until,recorded,what,state,value,low,high')
  expect(lines).toEqual([
    'Strategy,decision,2026-03-09T00:00:00.000Z,2026-03-09T00:00:00.000Z,2026-03-27T08:15:00.000Z,"\'=S-05, ""switch""",over,,,',
    'Stretches of days,,2026-03-09T00:00:00.000Z,2026-03-10T00:00:00.000Z,,"Two days in Utrecht, decided there: S-05",,,,',
    '',
  ])
})
