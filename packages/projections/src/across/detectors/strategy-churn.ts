import { elapsedDays, later, seesAllThatIsOpen } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { outsides } from '../../folds/outsides.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { cameFirst, type Stamp } from '../../folds/stamp.ts'
import { wasLine } from '../../subjects/decisions/foresight.ts'
import { timeUsed } from '../../subjects/decisions/time-used.ts'
import { counted, inWords } from '../../telling/in-words.ts'
import { areSeen } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'

/** A decision that gave way to another, and how much of its time it had had. */
interface Replacement {
  readonly older: DecisionRow & Required<Pick<DecisionRow, 'made' | 'ended'>>
  readonly newer: DecisionRow & Required<Pick<DecisionRow, 'made'>>
  readonly days: number
  readonly ofDays: number
}

export const strategyChurn = detector({
  id: 'strategy_churn',
  name: 'Replaced early, with nothing new known',
  looksFor:
    'A decision that gives way to another well before it could have worked, with no data, no research and no outside event in between.',
  looksAt: 'replaced decisions that had said how long they need',
  thresholds: {
    early_fraction: 'Share of its time below which a replacement is early',
    pattern_n: 'Early replacements by one person that are called a pattern',
    window_days: 'Days within which they are counted',
  },
  mistakes: [
    'Something happened outside that is told in words only; an outside event that the newer one cites is taken into account.',
    'It was agreed beforehand to be an experiment, or its stop-loss was reached: neither is found.',
    'The newer one only words it anew: that is not found either.',
  ],
  closesWhen:
    'Data or research is attached to the newer decision, or it cites an outside event: it stays in the history, as explained.',
  source: 'CEO and CMO: no jumping from one shiny technique to the next',
  find: (view, { early_fraction, pattern_n, window_days }) => {
    const all = replacements(view)
    const early = all.filter(
      (each) =>
        each.days < early_fraction * each.ofDays && !isForeseen(each) && !isLearnt(view, each),
    )
    const isRecent = (one: Replacement, other: Replacement) => {
      const days = elapsedDays(other.newer.made.stamp.at, one.newer.made.stamp.at)
      return days >= 0 && days <= window_days
    }
    return {
      ...examining(all, gaveWay),
      findings: early.map((one) => {
        const lately = early.filter(
          (each) => initiator(each) === initiator(one) && isRecent(one, each),
        )
        const isPattern = lately.length >= pattern_n && seesAllThatIsOpen(view.viewer)
        const pattern = isPattern ? { n: lately.length, window_days } : undefined
        return foundIn(view, one, pattern)
      }),
    }
  },
})

const initiator = ({ newer }: Replacement) => newer.proposed?.initiator

const gaveWay = ({ older: { id, ended } }: Replacement) =>
  resting('decision', id, ended.stamp, 'gave way')

function replacements(view: View): Replacement[] {
  const rows = view.rows(decisions)
  return [...rows.values()].flatMap((older) => {
    const newer = older.ended?.by === undefined ? undefined : rows.get(older.ended.by)
    const { days, ofDays, counts } = timeUsed(older, view) ?? {}
    if (older.made === undefined || older.ended === undefined || newer?.made === undefined)
      return []
    if (!areSeen(view, 'outside', outsidesOf(newer))) return []
    if (days === undefined || ofDays === undefined || !counts || newer.made.wordingOnly) return []
    return [
      { older: older as Replacement['older'], newer: newer as Replacement['newer'], days, ofDays },
    ]
  })
}

const outsidesOf = ({ cites }: DecisionRow): string[] =>
  cites.flatMap(({ noun, of }) => (noun === 'outside' ? [of] : []))

/** Agreed beforehand to end so: an experiment, or a stop-loss that was reached. */
const isForeseen = ({ older: { made, ended, stopLosses } }: Replacement): boolean =>
  (made.plan.experiment && cameFirst(made.stamp, ended.stamp, ['experiment'])) ||
  stopLosses.some((stopLoss) =>
    stopLoss.reached.some(
      (each) => wasLine(stopLoss, each.stamp) && each.stamp.at <= ended.stamp.at,
    ),
  )

const hard: readonly string[] = ['data', 'research']

/** What was known for the newer one: when that happened, and when it was on record, attached or cited. */
interface Ground extends Pick<Stamp, 'at' | 'knownAt'> {
  readonly stamp: Stamp
  readonly how: string
}

/** Data and research that are attached to the newer one, and what it cites that happened outside since the older one. */
const groundsOf = (view: View, { older, newer }: Replacement): Ground[] => [
  ...newer.evidence
    .filter(({ kind }) => hard.includes(kind))
    .map(({ stamp }) => ({ ...stamp, stamp, how: 'evidence was attached afterwards' })),
  ...newer.cites.flatMap(({ noun, of, stamp }) => {
    const event = noun === 'outside' ? view.row(outsides, of)?.recorded?.stamp : undefined
    if (event === undefined || event.at <= older.made.stamp.at) return []
    const knownAt = later(event.knownAt, stamp.knownAt)
    return [{ at: event.at, knownAt, stamp, how: 'an outside event was cited afterwards' }]
  }),
]

/** Whether it was there when the newer one was made, and on record by the time that one was. */
const wasThere = ({ newer: { made } }: Replacement, { at, knownAt }: Ground): boolean =>
  at <= made.stamp.at && knownAt <= made.stamp.recordedAt

/** Something was learnt since the older one, and was there when the newer one was made. */
const isLearnt = (view: View, one: Replacement): boolean =>
  groundsOf(view, one).some(
    (ground) => ground.at > one.older.made.stamp.at && wasThere(one, ground),
  )

function foundIn(
  view: View,
  one: Replacement,
  pattern: { readonly n: number; readonly window_days: number } | undefined,
): Found {
  const { older, newer, days, ofDays } = one
  const since = groundsOf(view, one).find((ground) => !wasThere(one, ground))
  const by = initiator(one)
  const owners = [newer, older].map((row) => ownersThen(row, newer.made.stamp.at))
  return {
    roots: [
      resting('decision', newer.id, newer.made.stamp, 'decided in its place'),
      resting('decision', older.id, older.made.stamp, 'decided'),
    ],
    rests: [gaveWay(one)],
    concerned: [...(by === undefined ? [] : [by]), ...owners.flatMap(({ concerned }) => concerned)],
    joined: owners.flatMap(({ joined }) => joined),
    at: newer.made.stamp.at,
    said: () => [
      recordLink(view, 'decision', newer.id),
      { text: ' took the place of ' },
      recordLink(view, 'decision', older.id),
      {
        text: ` ${days === 0 ? 'on its first day' : `after ${counted(days, 'day')}`} of ${ofDays}, and no data or research is attached that came in between.`,
      },
      ...(pattern === undefined
        ? []
        : [
            {
              text: ` It is one of ${inWords(pattern.n)} such within ${pattern.window_days} days.`,
            },
          ]),
    ],
    figures: () => [
      { label: 'Days it had', value: `${days} of ${ofDays}` },
      { label: 'Share of its time', value: `${Math.round((100 * days) / ofDays)} %` },
      { label: 'Evidence attached in between', value: 'none' },
    ],
    explained: since && {
      at: since.stamp.at,
      stamp: since.stamp,
      how: since.how,
    },
  }
}
