import type { MetricId } from '@lockstep/domain'
import { metrics } from '../../folds/metrics.ts'
import { type ReviewRow, reviews } from '../../folds/reviews.ts'
import { namedRecord } from '../../records/named.ts'
import { reviewTitle } from '../../records/review-title.ts'
import { unnamed } from '../../records/unnamed.ts'
import { thenAndToday } from '../../subjects/metrics/then-and-today.ts'
import {
  agreedIn,
  carriedOver,
  type OnMetric,
  reviewBefore,
} from '../../subjects/reviews/carried.ts'
import { notLookedAt } from '../../subjects/reviews/not-looked-at.ts'
import { ofKind, sharesOf } from '../../subjects/reviews/shares.ts'
import { mayGive } from '../../telling/actions.ts'
import { stampInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { improvementItem } from '../page/improvement-item.ts'
import { recordLine } from '../page/line.ts'
import { type Item, type Page, paged } from '../page/page.ts'
import { kindOf } from '../page/told.ts'

export const review = paged<ReviewRow>({
  fold: reviews,
  words: {
    one: 'data review',
    many: 'data reviews',
    create: { command: 'HoldReview', label: 'Record a data review' },
    empty: 'A monthly look at your few joint metrics stands here, with its share of data.',
    dated: false,
    figure: 'Share of data',
  },
  states: ['held'],
  partnership: ({ held }) => held?.partnership,
  line: (view, row) => {
    const { id, held } = row
    if (held === undefined) return undefined
    return {
      ...recordLine(view, {
        noun: 'review',
        id,
        title: reviewTitle(held.month),
        kind: 'data review',
        to: held.present,
        state: 'held',
        standing: 'kept',
        began: held.stamp,
        ended: held.stamp,
      }),
      figure: shareInWords(row),
    }
  },
  page: (view, row) => ({
    kind: kindOf(view, 'review', row.id, 'data review'),
    facts: factsOf(view, row),
    steps: [],
    parts: partsOf(view, row),
    linked: linkedOf(view, row),
    actions: mayGive(view, ['AddToReview'], row.state, row.held?.partnership),
    current: {},
  }),
})

/** "3 of 4 are data" */
function shareInWords(row: ReviewRow): string {
  const { data, all } = sharesOf(row)
  return all === 0 ? 'no figure, no data' : `${data} of ${all} are data`
}

function factsOf(view: View, row: ReviewRow): Page['facts'] {
  const { held } = row
  if (held === undefined) return []
  const fact = (label: string, text: string) => ({ label, value: [{ text }] })
  const { anecdotes } = sharesOf(row)
  return [
    fact('Held', stampInWords(held.stamp, view)),
    fact('Share of data', `${shareInWords(row)}, ${counted(anecdotes, 'anecdote')}`),
    ...(held.short ? [fact('Kind', 'a short meeting in a crisis')] : []),
  ]
}

function partsOf(view: View, row: ReviewRow): Page['parts'] {
  const onMetric = ({ metric, improvement }: OnMetric): Item => {
    const item = improvementItem(view, metric, improvement)
    const named = namedRecord(view, 'metric', metric)
    return named === undefined || typeof named.title !== 'string'
      ? item
      : { ...item, note: [named.title, item.note].filter(Boolean).join(': ') }
  }
  const before = reviewBefore(view, row)
  const note = row.held?.note
  return [
    { title: 'Note', items: note === undefined ? [] : [{ id: 'note', what: [{ text: note }] }] },
    { title: 'Metrics as they stood', items: metricItems(view, row) },
    { title: 'Other data', items: told(view, row, 'data') },
    { title: 'Anecdotes', items: told(view, row, 'anecdote') },
    {
      title: 'Not looked at',
      note: 'joint metrics all the same',
      beside: true,
      items: notLookedAt(view, row).map((metric, n) => ({
        id: `passed over ${n}`,
        what: [metricIn(view, metric)],
      })),
    },
    {
      title: 'Carried over',
      ...(before?.held === undefined ? {} : { note: `from ${reviewTitle(before.held.month)}` }),
      beside: true,
      items: carriedOver(view, row).map(onMetric),
    },
    { title: 'Agreed on', beside: true, items: agreedIn(view, row).map(onMetric) },
  ].filter(({ items }) => items.length > 0)
}

/** Each as it was written down then, and as it stands today. */
const metricItems = (view: View, row: ReviewRow): Item[] =>
  ofKind(row, 'metric').map(({ item: { metric, stood }, stamp }, n) => {
    const id = `${stamp.event} ${n}`
    const actions = agreeOn(view, row, metric)
    const on = stampView(view, stamp)
    if (stood === undefined) {
      const what = [metricIn(view, metric), { text: ': nothing reported' }]
      return { id, what, stamp: on, actions }
    }
    const { title, href, stood: then, today, since } = thenAndToday(view, stood)
    const now = [since, today === undefined ? 'the same today' : `today ${today}`]
    return {
      id,
      what: [href === undefined ? { text: title } : { text: title, href }, { text: `: ${then}` }],
      ...(href === undefined ? {} : { note: now.filter(Boolean).join(', ') }),
      stamp: on,
      actions,
    }
  })

function metricIn(view: View, id: MetricId): Item['what'][number] {
  const title = view.row(metrics, id)?.defined?.title
  return title === undefined
    ? { text: unnamed(view, 'metric') }
    : { text: title, href: { noun: 'metric', id } }
}

function agreeOn(view: View, { id }: ReviewRow, metric: string): NonNullable<Item['actions']> {
  const now = view.row(metrics, metric)
  return mayGive(view, ['AgreeOnImprovement'], now?.state, now?.defined?.partnership).map(
    (command) => ({
      label: 'Agree on an action',
      command,
      input: { id: metric, review: id },
      asks: true,
    }),
  )
}

const told = (view: View, row: ReviewRow, kind: 'data' | 'anecdote'): Item[] =>
  ofKind(row, kind).map(({ item: { text, link }, stamp }, n) => ({
    id: `${stamp.event} ${n}`,
    what: [{ text }],
    ...(link === undefined ? {} : { link }),
    stamp: stampView(view, stamp),
  }))

function linkedOf(view: View, row: ReviewRow): Page['linked'] {
  const before = reviewBefore(view, row)
  const named = before && namedRecord(view, 'review', before.id)
  return named === undefined ? [] : [{ how: 'The one before', ...named }]
}
