import type { PartnershipId, PersonId } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import type { ActionRow, PostmortemRow } from '../../folds/postmortems.ts'
import { stampOf } from '../../folds/stamp.ts'
import { wordingFor, wordingKnown } from '../../folds/wording.ts'
import { hereIn, isMember } from '../../records/here.ts'
import { leftIn } from '../../subjects/people/left.ts'
import type { ActionThere } from '../../subjects/postmortems/actions.ts'
import { leftUndone, settling } from '../../subjects/postmortems/left-undone.ts'
import { dayInWords, dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, form, type Waiting, waiting } from '../../telling/waiting.ts'
import { isHidden, type View } from '../../view/view.ts'

/** A post-mortem, as others name it, with what was agreed on in it. */
export interface PostmortemThere {
  readonly row: PostmortemRow
  readonly named: Named
  readonly actions: readonly ActionThere[]
}

/** On the list of whose it is, until they take it on or say that they do not. */
export function toTakeOn(view: View, { row, named, actions }: PostmortemThere): Waiting[] {
  const partnership = row.opened?.partnership
  return actions
    .filter(({ is, action }) => is === 'waits' && hereIn(view)(action.who))
    .map(({ action }) => {
      const { id, who, to, dueOn, stamp } = action
      const what = wordingFor(view, action)
      const taking = takingOn(view, action, partnership)
      const whom = to === undefined ? '' : `, for ${firstNameOf(view, to)}`
      return waiting(view, who, named, {
        id,
        kind: 'take on an action',
        question: [
          { text: isHidden(what) ? 'What was agreed' : what, href: named.href },
          { text: `${whom}: do you take it on?` },
        ],
        note: [
          `Agreed in ${named.ordinal}, by ${dayInWords(dueOn, view)}`,
          ...secretly(action),
          ...toNobody(view, action),
        ].join('; '),
        since: dayShown(stamp, view),
        actions: [
          ...(taking === undefined ? [] : [taking]),
          form('I do not', 'DeclinePostmortemAction', { id: row.id, action: id }),
        ],
      })
    })
}

/** What was agreed in confidence is filled in only where nobody else will read it; a goal of it, which all read, it cannot become. */
function takingOn(view: View, action: ActionRow, partnership: PartnershipId | undefined) {
  const { id, who, dueOn, becomes, title } = action
  const to = action.to !== undefined && isMember(view, action.to) ? action.to : undefined
  const day = dueOn < today(view) ? undefined : dueOn
  if (becomes === 'goal' && title === undefined) return undefined
  if (becomes === 'goal')
    return form('Make it a goal', 'ProposeGoal', {
      ...{ partnership, action: id, owners: [who], title },
      ...(day === undefined ? {} : { horizon: day }),
    })
  const said = wordingKnown(view, action, to === undefined ? [who] : [who, to])
  const together = to !== undefined && areIn(view, partnership, [who, to])
  const isAllSaid = day !== undefined && said !== undefined && to !== undefined
  return (isAllSaid ? button : form)('I promise it', 'MakeCommitment', {
    ...{ action: id, ...(together ? { partnership } : {}), ...said },
    ...(to === undefined ? {} : { to }),
    ...(day === undefined ? {} : { dueOn: day }),
  })
}

/** A promise names the partnership that the two share: who facilitates may be in none with them. */
function areIn(
  view: View,
  partnership: PartnershipId | undefined,
  two: readonly PersonId[],
): boolean {
  const state = partnership === undefined ? undefined : view.row(partnerships, partnership)?.state
  const members = state === undefined || state.is === 'none' ? [] : state.members
  return two.every((person) => members.includes(person))
}

/** Of what was agreed before it was refused: in confidence, and not to be taken on as it stands. */
function secretly({ becomes, words, who }: ActionRow): string[] {
  if (words === undefined) return []
  if (!words.owners.includes(who))
    return ['in confidence, and not for you to read: ask who facilitates']
  const openly =
    'in confidence, and a goal is open to all: ask who facilitates to agree on it openly'
  return becomes === 'goal' ? [openly] : []
}

/** Whom it was to be promised to has left: it is promised to somebody else, or to nobody. */
function toNobody(view: View, { who, to }: ActionRow): string[] {
  if (to === undefined || isMember(view, to)) return []
  return to === who ? [] : [`${firstNameOf(view, to)} has left: promise it to another, or not`]
}

/** Whose it was has left: who facilitates says what becomes of it. */
export function toSettle(view: View, { row, named, actions }: PostmortemThere): Waiting[] {
  const { state } = row
  if (state.is === 'none' || !hereIn(view)(state.facilitator)) return []
  return leftUndone(view, actions).map((action) => {
    const { id, who, dueOn, stamp } = action
    const what = wordingFor(view, action)
    const left = leftIn(view, who)
    return waiting(view, state.facilitator, named, {
      id: `${id} left undone`,
      kind: 'settle what somebody left',
      question: [
        { text: `${firstNameOf(view, who)}, who has left, was to do ` },
        { text: isHidden(what) ? 'what was agreed' : what, href: named.href },
      ],
      note: `Agreed in ${named.ordinal}, by ${dayInWords(dueOn, view)}; they had not taken it on`,
      since: dayShown(left === undefined ? stamp : stampOf(left), view),
      actions: settling(view, row, action),
    })
  })
}
