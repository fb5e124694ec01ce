import {
  addDays,
  daysBetween,
  type LocalDate,
  seesAllThatIsOpen,
  type Thresholds,
} from '@lockstep/domain'
import { metrics } from '../../folds/metrics.ts'
import { type ReviewRow, reviews } from '../../folds/reviews.ts'
import { dayIn } from '../../folds/stamp.ts'
import { ofKind, sharesOf } from '../../subjects/reviews/shares.ts'
import { counted } from '../../telling/in-words.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found, type Resting } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'

type Limits = Thresholds<'anecdote_only_review'>

export const anecdoteOnlyReview = detector({
  id: 'anecdote_only_review',
  name: 'A data review short of data or of action',
  looksFor:
    'A data review that looked at no fresh value and no other data; more gently, at more anecdotes than data, or one that agreed on nothing to improve.',
  looksAt: 'data reviews',
  thresholds: {
    share: 'Share of data below which it is said',
    fresh_days: 'Days in which a value is fresh',
    late_days: 'Days in which data can still be attached',
  },
  mistakes: [
    'Interviews and other research with a method are data: entered so, they count as such.',
    'It was a short meeting in a crisis: marked so, it is not looked at.',
  ],
  closesWhen: 'Data is attached within the week, or something to improve is agreed on.',
  source: 'The trust problem: results that rest on data, not on anecdotes',
  find: (view, limits) => {
    const judged = [...view.rows(reviews).values()]
      .filter(isLookedAt)
      .map((row) => judgedIn(view, row, limits))
      .filter(({ what }) => what !== 'unknown')
    return {
      ...examining(judged, ({ row: { id, held } }) => resting('review', id, held.stamp, 'held')),
      findings: judged.flatMap((one) => foundIn(view, one, limits)),
    }
  },
})

type Held = ReviewRow & Required<Pick<ReviewRow, 'held'>>
const isLookedAt = (row: ReviewRow): row is Held => row.held !== undefined && !row.held.short

interface Judged {
  readonly row: Held
  /** Its items when it was held. */
  readonly then: Held
  readonly day: LocalDate
  /** Until when data and actions still count. */
  readonly lastDay: LocalDate
  /** What was agreed on because of it. */
  readonly improving: readonly Resting[]
  /** What it lacks, if anything. */
  readonly what: Lack | 'nothing' | 'unknown'
}

function judgedIn(view: View, row: Held, limits: Limits): Judged {
  const { stamp } = row.held
  const day = dayIn(stamp, view.zone)
  const lastDay = addDays(day, limits.late_days)
  const then = itemsBy(row, ({ at }) => at <= stamp.at)
  const improving = improvingFrom(view, row)
  const [action] = improving
  const agreed = action !== undefined && dayIn(action.stamp, view.zone) <= lastDay
  // Who does not see all metrics cannot know that nothing was agreed on any.
  const unagreed = seesAllThatIsOpen(view.viewer) ? NO_ACTION : 'unknown'
  const what = lackIn(then, day, limits) ?? (agreed ? 'nothing' : unagreed)
  return { row, then, day, lastDay, improving, what }
}

function foundIn(view: View, judged: Judged, limits: Limits): Found[] {
  const { row, then, day, lastDay, improving, what } = judged
  if (what === 'nothing' || what === 'unknown') return []
  const { held, id } = row
  const inTime = itemsBy(row, (stamp) => dayIn(stamp, view.zone) <= lastDay)
  const [action] = improving
  const later = row.items.filter(({ stamp }) => stamp.at > held.stamp.at)
  const attached = later.findLast(({ stamp }) => dayIn(stamp, view.zone) <= lastDay)?.stamp
  const mended = lackIn(inTime, day, limits)?.kind !== what.kind
  const by = what === NO_ACTION ? action?.stamp : mended ? attached : undefined
  const how = what === NO_ACTION ? 'an action was agreed on' : 'data was attached within the week'
  const closed: Ending | undefined = by && { at: by.at, stamp: by, how }
  const { data, anecdotes, all } = sharesOf(then)
  return [
    {
      roots: [resting('review', id, held.stamp, 'held')],
      rests: [
        ...later.map(({ stamp }) => resting('review', id, stamp, 'added to it')),
        ...improving,
      ],
      concerned: held.present,
      partnership: held.partnership,
      at: held.stamp.at,
      said: () => [recordLink(view, 'review', id), { text: what.told }],
      figures: () => [
        { label: 'Data', value: `${data} of ${all}` },
        { label: 'Anecdotes', value: `${anecdotes} of ${all}` },
      ],
      mild: what.kind !== 'none',
      closed,
    },
  ]
}

const itemsBy = (row: Held, counts: (stamp: Held['held']['stamp']) => boolean): Held => ({
  ...row,
  items: row.items.filter(({ stamp }) => counts(stamp)),
})

interface Lack {
  readonly kind: 'none' | 'little' | 'no action'
  readonly told: string
}

/** What is missing, the gravest first; undefined where nothing is. */
function lackIn(row: Held, day: LocalDate, { share, fresh_days }: Limits): Lack | undefined {
  const isFresh = ofKind(row, 'metric').some(
    ({ item: { stood } }) => stood !== undefined && daysBetween(stood.on, day) <= fresh_days,
  )
  const { data, all } = sharesOf(row)
  if (!isFresh && ofKind(row, 'data').length === 0)
    return {
      kind: 'none',
      told: ` looked at no value that was fresh within ${fresh_days} days, and at no other data.`,
    }
  if (data / all < share)
    return {
      kind: 'little',
      told: ` looked at ${counted(all - data, 'anecdote')} and ${counted(data, 'piece of data', 'pieces of data')}.`,
    }
  return undefined
}

const NO_ACTION: Lack = {
  kind: 'no action',
  told: ' looked at data, and agreed on nothing to improve.',
}

/** What was agreed on to improve because of it, in order of time. */
const improvingFrom = (view: View, { id: review }: Held): Resting[] =>
  [...view.rows(metrics).values()]
    .flatMap(({ id, improvements }) =>
      improvements
        .filter((each) => each.review === review)
        .map(({ stamp }) => resting('metric', id, stamp, 'agreed on an action')),
    )
    .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : 1))
