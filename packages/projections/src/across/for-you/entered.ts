import { elapsedDays, type PersonId } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { feedback } from '../../folds/feedback.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, instantDay } from '../../telling/dates.ts'
import type { Named, Sentence } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { delegateOf } from '../../telling/stamp.ts'
import { comesDue, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { called } from '../page/told.ts'

/** How long somebody is told what was said in their name: they may be away. */
const TOLD_DAYS = 14

interface Entered {
  readonly noun: 'feedback' | 'commitment'
  readonly id: string
  readonly stamp: Stamp
  readonly from: PersonId
  readonly to: PersonId
}

/** Who is taken to have given feedback or promised something is told that a delegate did so in their name. */
export const enteredWaiting = (view: View): Waiting[] =>
  enteredIn(view).flatMap(({ noun, id, stamp, from, to }) => {
    const delegate = delegateOf(view, stamp)
    if (delegate === undefined || elapsedDays(stamp.recordedAt, view.moment) > TOLD_DAYS) return []
    const named = namedRecord(view, noun, id)
    if (named === undefined) return []
    const since = instantDay(stamp.recordedAt, view)
    return [
      waiting(view, from, named, {
        id: `${stamp.event} entered`,
        kind: 'look what was said in your name',
        question: told(named, noun, called(view, delegate), firstNameOf(view, to)),
        note: `Entered ${dayInWords(since, view)}; what you did not mean so, you correct or withdraw there`,
        since,
        actions: [],
      }),
    ]
  })

function enteredIn(view: View): Entered[] {
  const given = [...view.rows(feedback).values()].flatMap(({ id, given }) =>
    given === undefined ? [] : [{ ...given, noun: 'feedback' as const, id }],
  )
  // What comes due is told as theirs to keep, with the same names.
  const made = [...view.rows(commitments).values()].flatMap(({ id, made, state }) =>
    made === undefined || (state.is === 'made' && comesDue(view, made.dueOn))
      ? []
      : [{ ...made, noun: 'commitment' as const, id }],
  )
  return [...given, ...made]
}

function told(named: Named, noun: Entered['noun'], delegate: string, to: string): Sentence {
  const did = noun === 'feedback' ? `gave ${to} feedback` : `promised ${to} something`
  return [{ text: `${delegate} ${did} in your name: ` }, linkTo(named), { text: '.' }]
}
