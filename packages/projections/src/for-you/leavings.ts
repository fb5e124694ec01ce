import { type LeavingRow, leavings } from '../folds/leavings.ts'
import { partnerships } from '../folds/partnerships.ts'
import { people } from '../folds/people.ts'
import { stampOf } from '../folds/stamp.ts'
import { leftIn } from '../leavings/left.ts'
import { dayShown, today } from '../queries/parts/dates.ts'
import type { Named } from '../queries/parts/href.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { partnershipLine } from '../queries/parts/partnership-line.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { form, linkTo, sealedUntil, type Waiting, waiting } from './waiting.ts'

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

/** The other of a pair that goes on, one of whom has left. */
function leftBehind(view: View): Waiting[] {
  return [...view.rows(partnerships).values()].flatMap(({ id, state }) => {
    if (state.is !== 'founded' || state.team) return []
    const gone = state.members.filter((each) => view.row(people, each)?.state.is === 'left')
    const line = partnershipLine(view, id)
    const [person] = gone
    const left = person === undefined ? undefined : leftIn(view, person)
    const other = state.members.find((each) => !gone.includes(each))
    if (person === undefined || left === undefined || other === undefined || line === undefined)
      return []
    const about: Named = { href: line.href, title: line.name, state: 'founded' }
    return [
      waiting(view, other, about, {
        id: `${id} ${left.id}`,
        kind: 'settle what somebody left',
        question: [
          { text: `${firstName(personView(view, person))} has left, and ` },
          linkTo(about),
          { text: ' goes on' },
        ],
        note: 'Each side may tell why, and what was theirs can be handed over',
        since: dayShown(stampOf(left), view),
        actions: [
          form('Ask why', 'AskWhyTheyLeave', { person, others: [other], partnership: id }),
          form('Hand over', 'BeginHandover', { from: person, partnership: id }),
          form('End it', 'EndPartnership', { id }),
        ],
      }),
    ]
  })
}
