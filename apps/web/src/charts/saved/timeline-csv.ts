import { csvOf } from '../../words/csv.ts'
import type { Window } from '../axis.ts'
import { isSpan } from '../mark.ts'
import { kindWords, stateWords } from '../state-words.ts'
import type { Panel, Region } from '../timeline-stack/panels.ts'

const HEAD = ['lane', 'line or kind', 'happened', 'until', 'recorded', 'what', 'state'] as const
const FIGURES = ['value', 'low', 'high'] as const

interface Shown {
  panels: readonly Panel[]
  /** What lies over every lane. */
  regions: readonly Region[]
  window: Window
}

/** All that a timeline shows in its window, as a table that any spreadsheet opens; values are not rounded. */
export function timelineCsv({ panels, regions, window }: Shown, now: string): string {
  const inside = (at: string, until = at) =>
    Date.parse(until) >= window.from && Date.parse(at) <= window.to
  const rows = panels.flatMap((panel) =>
    panel.kind === 'curves'
      ? panel.curves.flatMap(({ label, points }) =>
          points
            .filter(({ at, events }) => events !== undefined && inside(at))
            .map(({ at, value, low, high, events }) => [
              ...[panel.title, label, at, '', ''],
              ...[events?.map((event) => event.label).join('; ') ?? '', ''],
              ...[value, low ?? '', high ?? ''],
            ]),
        )
      : [
          ...panel.marks
            .filter((mark) => inside(mark.at, mark.until ?? (isSpan(mark) ? now : mark.at)))
            .map((mark) => [
              ...[panel.title, kindWords[mark.kind], mark.at, mark.until ?? ''],
              ...[mark.recordedAt ?? '', mark.label, stateWords[mark.state], '', '', ''],
            ]),
          ...(panel.spans ?? [])
            .filter(({ from, to }) => inside(from, to))
            .map(({ label, from, to, goesOn }) => [
              ...[panel.title, 'role held', from, goesOn ? '' : to, '', label, '', '', '', ''],
            ]),
        ],
  )
  const stretches = regions
    .filter(({ from, to }) => inside(from, to))
    .map(({ label, from, to, decided }) => [
      ...['Stretches of days', '', from, to, ''],
      ...[decided === undefined ? label : `${label}, decided there: ${decided}`, '', '', '', ''],
    ])
  return csvOf([[...HEAD, ...FIGURES], ...rows, ...stretches])
}
