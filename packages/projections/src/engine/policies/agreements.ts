import type { MetricId, nouns, Recorded } from '@lockstep/domain'
import { type Policy, setBy, type Timer } from '../../view/policy.ts'

interface Row {
  readonly id: string
  readonly charter?: Timer | undefined
  readonly metrics: readonly { readonly metric: MetricId; readonly timer: Timer }[]
}

/** It falls due at once, and `isEarly` says until when it waits. */
const settling = (
  event: Recorded,
  timer: Pick<Timer, 'leaves'> & {
    readonly command: 'SettleCharter' | 'SettleMetric'
    readonly input: { readonly id: string } & Readonly<Record<string, unknown>>
  },
): Timer => setBy(event, { ...timer, due: { at: event.at }, dated: 'when recorded' })

const metricsBut = ({ metrics }: Row, metric: MetricId) =>
  metrics.filter((each) => each.metric !== metric)

/** What is proposed to other members falls. */
const withoutProposals = ({ id }: Row): Row => ({ id, metrics: [] })

/** What all are to accept is agreed on also where the last for whom it waits leaves. */
export const agreements: Policy<Row, typeof nouns.partnership.events> = {
  name: 'agreements',
  noun: 'partnership',
  version: 1,
  initial: (id) => ({ id, metrics: [] }),
  on: {
    CharterProposed: (row, event) => ({
      ...row,
      charter: settling(event, {
        command: 'SettleCharter',
        input: { id: row.id, version: event.data.version },
        leaves: 'CharterAgreed',
      }),
    }),
    CharterAgreed: ({ id, metrics }) => ({ id, metrics }),
    MetricProposed: (row, event) => {
      const { metric } = event.data
      const timer = settling(event, {
        command: 'SettleMetric',
        input: { id: row.id, metric },
        leaves: 'MetricChosen',
      })
      return { ...row, metrics: [...metricsBut(row, metric), { metric, timer }] }
    },
    MetricChosen: (row, { data }) => ({ ...row, metrics: metricsBut(row, data.metric) }),
    MetricDropped: (row, { data }) => ({ ...row, metrics: metricsBut(row, data.metric) }),
    MemberAdded: withoutProposals,
    MemberRemoved: withoutProposals,
    PartnershipEnded: withoutProposals,
  },
  timers: ({ charter, metrics }) => [
    ...(charter === undefined ? [] : [charter]),
    ...metrics.map(({ timer }) => timer),
  ],
}
