import { type Handed, heldIn, owedIn, type PersonId } from '@lockstep/domain'
import { commitments } from '../folds/commitments.ts'
import { decisions } from '../folds/decisions.ts'
import { goals } from '../folds/goals.ts'
import { type HandoverAnswer, type HandoverRow, handovers } from '../folds/handovers.ts'
import { people } from '../folds/people.ts'
import { requests } from '../folds/requests.ts'
import type { Action } from '../for-you/waiting.ts'
import type { Named } from '../queries/parts/href.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'

/** Something that is handed over, and what the successor makes of it. */
export interface HandoverItem {
  readonly of: Handed
  readonly named: Named
  /** Somebody owes it to the role. */
  readonly owed: boolean
  readonly answer?: HandoverAnswer
}

/** What is still to be done about an item, and by whom. */
export interface StillToDo {
  readonly by: string
  readonly what: string
  readonly actions: Action[]
}

/** Every record of a kind that can be handed over. */
const all = (view: View) => [
  { noun: 'decision' as const, rows: [...view.rows(decisions).entries()] },
  { noun: 'goal' as const, rows: [...view.rows(goals).entries()] },
  { noun: 'commitment' as const, rows: [...view.rows(commitments).entries()] },
  { noun: 'request' as const, rows: [...view.rows(requests).entries()] },
]

/** What is in force for somebody, kind by kind. */
export const allHeld = (view: View, person: PersonId) =>
  all(view).map(({ noun, rows }) => ({
    noun,
    held: rows.filter(([, row]) => heldIn(noun, row.state, person).theirs),
  }))

/** What others owe somebody, kind by kind. */
export const allOwed = (view: View, person: PersonId) =>
  all(view).map(({ noun, rows }) => ({
    noun,
    held: rows.filter(([, row]) => owedIn(noun, row.state, person).theirs),
  }))

/** What goes on of a role, or is owed to it, with what was answered; once it has ended, what went on then. Nothing of what is closed to the viewer. */
export function itemsOf(view: View, row: HandoverRow): HandoverItem[] {
  const going = goingOn(view, row)
  return all(view).flatMap(({ noun, rows }) =>
    rows.flatMap(([id]): HandoverItem[] => {
      const answer = row.answers.find(({ of }) => of.id === id)
      const there = answer !== undefined || going.has(id)
      const named = there ? namedRecord(view, noun, id) : undefined
      const of = { noun, id }
      const owed = row.begun !== undefined && isOwed(view, of, row.begun.from)
      return named === undefined
        ? []
        : [{ of, named, owed, ...(answer === undefined ? {} : { answer }) }]
    }),
  )
}

/** Whether it was asked by who had the role, or promised to them, whatever became of it since. */
export function isOwed(view: View, { noun, id }: Handed, person: PersonId): boolean {
  if (noun === 'request') return view.row(requests, id)?.made?.from === person
  return noun === 'commitment' && view.row(commitments, id)?.made?.to === person
}

const droppedElsewhere = (view: View, { id, begun }: HandoverRow): ReadonlySet<string> =>
  new Set<string>(
    [...view.rows(handovers).values()]
      .filter((each) => each.id !== id && each.begun?.from === begun?.from)
      .flatMap(({ answers }) => answers)
      .filter((answer) => answer.taken === 'dropped' && isSettled(answer))
      .map(({ of }) => of.id),
  )

const handedNouns = ['decision', 'goal', 'commitment', 'request'] as const

/**
 * The ids of what is in force for who had the role, but for what all agreed to drop in another handover of theirs: now, or as it
 * was known when the handover ended.
 */
function goingOn(view: View, row: HandoverRow): ReadonlySet<string> {
  const { id, begun, ended } = row
  if (begun === undefined) return new Set()
  const heldThen = (then: View) => {
    const dropped = droppedElsewhere(then, row)
    const all = [...allHeld(then, begun.from), ...allOwed(then, begun.from)]
    const ids = all.flatMap(({ held }) => held.map(([each]) => each))
    return new Set(ids.filter((each) => !dropped.has(each)))
  }
  return ended === undefined
    ? heldThen(view)
    : view.kept(`held as ${id} ended`, [...handedNouns, 'handover'], () =>
        heldThen(view.at({ known: { at: ended.recordedAt } }, ended.at)),
      )
}

/** What waits for the successor: not answered yet, or somebody whom it concerns does not agree. */
export const isOpenItem = ({ answer }: Pick<HandoverItem, 'answer'>): boolean =>
  answer === undefined || answer.settled.some(({ agrees }) => !agrees)

/** Whom it concerns, and who has not said whether they agree. */
export const unsettledBy = ({ concerns, settled }: HandoverAnswer): PersonId[] =>
  concerns.filter((person) => !settled.some(({ by }) => by === person))

/** Who is yet to say so, and can: not who has left meanwhile. */
export const awaitedOf = (view: View, answer: HandoverAnswer): PersonId[] =>
  unsettledBy(answer).filter((person) => isMember(view, person))

/** Nobody disagrees, and somebody is yet to say whether they agree. */
export const isAwaited = (view: View, answer: HandoverAnswer): boolean =>
  !isOpenItem({ answer }) && awaitedOf(view, answer).length > 0

const isMember = (view: View, person: PersonId) => view.row(people, person)?.state.is === 'member'

/** Everybody whom it concerns agrees to it, where it concerns anybody. */
export const isSettled = ({ concerns, settled }: HandoverAnswer): boolean =>
  concerns.every((person) => settled.some(({ by, agrees }) => by === person && agrees))
