import { circleOf, handingOn, type PersonId, type Postmortem } from '@lockstep/domain'
import { type FindingThere, type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import { stampOf } from '../../folds/stamp.ts'
import { hereIn, isMember } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { opennessOfPostmortem } from '../../records/postmortem-openness.ts'
import { leftIn } from '../../subjects/people/left.ts'
import { actionsIn } from '../../subjects/postmortems/actions.ts'
import { leftUndone } from '../../subjects/postmortems/left-undone.ts'
import { dayShown, stampInWords, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, form, linkTo, sealedUntil, type Waiting, waiting } from '../../telling/waiting.ts'
import { beginningOf } from '../../view/beginning-of.ts'
import { isHidden, type View } from '../../view/view.ts'
import { type PostmortemThere, toSettle, toTakeOn } from './postmortem-actions.ts'

/** What is still to be recalled, actions that nobody has taken on, and findings that are asked about again. */
export const postmortemsWaiting = (view: View): Waiting[] =>
  [...view.rows(postmortems).values()].flatMap((row) => {
    const named = namedRecord(view, 'postmortem', row.id)
    if (named === undefined || row.state.is === 'called off') return []
    const there = { row, named, actions: actionsIn(view, row) }
    return [
      ...toRecall(view, row, named),
      ...toFacilitate(view, there),
      ...toTakeOn(view, there),
      ...toSettle(view, there),
      ...row.findings.flatMap((finding) => askedAgain(view, row, finding, named)),
    ]
  })

function toRecall(view: View, { id, state, opened, recalled }: PostmortemRow, named: Named) {
  if (opened === undefined || state.is === 'none') return []
  const isHere = hereIn(view)
  const asked = state.accounts.filter(
    ({ answer, person }) => answer !== undefined || isHere(person),
  )
  const missing = asked.filter(({ answer }) => answer === undefined)
  const actions = [form('Write it', 'WriteRecollection', { id })]
  if (state.is === 'recalling') {
    const over = today(view) > state.closes
    const given = asked.length - missing.length
    return missing.map(({ person }) =>
      waiting(view, person, named, {
        id: `${id} recollection`,
        kind: 'write what you recall',
        question: over
          ? [linkTo(named), { text: ': what was recalled is being opened' }]
          : [{ text: 'What do you recall about ' }, linkTo(named), { text: '?' }],
        note: sealedUntil('written theirs', given, asked.length),
        due: state.closes,
        since: dayShown(opened.stamp, view),
        beingRecorded: over,
        actions,
      }),
    )
  }
  return missing.map(({ person, silence }) =>
    waiting(view, person, named, {
      id: `${id} recollection late`,
      kind: 'write late what you recall',
      question: [{ text: 'You have not written what you recall about ' }, linkTo(named)],
      note: `What is said in it stays closed to you until you do${silence === 'away' ? '' : '; yours will be marked late'}`,
      since: dayShown(recalled ?? opened.stamp, view),
      actions,
    }),
  )
}

/** Who facilitated it has left: without another nobody curates it, agrees on what follows, or closes it. */
function toFacilitate(view: View, { row, named, actions }: PostmortemThere): Waiting[] {
  const { id, state, opened } = row
  if (state.is === 'none' || state.is === 'called off') return []
  if (state.is === 'closed' && leftUndone(view, actions).length === 0) return []
  const isHere = hereIn(view)
  if (opened === undefined || isHere(state.facilitator)) return []
  const left = leftIn(view, state.facilitator)
  return handingOn(state, isHere)
    .filter((person) => isMember(view, person))
    .map((person) =>
      waiting(view, person, named, {
        id: `${id} facilitation ${state.facilitator}`,
        kind: 'name who facilitates',
        question: [
          { text: `${firstNameOf(view, state.facilitator)}, who has left, facilitated ` },
          linkTo(named),
          { text: ': who does from now on?' },
        ],
        note: 'Until somebody does, no action is agreed on there, and it is not closed',
        since: dayShown(left === undefined ? opened.stamp : stampOf(left), view),
        actions: [
          ...(reads(state, person)
            ? [button('I do', 'HandOnFacilitation', { id, facilitator: person })]
            : []),
          form('Name somebody', 'HandOnFacilitation', { id }),
        ],
      }),
    )
}

/** Who was silent would curate what they may not read. */
const reads = ({ is, accounts }: Postmortem & { is: string }, person: PersonId): boolean =>
  accounts.some(
    (each) => each.person === person && (is === 'recalling' || each.answer !== undefined),
  )

/** One of them answers for all: who says so is told. */
function askedAgain(
  view: View,
  row: PostmortemRow,
  finding: FindingThere,
  named: Named,
): Waiting[] {
  const { id, cameDue, told, stamp } = finding
  if (cameDue === undefined) return []
  const said = view.open(told, opennessOfPostmortem(view, row))
  const input = { id: row.id, finding: id }
  return circleOf(row.state)
    .filter(hereIn(view))
    .map((person) =>
      waiting(view, person, named, {
        id: `${id} ${cameDue.event}`,
        kind: 'say whether it happened again',
        question: [
          { text: 'Did it happen again? ' },
          { text: isHidden(said) ? 'What was found' : beginningOf(said.text), href: named.href },
        ],
        note: `Found in ${named.ordinal} on ${stampInWords(stamp, view)}`,
        since: dayShown(cameDue, view),
        actions: [
          button('No', 'SayWhetherAgain', { ...input, again: 'no' }),
          form('Partly', 'SayWhetherAgain', { ...input, again: 'partly' }),
          form('Yes', 'SayWhetherAgain', { ...input, again: 'yes' }),
        ],
      }),
    )
}
