import type { PersonId } from '@lockstep/domain'
import { type LeavingRow, leavings } from '../../folds/leavings.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { stampOf } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { wasErased } from '../../records/said-by.ts'
import { leftIn } from '../../subjects/people/left.ts'
import { dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { firstNameOf } from '../../telling/person.ts'
import { form, linkTo, sealedUntil, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/** Why somebody leaves, as each side is still to tell it; and what goes on with who has left. */
export const leavingsWaiting = (view: View): Waiting[] => [
  ...[...view.rows(leavings).values()].flatMap((row) => {
    const named = namedRecord(view, 'leaving', row.id)
    return named === undefined ? [] : toTell(view, row, named)
  }),
  ...leftBehind(view),
]

function toTell(view: View, { id, state, asked, opened }: LeavingRow, named: Named): Waiting[] {
  if (asked === undefined || state.is === 'none' || state.is === 'called off') return []
  const missing = state.sides.filter(({ answer }) => answer === undefined)
  const actions = [form('Tell it', 'TellWhyTheyLeave', { id })]
  if (state.is === 'telling') {
    const over = today(view) > state.closes
    const given = state.sides.length - missing.length
    return missing.map(({ person }) =>
      waiting(view, person, named, {
        id: `${id} reason`,
        kind: 'tell why somebody leaves',
        question: over
          ? [linkTo(named), { text: ': what was told is being opened' }]
          : [linkTo(named), { text: '. Why, as you see it?' }],
        note: sealedUntil('told theirs', given, state.sides.length),
        due: state.closes,
        since: dayShown(asked.stamp, view),
        beingRecorded: over,
        actions,
      }),
    )
  }
  return missing.map(({ person, silence }) =>
    waiting(view, person, named, {
      id: `${id} reason late`,
      kind: 'tell late why somebody leaves',
      question: [{ text: 'You have not told why ' }, linkTo(named)],
      note: `What the others told stays closed to you until you do${silence === 'away' ? '' : '; yours will be marked late'}`,
      since: dayShown(opened ?? asked.stamp, view),
      actions,
    }),
  )
}

/** What goes on without somebody who has left: for the other of a pair, and for whoever is left of a team. */
const leftBehind = (view: View): Waiting[] =>
  [...view.rows(partnerships).values()].flatMap((row) => {
    const { state } = row
    if (state.is !== 'founded') return []
    const gone = state.members.filter((each) => view.row(people, each)?.state.is === 'left')
    const there = state.members.filter((each) => !gone.includes(each))
    return gone.flatMap((person) => toSettle(view, row, person, there))
  })

function toSettle(
  view: View,
  { id, state }: PartnershipRow,
  person: PersonId,
  there: readonly PersonId[],
): Waiting[] {
  const left = leftIn(view, person)
  const line = partnershipLine(view, id)
  if (left === undefined || line === undefined || state.is !== 'founded') return []
  const about: Named = { href: line.href, title: line.name, state: 'founded' }
  const name = firstNameOf(view, person)
  const asks = !wasErased(view, person)
  const end = form('End it', 'EndPartnership', { id })
  return there.map((other) => {
    const of = { id: `${id} ${left.id}`, since: dayShown(stampOf(left), view) }
    const kind = 'settle what somebody left' as const
    if (state.team)
      return waiting(view, other, about, {
        ...{ ...of, kind },
        question: [{ text: `${name} has left, and is still a member of ` }, linkTo(about)],
        actions: [
          state.members.length > 2
            ? form('Take them out', 'RemoveFromPartnership', { id, person })
            : end,
        ],
      })
    return waiting(view, other, about, {
      ...{ ...of, kind },
      question: [{ text: `${name} has left, and ` }, linkTo(about), { text: ' goes on' }],
      note: asks
        ? 'Each side may tell why, and what was theirs can be handed over'
        : 'What was theirs can be handed over',
      actions: [
        ...(asks
          ? [form('Ask why', 'AskWhyTheyLeave', { person, others: [other], partnership: id })]
          : []),
        form('Hand over', 'BeginHandover', { from: person, partnership: id }),
        end,
      ],
    })
  })
}
