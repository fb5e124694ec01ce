import type { Id, LocalDate, PersonId } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { handovers } from '../../folds/handovers.ts'
import { people } from '../../folds/people.ts'
import { dueOf, isOver, requests } from '../../folds/requests.ts'
import { stampOf } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { leftIn } from '../../subjects/people/left.ts'
import { dayShown, today } from '../../telling/dates.ts'
import { firstNameOf } from '../../telling/person.ts'
import { comesDue, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { type InTheirPlace, releasing, telling, withdrawing } from './in-their-place.ts'
import { deliveredIn, sinceOf } from './requests.ts'

interface Owed {
  readonly noun: 'commitment' | 'request'
  readonly id: Id
  /** To whom, and by whom. */
  readonly to: PersonId
  readonly by: PersonId
  readonly ends: InTheirPlace | undefined
  /** Where it waits only since something that came after. */
  readonly since?: LocalDate
  readonly note?: string | undefined
}

/**
 * What is owed to somebody who has left, and would wait on them, waits on who stands in for them. Once their role is handed
 * over, it is an item of that.
 */
export const owedToWhoLeft = (view: View): Waiting[] =>
  [...promised(view), ...askedFor(view), ...delivered(view)].flatMap((owed) => toEnd(view, owed))

const promised = (view: View): Owed[] =>
  [...view.rows(commitments).values()].flatMap(({ id, state }): Owed[] => {
    const waits = state.is === 'done' || (state.is === 'made' && comesDue(view, state.dueOn))
    if (!waits || !isToSettle(view, state.to)) return []
    return [
      { noun: 'commitment', id, to: state.to, by: state.from, ends: releasing(view, id, state.to) },
    ]
  })

/** One that is agreed on waits on nobody before its day. */
const askedFor = (view: View): Owed[] =>
  [...view.rows(requests).values()].flatMap((row): Owed[] => {
    const { id, state } = row
    if (state.is === 'none' || isOver(row) || !isToSettle(view, state.from)) return []
    const due = dueOf(row)
    const later = state.is === 'accepted' && due !== undefined && due >= today(view)
    const ends = later ? undefined : withdrawing(view, row)
    return [{ noun: 'request', id, to: state.from, by: state.to, ends }]
  })

/** How it turned out is told in no handover: that waits on who stands in for them also once there is one. */
const delivered = (view: View): Owed[] =>
  [...view.rows(requests).values()].flatMap((row): Owed[] => {
    const { id, state, outcomes } = row
    if (state.is !== 'delivered' || outcomes.length > 0 || !hasLeft(view, state.from)) return []
    const { from: to, to: by } = state
    const ends = telling(view, id, to)
    const note = `${deliveredIn(view, row)}: how did it turn out?`
    return [{ noun: 'request', id, to, by, ends, note, since: sinceOf(view, row) }]
  })

const hasLeft = (view: View, person: PersonId): boolean =>
  view.row(people, person)?.state.is === 'left'

/** No handover of theirs says so. */
const isToSettle = (view: View, person: PersonId): boolean =>
  hasLeft(view, person) &&
  [...view.rows(handovers).values()].every(({ begun }) => begun?.from !== person)

function toEnd(view: View, owed: Owed): Waiting[] {
  const { noun, id, to, ends, note, since } = owed
  const named = ends && namedRecord(view, noun, id)
  const left = leftIn(view, to)
  if (ends === undefined || named === undefined || left === undefined) return []
  const leftOn = dayShown(stampOf(left), view)
  return ends.by.map((person) =>
    waiting(view, person, named, {
      id: `${id} in their place`,
      kind: 'settle what somebody left',
      question: [{ text: toldTo(view, person, owed) }, linkTo(named)],
      note,
      since: since !== undefined && since > leftOn ? since : leftOn,
      actions: ends.actions,
    }),
  )
}

function toldTo(view: View, person: PersonId, { noun, to, by }: Owed): string {
  const [whose, who] = [to, by].map((each) => firstNameOf(view, each))
  return noun === 'commitment'
    ? `${person === by ? 'You' : who} promised ${whose}, who has left, `
    : `${whose}, who has left, had asked ${person === by ? 'you' : who}: `
}
