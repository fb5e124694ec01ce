import { rankings } from '../../folds/rankings.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import {
  type CalledRanking,
  isCalledRanking,
  rankingLine,
} from '../../subjects/rounds/ranking-line.ts'
import { dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { counted } from '../../telling/in-words.ts'
import { form, linkTo, sealedUntil, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { lastCalled } from './last-called.ts'

/** Rounds over the goals that are to be answered, and the last of each partnership that somebody left unanswered. */
export const rankingsWaiting = (view: View): Waiting[] => {
  const called = [...view.rows(rankings).values()]
    .filter(isCalledRanking)
    .filter(({ state }) => state.is !== 'called off')
  const isLast = lastCalled(called)
  return called.flatMap((row) => {
    if (row.state.is !== 'called' && !isLast(row)) return []
    const named = namedRecord(view, 'ranking', row.id)
    if (named === undefined) return []
    return row.state.is === 'called' ? answers(view, row, named) : lateAnswers(view, row, named)
  })
}

/** Of whom an answer is missing, as far as they are here. */
function missing(view: View, { state }: CalledRanking) {
  const isHere = hereIn(view)
  return state.rankings.filter(({ answer, person }) => answer === undefined && isHere(person))
}

function answers(view: View, row: CalledRanking, named: Named): Waiting[] {
  const { id, called, state } = row
  const over = today(view) > state.closes
  const { asked, given } = rankingLine(view, row).counts
  return missing(view, row).map(({ person }) =>
    waiting(view, person, named, {
      id: `${id} ranking`,
      kind: 'rank the goals',
      question: over
        ? [linkTo(named), { text: ' is being opened' }]
        : [
            { text: `In which order do ${counted(called.goals.length, 'goal')} come? ` },
            linkTo(named),
          ],
      note: sealedUntil('answered', given, asked),
      due: state.closes,
      since: dayShown(called.stamp, view),
      beingRecorded: over,
      actions: [form('Rank them', 'RankGoals', { id })],
    }),
  )
}

function lateAnswers(view: View, row: CalledRanking, named: Named): Waiting[] {
  const { id, opened } = row
  if (opened === undefined) return []
  return missing(view, row).map(({ person, silence }) =>
    waiting(view, person, named, {
      id: `${id} ranking late`,
      kind: 'rank the goals late',
      question: [{ text: 'You have not said how the goals rank in ' }, linkTo(named)],
      note: `What the others said stays closed to you until you do${silence === 'away' ? '' : '; yours will be marked late'}`,
      since: dayShown(opened, view),
      actions: [form('Rank them', 'RankGoals', { id })],
    }),
  )
}
