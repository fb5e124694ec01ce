import { addDays, type Rated, startOfDay, streamOf } from '@lockstep/domain'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { goals } from '../../folds/goals.ts'
import { pulses } from '../../folds/pulses.ts'
import { isTheirDecision, isTheirFeedback } from '../../subjects/partnerships/scope.ts'
import type { CalledPulse } from '../../subjects/rounds/pulse-line.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import { type EntryLine, entryLine, kindOf } from '../entries/entry-line.ts'

/** As many as can be looked through before an answer. */
const MOST = 12
/** Where nothing was said of them before: as far back as memory goes without the record. */
const DAYS_BACK = 90

/**
 * What somebody may want to cite when they rate another: the latest that happened between the two, in decisions that
 * concern both, and on goals that the other owns, since they last rated them.
 */
export function reasonsFor(view: View, row: CalledPulse, { from, to }: Rated): EntryLine[] {
  const scope = { partnership: row.called.partnership, members: [from, to] }
  const streams = new Set([
    ...idsOf(view.rows(feedback), (each) => isTheirFeedback(each, scope)).map(inStream('feedback')),
    ...idsOf(view.rows(decisions), (each) =>
      scope.members.every((one) => isTheirDecision(each, { ...scope, members: [one] })),
    ).map(inStream('decision')),
    ...idsOf(
      view.rows(goals),
      ({ state }) => state.is !== 'none' && state.terms.owners.includes(to),
    ).map(inStream('goal')),
  ])
  const since =
    lastRated(view, { from, to }) ?? startOfDay(addDays(today(view), -DAYS_BACK), view.zone)
  return view
    .entries()
    .filter((entry) => entry.at >= since && streams.has(entry.stream))
    .filter((entry) => kindOf(entry).weight === 'normal')
    .slice(-MOST)
    .map((entry) => entryLine(view, entry))
    .reverse()
}

const inStream = (noun: 'feedback' | 'decision' | 'goal') => (id: string) => streamOf({ noun, id })

const idsOf = <Row>(rows: ReadonlyMap<string, Row>, is: (row: Row) => boolean): string[] =>
  [...rows].filter(([, row]) => is(row)).map(([id]) => id)

/** When one last rated another openly; their own answers, so that they may know. */
const lastRated = (view: View, { from, to }: Rated): string | undefined =>
  [...view.rows(pulses).values()]
    .flatMap(({ ratings }) => ratings.filter((each) => each.from === from && each.to === to))
    .map(({ stamp }) => stamp.at)
    .sort()
    .at(-1)
