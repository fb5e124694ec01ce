import { elapsedDays, type Instant, type PersonId, type Thresholds } from '@lockstep/domain'
import { metrics } from '../../folds/metrics.ts'
import type { MetricProposal } from '../../folds/partnership-metrics.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { instantInWords } from '../../telling/dates.ts'
import { capital, counted, inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { areSeen } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found, type Resting } from './detector.ts'
import { membersThen } from './members-then.ts'
import { examining, resting } from './resting.ts'
import { type Stretch, stretches, turnsOf } from './stretches.ts'

type Limits = Thresholds<'too_many_metrics'>

export const tooManyMetrics = detector({
  id: 'too_many_metrics',
  name: 'More joint metrics than can be steered by',
  looksFor:
    'Many metrics that two or a team chose together, or several that one of them proposed, and none dropped.',
  looksAt: 'metrics that were chosen together',
  thresholds: {
    max_n: 'Joint metrics that are few',
    add_n: 'Metrics proposed by one that are many',
    window_days: 'Days within which those are counted',
  },
  mistakes: [
    'Breakdowns of one metric: where they say so, they count once with it.',
    'The charter allows for more: then its number counts.',
  ],
  closesWhen: 'One or more are dropped, or the charter allows for more.',
  source: 'The trust problem: just a few metrics, determined together',
  find: (view, limits) => {
    const rows = [...view.rows(partnerships).values()].filter(isJudgedIn(view))
    return {
      ...examining(rows.flatMap(chosenIn), wasChosen),
      findings: rows.flatMap((row) => foundIn(view, row, limits)),
    }
  },
})

/** Which of them are parts of another is told by the metrics themselves. */
const isJudgedIn = (view: View) => (row: PartnershipRow) =>
  areSeen(
    view,
    'metric',
    chosenIn(row).map(({ metric }) => metric),
  )

type Chosen = MetricProposal & { readonly chosen: Stamp }

const chosenIn = ({ proposals }: PartnershipRow): Chosen[] =>
  proposals.filter((each): each is Chosen => each.chosen !== undefined)

const wasChosen = ({ metric, chosen }: Chosen): Resting =>
  resting('metric', metric, chosen, 'chosen together')

const isJointAt = ({ chosen, dropped }: Chosen, at: Instant): boolean =>
  chosen.at <= at && (dropped === undefined || dropped.stamp.at > at)

/** Those that are joint at a moment; breakdowns of one of them count with it. */
function countingAt(view: View, chosen: readonly Chosen[], at: Instant): Chosen[] {
  const all = chosen.filter((each) => isJointAt(each, at))
  return all.filter(({ metric }) => {
    const parent = view.row(metrics, metric)?.defined?.parent
    return parent === undefined || !all.some((each) => each.metric === parent)
  })
}

function foundIn(view: View, row: PartnershipRow, limits: Limits): Found[] {
  const chosen = chosenIn(row)
  const turns = [
    ...chosen.flatMap(({ chosen, dropped }) => [chosen, dropped?.stamp ?? []].flat()),
    ...row.charters.flatMap(({ agreed }) => agreed ?? []),
  ].map(({ at }) => at)
  const many = (at: Instant) => {
    const counting = countingAt(view, chosen, at)
    const most = Math.max(limits.max_n, capAt(row, at))
    return counting.length > most ? { all: counting, most } : undefined
  }
  return [
    ...stretches(turns, view.moment, many).map((stretch) => tooMany(view, row, stretch)),
    ...members(row).flatMap((person) => addedBy(view, row, person, limits)),
  ]
}

const members = ({ membership }: PartnershipRow) => [
  ...new Set(membership.map(({ person }) => person)),
]

const capAt = ({ charters }: PartnershipRow, at: Instant): number =>
  charters.findLast(({ agreed }) => agreed !== undefined && agreed.at <= at)?.metricCap ?? 0

const restingOn = (row: PartnershipRow, stamp: Stamp, as: string) =>
  resting('partnership', row.id, stamp, as)

const latest = (all: readonly Chosen[]): Stamp =>
  all.map(({ chosen }) => chosen).reduce((x, y) => (x.at > y.at ? x : y))

function tooMany(
  view: View,
  row: PartnershipRow,
  { from, to, first, last }: Stretch<{ all: readonly Chosen[]; most: number }>,
): Found {
  const many = counted(last.all.length, 'metric')
  const few = `${inWords(last.most)} are few.`
  const over = to && `until ${instantInWords(to, view)}`
  return {
    roots: [restingOn(row, latest(first.all), 'chose one more')],
    rests: [],
    ...membersThen(row, from, to ?? view.moment),
    partnership: row.id,
    at: from,
    said: () => [
      {
        text:
          over === undefined
            ? `${capital(many)} are steered by together; ${few}`
            : `${capital(over)} ${many} were steered by together; ${few}`,
      },
    ],
    figures: () => [
      {
        label: ['Joint metrics', over].filter(Boolean).join(', '),
        value: `${last.all.length}, few are ${last.most}`,
      },
    ],
    ...examining(last.all, wasChosen),
    ...(to === undefined
      ? {}
      : { closed: { at: to, how: 'metrics were dropped, or the charter allows for more' } }),
  }
}

/** What one proposed within some days, with nothing dropped in them. */
function addedBy(
  view: View,
  row: PartnershipRow,
  person: PersonId,
  { add_n, window_days }: Limits,
): Found[] {
  const chosen = chosenIn(row)
  const theirs = chosen.filter(({ stamp }) => stamp.by === person)
  const drops = row.proposals.flatMap(({ dropped }) => dropped?.stamp ?? [])
  const holds = (at: Instant) => {
    const isLately = (stamp: Stamp) => stamp.at <= at && elapsedDays(stamp.at, at) < window_days
    if (theirs.filter(({ chosen }) => isLately(chosen)).length < add_n || drops.some(isLately))
      return undefined
    const counting = countingAt(view, chosen, at)
    const added = theirs.filter((each) => isLately(each.chosen) && counting.includes(each))
    return added.length >= add_n ? added : undefined
  }
  const turns = [
    ...turnsOf(
      theirs.map(({ chosen }) => chosen.at),
      window_days,
    ),
    ...drops.map(({ at }) => at),
  ]
  return stretches(turns, view.moment, holds).flatMap(({ from, to, first, last }) => {
    const [root, ...more] = first.map(({ stamp }) => restingOn(row, stamp, 'proposed a metric'))
    if (root === undefined) return []
    return [
      {
        roots: [root, ...more] as const,
        rests: [],
        ...membersThen(row, from, to ?? view.moment),
        partnership: row.id,
        at: from,
        said: () => [
          {
            text: `${capital(counted(last.length, 'joint metric'))} that ${firstNameOf(view, person)} proposed ${last.length === 1 ? 'was' : 'were'} chosen within ${window_days} days, and none was dropped.`,
          },
        ],
        figures: () => [{ label: 'Chosen', value: String(last.length) }],
        ...examining(last, wasChosen),
        mild: true,
        ...(to === undefined
          ? {}
          : { closed: { at: to, how: 'one was dropped, or time has passed' } }),
      },
    ]
  })
}
