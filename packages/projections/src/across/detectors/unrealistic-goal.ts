import { daysBetween, type LocalDate } from '@lockstep/domain'
import { gainRatio, impliedShare, type Reached } from '@lockstep/measures'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { figure } from '../../subjects/metrics/figure.ts'
import { areSeen } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found } from './detector.ts'
import { type GoalWording, wordingsOf } from './goal-wordings.ts'
import { examining, recordLink, resting } from './resting.ts'

export const unrealisticGoal = detector({
  id: 'unrealistic_goal',
  name: 'A goal far beyond what was ever gained',
  looksFor: 'A target that asks for much more than was ever gained in as much time.',
  looksAt: 'targets with a date, of goals with a gain on record',
  thresholds: { max_ratio: 'Times the best gain on record from which on it is said' },
  mistakes: [
    'A new product, an acquisition, a season or another price: a goal that says so is not found.',
    'All its owners see it as a stretch or a dream: that is not found.',
    'Nothing was ever gained: a model is asked for, and nothing is found.',
  ],
  closesWhen:
    'The target or its date is changed, or all accept a check against reality that finds it no further than a stretch.',
  source: 'Pie-in-the-sky dreams: thirty per cent of a market in ninety days',
  find: (view, { max_ratio }) => {
    const all = [...view.rows(goals).values()].flatMap((row) =>
      wordingsOf(row).flatMap((wording) => asking(view, row, wording)),
    )
    const short = all.filter(({ ratio }) => ratio === null)
    const judged = all.filter(({ ratio }) => ratio !== null)
    return {
      ...examining(judged, wasSet),
      findings: judged.flatMap((each) => foundIn(view, each, max_ratio)),
      tooFew: short.map(({ row }) => ({
        whose: [{ text: 'Gains on record of ' }, recordLink(view, 'goal', row.id)],
        ...examining([], wasSet),
        needed: 1,
      })),
    }
  },
})

/** What a target asks for, against the best that was gained by when it was set. */
interface Asking {
  readonly row: GoalRow
  readonly wording: GoalWording
  readonly days: number
  readonly required: number
  readonly best: number
  /** Null where nothing was ever gained. */
  readonly ratio: number | null
  readonly history: readonly Stamp[]
}

const EPOCH: LocalDate = '2000-01-01'

function asking(view: View, row: GoalRow, wording: GoalWording): Asking[] {
  const { terms, stamp } = wording
  const { target, horizon, direction, draft, unlikePast } = terms
  if (target === undefined || horizon === undefined || draft || unlikePast !== undefined) return []
  const days = daysBetween(dayIn(stamp, view.zone), horizon)
  const turned = (value: number) => (direction === 'down' ? -value : value)
  if (!isHistorySeen(view, row)) return []
  const known = historyOf(view, row).filter(({ stamp: reported }) => reported.at <= stamp.at)
  const reached = known.map(
    ({ stamp: reported, value }): Reached => ({
      day: daysBetween(EPOCH, dayIn(reported, view.zone)),
      value: turned(value),
    }),
  )
  const gain = days > 0 ? gainRatio(reached, turned(target), days) : null
  if (gain === null || gain.required <= 0 || isStretch(row, wording)) return []
  return [{ row, wording, days, ...gain, history: known.map(({ stamp: reported }) => reported) }]
}

/** Who sees one goal may not see those that it carries on. */
function isHistorySeen(view: View, { continues }: GoalRow): boolean {
  if (continues === undefined) return true
  const before = view.row(goals, continues.goal)
  return before === undefined
    ? areSeen(view, 'goal', [continues.goal])
    : isHistorySeen(view, before)
}

/** What was reported of it, and of the goals that it carries on. */
function historyOf(view: View, row: GoalRow): { readonly stamp: Stamp; readonly value: number }[] {
  const before = row.continues === undefined ? undefined : view.row(goals, row.continues.goal)
  const own = row.progress.flatMap(({ stamp, value }) =>
    value === undefined ? [] : [{ stamp, value }],
  )
  const all = before === undefined ? own : [...historyOf(view, before), ...own]
  return all.sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : 1))
}

const loose: readonly (string | undefined)[] = ['stretch', 'dream']

/** Its owners all take it for a stretch, each by what they said last, or by what the goal itself says. */
function isStretch({ expectations }: GoalRow, { terms }: GoalWording): boolean {
  if (terms.owners.length === 0) return loose.includes(terms.takenAs)
  return terms.owners.every((owner) =>
    loose.includes(
      expectations.findLast(({ person }) => person === owner)?.takenAs ?? terms.takenAs,
    ),
  )
}

const wasSet = ({ row, wording }: Asking) =>
  resting('goal', row.id, wording.stamp, 'set the target')

function foundIn(view: View, one: Asking, maxRatio: number): Found[] {
  const { row, wording, days, required, best, ratio } = one
  if (ratio === null || ratio <= maxRatio) return []
  const { target = 0, market, unit } = wording.terms
  const told = (value: number) => figure(Math.round(100 * value) / 100, unit)
  const share = market && impliedShare(target, market.value, undefined)?.share
  return [
    {
      roots: [wasSet(one)],
      rests: [],
      concerned: wording.owners.length > 0 ? wording.owners : byWhom(wording),
      joined: wording.joined,
      partnership: wording.terms.partnership,
      at: wording.stamp.at,
      said: () => [
        recordLink(view, 'goal', row.id),
        {
          text: ` asks for ${told(required)} more in ${days} days; the most that was ever gained in as much time is ${told(best)}.`,
        },
      ],
      figures: () => [
        { label: 'Times the best gain', value: String(Math.round(10 * ratio) / 10) },
        ...(share === undefined || share === null
          ? []
          : [{ label: 'Share of the market it implies', value: `${Math.round(100 * share)} %` }]),
      ],
      ...examining(one.history, (stamp) => resting('goal', row.id, stamp, 'reported')),
      casesAre: 'reports of where it stood by then',
      closed: wording.replaced
        ? {
            at: wording.replaced.at,
            stamp: wording.replaced,
            how: 'the target or its date was changed',
          }
        : accepted(row, wording),
    },
  ]
}

const byWhom = ({ stamp: { by } }: GoalWording) => (by === 'lockstep' ? [] : [by])

/** A check that found it within reach, or a stretch, and that every other owner accepted. */
function accepted({ checks }: GoalRow, { stamp, terms }: GoalWording): Ending | undefined {
  const check = checks.find(
    ({ wording, verdict, person, answers }) =>
      wording === stamp.event &&
      verdict !== 'out_of_reach' &&
      terms.owners.every(
        (owner) =>
          owner === person ||
          answers.findLast((each) => each.person === owner)?.answer === 'accepted',
      ),
  )
  const last = check?.answers.at(-1)?.stamp ?? check?.stamp
  return last && { at: last.at, stamp: last, how: 'all accepted a check against reality' }
}
