import { isParted, type PersonId } from '@lockstep/domain'
import { pulses } from '../../folds/pulses.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { type CalledPulse, isCalled, pulseLine } from '../../subjects/rounds/pulse-line.ts'
import { dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import { form, linkTo, sealedUntil, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { lastCalled } from './last-called.ts'

/** Pulses that are to be answered, and the last of each partnership that somebody left unanswered. */
export const pulsesWaiting = (view: View): Waiting[] => {
  const called = [...view.rows(pulses).values()]
    .filter(isCalled)
    .filter(({ state }) => state.is !== 'called off')
  const isLast = lastCalled(called)
  return called
    .filter((row) => row.state.is === 'called' || isLast(row))
    .flatMap((row) => {
      const named = namedRecord(view, 'pulse', row.id)
      if (named === undefined) return []
      return row.state.is === 'called' ? answers(view, row, named) : lateAnswers(view, row, named)
    })
}

/** Who has still to say something, each with those of whom: as far as both are here. */
function missing(view: View, { state }: CalledPulse): [PersonId, PersonId[]][] {
  const parted = isParted(hereIn(view))
  const unsaid = state.ratings.filter((each) => each.answer === undefined && !parted(each))
  const by = Map.groupBy(unsaid, ({ from }) => from)
  return [...by].map(([from, ratings]) => [from, ratings.map(({ to }) => to)])
}

const namesOf = (view: View, people: readonly PersonId[]) =>
  listed(peopleView(view, people).map(firstName))

function answers(view: View, row: CalledPulse, named: Named): Waiting[] {
  const { id, called, state } = row
  const over = today(view) > state.closes
  const { asked, given } = pulseLine(view, row).counts
  return missing(view, row).map(([person, about]) =>
    waiting(view, person, named, {
      id: `${id} pulse`,
      kind: 'answer a pulse',
      question: over
        ? [linkTo(named), { text: ' is being opened' }]
        : [{ text: `How far do you trust ${namesOf(view, about)}? ` }, linkTo(named)],
      // Each pair opens by itself.
      note:
        asked === 2
          ? sealedUntil('answered', given, asked)
          : `Sealed until the two of a pair have answered; ${given} of ${asked} in`,
      due: state.closes,
      since: dayShown(called.stamp, view),
      beingRecorded: over,
      actions: [form('Answer', 'AnswerPulse', { id })],
    }),
  )
}

function lateAnswers(view: View, row: CalledPulse, named: Named): Waiting[] {
  const opened = row.openings.at(-1)?.stamp
  if (opened === undefined) return []
  return missing(view, row).map(([person, about]) => {
    const away = row.state.ratings.some(
      ({ from, silence }) => from === person && silence === 'away',
    )
    const marked = away ? '' : '; yours will be marked late'
    return waiting(view, person, named, {
      id: `${row.id} pulse late`,
      kind: 'answer a pulse late',
      question: [{ text: `You have said nothing of ${namesOf(view, about)} in ` }, linkTo(named)],
      note: `What they said of you stays closed to you until you do${marked}`,
      since: dayShown(opened, view),
      actions: [form('Answer', 'AnswerPulse', { id: row.id })],
    })
  })
}
