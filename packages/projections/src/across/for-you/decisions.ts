import type { LivingDecision } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { brokenUnanswered } from '../../subjects/decisions/broken.ts'
import { reviewDue } from '../../subjects/decisions/review-due.ts'
import { standingInFor } from '../../subjects/handovers/standing-in.ts'
import { dayShown, instantDay, stampInWords, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { capital, inWords } from '../../telling/in-words.ts'
import {
  type Action,
  button,
  comesDue,
  form,
  linkTo,
  sealedUntil,
  type Waiting,
  waiting,
} from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { betsWaiting } from './bets.ts'

/** Positions that are asked for, decisions to be made, assumptions that broke, reviews, and bets. */
export const decisionsWaiting = (view: View): Waiting[] =>
  [...view.rows(decisions).values()].filter(mayAsk).flatMap((row) => {
    const named = namedRecord(view, 'decision', row.id)
    const { state } = row
    if (named === undefined || !('terms' in state)) return []
    return [
      ...positions(view, row, named),
      ...latePositions(view, row, state, named),
      ...toDecide(view, row, state, named),
      ...stillHolds(view, row, state, named),
      ...review(view, row, state, named),
      ...betsWaiting(view, row, named),
    ]
  })

/** Whether anything of it may wait. The rest is not named: of a long record most is over. */
const mayAsk = ({ state: { is } }: DecisionRow): boolean =>
  is === 'asked' || is === 'opened' || is === 'decided'

const stanceForms = (command: 'TakePosition' | 'GiveLatePosition', input: Action['input']) => [
  form('Support', command, { ...input, stance: 'support' }),
  form('Concern', command, { ...input, stance: 'concern' }),
  form('Oppose', command, { ...input, stance: 'oppose' }),
]

function positions(view: View, { id, state, rounds }: DecisionRow, named: Named): Waiting[] {
  const called = rounds.at(-1)?.called
  if (state.is !== 'asked' || called === undefined) return []
  const { asked, answers, closes, id: round } = state.round
  const isHere = hereIn(view)
  const answered = Object.keys(answers).length
  const waitedFor = asked.filter((each) => Object.hasOwn(answers, each) || isHere(each))
  const over = today(view) > closes
  return waitedFor
    .filter((person) => !Object.hasOwn(answers, person))
    .map((person) =>
      waiting(view, person, named, {
        id: round,
        kind: 'take a position',
        question: over
          ? [{ text: 'The positions on ' }, linkTo(named), { text: ' are being opened' }]
          : [{ text: 'Your position on ' }, linkTo(named)],
        note: sealedUntil('spoken', answered, waitedFor.length),
        due: closes,
        since: dayShown(called, view),
        beingRecorded: over,
        actions: stanceForms('TakePosition', { id, first: true }),
      }),
    )
}

function latePositions(view: View, row: DecisionRow, state: LivingDecision, named: Named) {
  const opened = row.rounds.findLast((round) => round.opened !== undefined)?.opened
  if ((state.is !== 'opened' && state.is !== 'decided') || opened === undefined) return []
  return state.silent.filter(hereIn(view)).map((person) =>
    waiting(view, person, named, {
      id: `${opened.stamp.event} late`,
      kind: 'take a late position',
      question: [{ text: 'You have not spoken on ' }, linkTo(named)],
      note: 'The others’ positions stay closed to you until you do; yours will be marked late',
      since: dayShown(opened.stamp, view),
      actions: stanceForms('GiveLatePosition', { id: row.id }),
    }),
  )
}

const howMany = (count: number): string => (count === 0 ? 'none' : inWords(count))

function toDecide(view: View, { id }: DecisionRow, state: LivingDecision, named: Named): Waiting[] {
  if (state.is !== 'opened' || state.openedAt === undefined) return []
  const { openedAt, spoken, silent } = state
  const { owner } = state.terms
  const heard = `${capital(howMany(spoken.length))} spoke, ${howMany(silent.length)} silent`
  return standingInFor(view, owner, state).map((person) =>
    waiting(view, person, named, {
      id: `${id} ${openedAt}`,
      kind: 'decide',
      question: [{ text: 'The positions are open: ' }, linkTo(named)],
      note: person === owner ? heard : `${heard}; its owner has left`,
      since: instantDay(openedAt, view),
      actions:
        person === owner
          ? [form('Decide', 'Decide', { id }), form('Reject', 'RejectDecision', { id })]
          : [button('Take it on', 'TakeOnDecision', { id })],
    }),
  )
}

function stillHolds(view: View, row: DecisionRow, state: LivingDecision, named: Named): Waiting[] {
  const { id } = row
  const { owner } = state.terms
  const takes = button('Take it on', 'TakeOnDecision', { id })
  const says = [
    form('It holds', 'ReconfirmDecision', { id }),
    form('Revise it', 'ReviseDecision', { id }),
  ]
  return brokenUnanswered(row).flatMap(({ stamp, text, broken }) =>
    standingInFor(view, owner, state).map((person) =>
      waiting(view, person, named, {
        id: `${stamp.event} broken`,
        kind: 'say whether a decision still holds',
        question: [{ text: 'Does it still hold: ' }, linkTo(named), { text: '?' }],
        note: `It rests on “${text}”, which does not hold since ${stampInWords(broken.stamp, view)}${person === owner ? '' : '; its owner has left'}`,
        since: dayShown(broken.stamp, view),
        actions: [
          ...(person === owner ? says : [takes]),
          form('Reverse it', 'ReverseDecision', { id }),
        ],
      }),
    ),
  )
}

function review(view: View, row: DecisionRow, state: LivingDecision, named: Named): Waiting[] {
  const due = reviewDue(row, view.zone)
  if (due === undefined || row.made === undefined || !comesDue(view, due)) return []
  const { id, made } = row
  const { owner } = state.terms
  const decided = `Decided ${stampInWords(made.stamp, view)}`
  return standingInFor(view, owner, state).map((person) =>
    waiting(view, person, named, {
      id: `${id} ${due}`,
      kind: 'review a decision',
      question: [{ text: 'Does it work: ' }, linkTo(named), { text: '?' }],
      note: person === owner ? decided : `${decided}; its owner has left`,
      due,
      since: due,
      actions:
        person === owner
          ? [
              form('Review', 'ReviewDecision', { id }),
              form('Give a verdict', 'GiveVerdict', { id }),
            ]
          : [button('Take it on', 'TakeOnDecision', { id })],
    }),
  )
}
