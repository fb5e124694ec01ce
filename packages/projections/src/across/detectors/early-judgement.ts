import { addDays, daysBetween, startOfDay } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { dayIn } from '../../folds/stamp.ts'
import { givenBefore, wasLine } from '../../subjects/decisions/foresight.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'

export const earlyJudgement = detector({
  id: 'early_judgement',
  name: 'Judged before its time',
  looksFor: 'A decision called a failure, or to be stopped, well before its effect was expected.',
  looksAt: 'verdicts that something failed or is to be stopped',
  thresholds: { early_fraction: 'Share of its time before which a verdict is early' },
  mistakes: [
    'Its stop-loss, stated before, was reached: that is not found.',
    'It did harm, or the law stands against it: a verdict that says so is not found.',
  ],
  closesWhen: 'The time that it needs is over, or the verdict is withdrawn.',
  source: 'From rivals to teammates: what does not work, and what just takes time',
  find: (view, { early_fraction }) => {
    const all = [...view.rows(decisions).values()].flatMap(judged)
    return {
      ...examining(all, ({ row, verdict }) => resting('decision', row.id, verdict.stamp, 'judged')),
      findings: all.flatMap((each) => foundIn(view, each, early_fraction)),
    }
  },
})

type Verdict = DecisionRow['verdicts'][number]

interface Judged {
  readonly row: DecisionRow & Required<Pick<DecisionRow, 'made'>>
  readonly verdict: Verdict
  /** Days. */
  readonly given: number
}

/** A horizon counts only if it was on record before the verdict. */
function judged(row: DecisionRow): Judged[] {
  const { made, horizon, verdicts } = row
  if (made === undefined || horizon === undefined) return []
  return verdicts
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'stop')
    .flatMap((verdict) => {
      const given = givenBefore(horizon, verdict.stamp)
      return given?.counts ? [{ row: { ...row, made }, verdict, given: given.days }] : []
    })
}

const excused: readonly (Verdict['because'] | undefined)[] = ['harm', 'legal']

const isBreached = ({ row, verdict }: Judged): boolean =>
  row.stopLosses.some((stopLoss) =>
    stopLoss.reached.some(
      (each) => wasLine(stopLoss, each.stamp) && each.stamp.at <= verdict.stamp.at,
    ),
  )

function foundIn(view: View, one: Judged, earlyFraction: number): Found[] {
  const { row, verdict, given } = one
  const { made, id } = row
  const began = dayIn(made.stamp, view.zone)
  const days = daysBetween(began, dayIn(verdict.stamp, view.zone))
  if (days >= earlyFraction * given || isBreached(one) || excused.includes(verdict.because))
    return []
  const reached = startOfDay(addDays(began, given), view.zone)
  const { by } = verdict.stamp
  const owner = ownersThen(row, verdict.stamp.at)
  return [
    {
      roots: [resting('decision', id, verdict.stamp, 'judged')],
      rests: [resting('decision', id, made.stamp, 'decided')],
      concerned: [...owner.concerned, ...(by === 'lockstep' ? [] : [by])],
      joined: owner.joined,
      at: verdict.stamp.at,
      said: () => [
        recordLink(view, 'decision', id),
        {
          text: ` was ${verdict.verdict === 'failed' ? 'called a failure' : 'to be stopped'}${by === 'lockstep' ? '' : `, as ${firstNameOf(view, by)} said,`} after ${days} of the ${given} days in which its effect was expected.`,
        },
      ],
      figures: () => [{ label: 'Days it had', value: `${days} of ${given}` }],
      closed: reached <= view.moment ? { at: reached, how: 'its time is over' } : undefined,
    },
  ]
}
