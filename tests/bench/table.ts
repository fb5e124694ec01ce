import type { BenchRow } from '@lockstep/eventstore-client/bench/row'

/** What a row shall reach: of its ratio, or of its value where it says so. */
const TARGETS: Readonly<Record<string, string>> = {
  'append-1': '≥ 0.8',
  'append-16': '≥ 0.8',
  'append-128': '≥ 0.8',
  'kurrentdb-append-1': '≥ 0.7',
  'kurrentdb-append-16': '≥ 0.7',
  'kurrentdb-append-128': '≥ 0.7',
  'postgres-append-1': '≥ 0.7',
  'postgres-append-16': '≥ 0.7',
  'postgres-append-128': '≥ 0.7',
  'catch-up': '≥ 0.7',
  'postgres-catch-up': '≥ 0.7',
  'kurrentdb-catch-up': '≥ 0.7',
  replay: '≥ 0.45',
  timelines: '≤ 1',
  'page-past-100000': '≤ 1',
  'step-100000': '≤ 1',
  'http-command': '≥ 0.5',
  'http-command-p99': '≤ 50 ms',
  'http-command-1': '≥ 0.7',
  'postgres-http-command-1': '≥ 0.7',
  'kurrentdb-http-command-1': '≥ 0.7',
  'http-during-rebuild': '≤ 2',
  import: '≤ 3',
  'first-route': '≤ 250 kB',
}

/** Rounds that lie further apart than this tell of a machine that had something else to do. */
const NOISY = 0.15

const HEAD = ['', 'value', 'baseline', 'ratio', 'wanted', 'spread']

/** The rows as a table for a terminal. */
export function table(rows: readonly BenchRow[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

/** What to make of the figures, where the machine was not quiet. */
export function noise(rows: readonly BenchRow[]): string | undefined {
  const loud = rows.filter(({ spread }) => spread > NOISY).map(({ name }) => name)
  if (loud.length === 0) return undefined
  return `The machine was noisy: the rounds of ${loud.join(', ')} lie far apart. Measure again while nothing else runs.`
}

const cellsOf = ({ name, value, unit, baseline, ratio, spread }: BenchRow): string[] => [
  name,
  `${figure(value)} ${unit}`,
  baseline === null ? '' : figure(baseline),
  ratio === null ? '' : ratio.toFixed(2),
  TARGETS[name] ?? '',
  `${(spread * 100).toFixed(0)} %`,
]

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 })
