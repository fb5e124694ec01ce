import type { CommandName } from '@lockstep/domain'
import { lastValue, type MetricRow, metrics } from '../../folds/metrics.ts'
import { jointIn, type MetricStanding, metricStanding } from '../../records/metric-standing.ts'
import { namedRecords } from '../../records/named.ts'
import { referredRecord } from '../../records/referred.ts'
import { figure, valueInWords } from '../../subjects/metrics/figure.ts'
import { seriesOf } from '../../subjects/metrics/series.ts'
import { mayGive } from '../../telling/actions.ts'
import { today } from '../../telling/dates.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'
import { improvementItem } from '../page/improvement-item.ts'
import { recordLine } from '../page/line.ts'
import { type Page, paged, type RecordLine } from '../page/page.ts'
import { kindOf } from '../page/told.ts'

const standings = {
  joint: 'open',
  proposed: 'open',
  dropped: 'past',
  'not joint': 'past',
} as const satisfies Record<MetricStanding, RecordLine['standing']>

const offered: readonly CommandName[] = ['ReportMetric', 'AgreeOnImprovement']

export const metric = paged<MetricRow>({
  fold: metrics,
  words: {
    one: 'metric',
    many: 'metrics',
    create: { command: 'DefineMetric', label: 'Define a metric' },
    empty: 'A metric stands here with its last value, and whether you steer by it together.',
    open: 'joint or proposed',
    dated: false,
    figure: 'Last value',
  },
  states: Object.keys(standings),
  partnership: ({ defined }) => defined?.partnership,
  line: (view, row) => {
    const { id, defined } = row
    if (defined === undefined) return undefined
    const state = metricStanding(view, id)
    const last = lastValue(row, today(view))
    return {
      ...recordLine(view, {
        noun: 'metric',
        id,
        title: defined.title,
        kind: 'metric',
        to: jointIn(view, id).flatMap(({ state: is }) => (is.is === 'none' ? [] : is.members)),
        state,
        standing: standings[state],
        began: defined.stamp,
      }),
      figure: last === undefined ? 'nothing reported' : valueInWords(view, last, defined.unit),
    }
  },
  page: (view, row) => ({
    kind: kindOf(view, 'metric', row.id),
    facts: factsOf(view, row),
    steps: [],
    series: seriesOf(view, row),
    parts: partsOf(view, row),
    linked: linkedOf(view, row),
    actions: mayGive(view, offered, row.state, row.defined?.partnership),
    current: {},
  }),
})

function factsOf(view: View, row: MetricRow): Page['facts'] {
  const unit = row.defined?.unit
  const last = lastValue(row, today(view))
  const fact = (label: string, text: string, entry?: string) => ({
    label,
    value: [{ text, ...(entry && { href: { noun: 'entry' as const, id: entry } }) }],
  })
  return [
    ...(last === undefined
      ? []
      : [fact('Last value', valueInWords(view, last, unit), last.stamp.event)]),
    ...(last?.plan === undefined
      ? []
      : [fact('Planned', figure(last.plan, unit), last.stamp.event)]),
  ]
}

function partsOf(view: View, { id, defined, improvements }: MetricRow): Page['parts'] {
  const open = improvements.filter(({ ended }) => ended === undefined)
  const over = improvements.filter(({ ended }) => ended !== undefined).toReversed()
  const joint = jointIn(view, id).flatMap(({ id: of }) => partnershipLine(view, of) ?? [])
  const definition = defined?.definition
  return [
    {
      title: 'Actions to improve it',
      items: [...open, ...over].map((each) => improvementItem(view, id, each)),
    },
    {
      title: 'How it is counted',
      beside: true,
      items: definition === undefined ? [] : [{ id: 'definition', what: [{ text: definition }] }],
    },
    {
      title: 'Joint metric of',
      beside: true,
      items: joint.map(({ id: of, name, href }) => ({ id: of, what: [{ text: name, href }] })),
    },
  ].filter(({ items }) => items.length > 0)
}

function linkedOf(view: View, { id, defined }: MetricRow): Page['linked'] {
  const whole = defined?.parent && referredRecord(view, 'metric', defined.parent)
  const parts = [...view.rows(metrics).values()].filter((row) => row.defined?.parent === id)
  return [
    ...(whole ? [{ how: 'Breakdown of', ...whole }] : []),
    ...namedRecords(
      view,
      'metric',
      parts.map((row) => row.id),
    ).map((named) => ({
      how: 'Broken down into',
      ...named,
    })),
  ]
}
