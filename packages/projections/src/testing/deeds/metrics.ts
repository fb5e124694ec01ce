import { addDays, localDate, type MetricState } from '@lockstep/domain'
import { begin, type Doing, on, pick } from './doing.ts'

const dayIn = ({ company, which }: Doing, ahead: number) =>
  addDays(localDate(company.now, 'Europe/Amsterdam'), ahead * (which % 9))

const aMetric = ({ one, company }: Doing) => one('metric') ?? company.id
const unless = (flag: boolean, said: object) => (flag ? {} : said)

export const metrics = {
  defineMetric: begin('DefineMetric', (doing) => ({
    title: 'Title',
    unit: 'EUR',
    revenue: doing.flag,
    ...unless(doing.which % 4 > 0, { parent: aMetric(doing) }),
    ...unless(doing.which % 3 > 0, { partnership: doing.one('partnership') ?? doing.company.id }),
  })),
  reportMetric: on('ReportMetric', (doing) => ({
    on: dayIn(doing, -1),
    value: doing.which,
    ...unless(doing.flag, { plan: 7 }),
  })),
  reportMetricValues: on('ReportMetricValues', (doing) => ({
    values: [
      { on: dayIn(doing, -1), value: 1 },
      { on: dayIn(doing, -2), value: 2 },
    ],
    source: { kind: 'csv' },
  })),
  agreeOnImprovement: on('AgreeOnImprovement', (doing) => ({
    action: 'Action',
    owner: doing.whom,
    dueOn: dayIn(doing, 1),
    ...unless(doing.flag, { review: doing.one('review') ?? doing.company.id }),
  })),
  endImprovement: (doing: Doing) => {
    const id = doing.one('metric')
    const state = doing.company.state('metric', id ?? doing.company.id) as MetricState
    const agreed = state.is === 'defined' ? pick(state.improvements, doing.which) : undefined
    if (agreed === undefined) return
    on('EndImprovement', {
      improvement: agreed.event,
      how: pick(['done', 'given up'], doing.which),
    })(doing)
  },
  favourMetrics: on('FavourMetrics', (doing) => ({
    metrics: doing.company.all('metric').slice(0, doing.which % 4),
  })),
  proposeMetric: on('ProposeMetric', (doing) => ({
    metric: aMetric(doing),
    ...unless(doing.flag, { reason: 'Reason' }),
  })),
  acceptMetric: on('AcceptMetric', (doing) => ({ metric: aMetric(doing) })),
  dropMetric: on('DropMetric', (doing) => ({ metric: aMetric(doing), reason: 'Reason' })),
  holdReview: begin('HoldReview', (doing) => ({
    partnership: doing.one('partnership') ?? doing.company.id,
    month: doing.company.now.slice(0, 7),
    metrics: doing.company.all('metric').slice(0, doing.which % 3),
    data: ['Data'],
    anecdotes: doing.flag ? ['Anecdote'] : [],
  })),
  addToReview: on('AddToReview', (doing) => ({
    item: doing.flag ? { metric: aMetric(doing) } : { kind: 'anecdote', text: 'Anecdote' },
  })),
}
