import { daysBetween, type Instant, type LocalDate, type PersonId } from '@lockstep/domain'
import { type ExpectationsPart, expectations, meanOfPairs } from '@lockstep/measures'
import { endedBy } from '../../folds/goal-row.ts'
import { type GoalExpectation, type GoalRow, goals } from '../../folds/goals.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { isStale, withStale } from '../../telling/stale.ts'
import type { View } from '../../view/view.ts'
import { figure } from '../metrics/figure.ts'
import { diagnostic } from './diagnostics.ts'
import { goalLoss } from './goal-loss.ts'
import type { AlignmentPart, PartAt } from './part.ts'
import { openedSources, sourceOf } from './sources.ts'
import { twosOf } from './twos.ts'

/** How far the members expect the same of the goals that are open. */
export const expectationsPart: AlignmentPart = {
  name: 'expectations',
  title: 'Expectations',
  question: 'expect the same of the goals',
  missing: 'have not both said what they expect of a goal, and by when',
  counts: 'goal',
  reckoned:
    'The mean of two ratios, of what each expects beyond the baseline and of the time to it, over the open goals. A team: the mean of its pairs.',
  over: (view, people) => {
    const rows = [...view.rows(goals).values()].filter(({ expectations: said }) => said.length > 1)
    return {
      sources: rows.flatMap(({ outcomes, revisions, expectations: said }) => [
        ...[...outcomes, ...revisions].map(({ stamp }) => sourceOf(stamp)),
        ...openedSources(said.filter(({ person }) => people.includes(person))),
      ]),
      moments: rows.flatMap((row) => [
        ...[...row.outcomes, ...row.revisions].map(({ stamp }) => stamp.at),
        ...withStale(row.expectations.map(({ stamp }) => stamp.at)),
      ]),
      at: (at) => expectationsAt(view, rows, { people, at }),
    }
  },
}

interface Asked {
  readonly people: readonly PersonId[]
  readonly at: Instant
}

function expectationsAt(
  view: View,
  rows: readonly GoalRow[],
  { people, at }: Asked,
): PartAt | undefined {
  const open = rows.filter((row) => isOpenAt(row, at))
  const pairs = twosOf(people).flatMap(([a, b]) => {
    const shared = open.flatMap((row) => comparedOn(view, row, [a, b], at) ?? [])
    return shared.length === 0 ? [] : [shared]
  })
  const value = meanOver(pairs, (part) => part.value)
  if (value === null) return undefined
  const losses = lossesOver(pairs)
  return {
    value,
    n: losses.size,
    losses: [...losses].flatMap(([goal, { loss, compared }]) =>
      loss > 0
        ? [
            goalLoss(goal, loss, (view) => toldOf(view, compared), {
              href: { noun: 'goal', id: goal },
              said: compared.said,
            }),
          ]
        : [],
    ),
    stale: [...losses.values()].every(({ compared }) => isStale(compared.said.at, at)),
    chance: undefined,
    diagnostics: () => [
      diagnostic('Pace ratio', {
        value: meanOver(pairs, ({ paceRatio }) => paceRatio),
        because: 'not defined: no goal is compared',
        told: 'How far they expect the same gain a day, on average over the goals; 0 to 1.',
      }),
    ],
    ...(people.length > 2 ? { how: `the mean of ${counted(pairs.length, 'pair')}` } : {}),
  }
}

/** Of each pair of people the mean over its goals, and of these the mean. */
const meanOver = (
  pairs: readonly (readonly Compared[])[],
  of: (part: ExpectationsPart) => number,
): number | null => meanOfPairs(pairs.map((pair) => meanOfPairs(pair.map(({ part }) => of(part)))))

/** What each goal takes away, in all pairs that compare it. */
function lossesOver(pairs: readonly (readonly Compared[])[]) {
  const losses = new Map<string, { loss: number; compared: Compared }>()
  for (const compared of pairs.flatMap((pair) =>
    pair.map((each) => ({ ...each, of: pair.length })),
  )) {
    const loss = (1 - compared.part.value) / compared.of / pairs.length
    const before = losses.get(compared.goal)?.loss ?? 0
    losses.set(compared.goal, { loss: before + loss, compared })
  }
  return losses
}

export interface Compared {
  readonly goal: string
  /** Beyond the baseline, and days from the start: of the one, and of the other. */
  readonly gains: readonly [number, number]
  readonly days: readonly [number, number]
  readonly part: ExpectationsPart
  /** What the one said last, and the other. */
  readonly statements: readonly [GoalExpectation, GoalExpectation]
  /** What the goal's numbers count. */
  readonly unit: string | undefined
  /** When the later of the two was said. */
  readonly said: Stamp
}

/** "Dana 9.5 M by 31 Dec, Noor 8 M by 31 Mar 2027" */
function toldOf(view: View, { statements, unit }: Compared): string {
  return statements
    .map(({ person, target, horizon }) =>
      [
        firstNameOf(view, person),
        ...(target === undefined ? [] : [figure(target, unit)]),
        ...(horizon === undefined ? [] : [`by ${dayInWords(horizon, view)}`]),
      ].join(' '),
    )
    .join(', ')
}

/** What was agreed of a goal at a moment, of that which expectations are held against. */
function termsAt({ firstTerms, revisions }: GoalRow, at: Instant) {
  const past = revisions.filter(({ stamp }) => stamp.at <= at)
  const last = <F extends 'baseline' | 'startsOn'>(field: F) =>
    past.findLast(({ changes }) => changes[field] !== undefined)?.changes[field]
  const [baseline, startsOn] = [last('baseline'), last('startsOn')]
  return {
    baseline: baseline === undefined ? firstTerms?.baseline : baseline.to,
    startsOn: startsOn === undefined ? firstTerms?.startsOn : startsOn.to,
  }
}

function isOpenAt({ proposed, outcomes, state }: GoalRow, at: Instant): boolean {
  if (proposed === undefined || state.is === 'none' || proposed.at > at) return false
  return endedBy(outcomes.filter(({ stamp }) => stamp.at <= at)) === undefined
}

/** What two last said of a goal up to a moment, where both said how much and by when, and it has a baseline. */
export function comparedOn(
  view: View,
  row: GoalRow,
  [a, b]: readonly [PersonId, PersonId],
  at: Instant,
): Compared | undefined {
  const { state, proposed, expectations: stated } = row
  const last = (person: PersonId) =>
    stated.findLast((each) => each.person === person && each.stamp.at <= at)
  const [one, other] = [last(a), last(b)]
  if (state.is === 'none' || proposed === undefined || one === undefined || other === undefined) {
    return undefined
  }
  const { unit } = state.terms
  const { baseline, startsOn } = termsAt(row, at)
  const start = startsOn ?? dayIn(proposed, view.zone)
  const [x, y] = [expected(one, start), expected(other, start)]
  if (baseline === undefined || x === undefined || y === undefined) return undefined
  const said = one.stamp.at > other.stamp.at ? one.stamp : other.stamp
  return {
    goal: row.id,
    gains: [x.target - baseline, y.target - baseline],
    days: [x.days, y.days],
    part: expectations(baseline, x, y),
    statements: [one, other],
    unit,
    said,
  }
}

function expected({ target, horizon }: GoalExpectation, start: LocalDate) {
  const days = horizon === undefined ? 0 : daysBetween(start, horizon)
  return target === undefined || days <= 0 ? undefined : { target, days }
}
