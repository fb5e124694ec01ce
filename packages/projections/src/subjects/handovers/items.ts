import { type Handed, heldIn, owedIn, type PersonId } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import type { HandoverAnswer, HandoverRow } from '../../folds/handovers.ts'
import { requests } from '../../folds/requests.ts'
import { namedRecord } from '../../records/named.ts'
import type { Named } from '../../telling/href.ts'
import type { Action } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { isAskedBefore, spokenForElsewhere } from './elsewhere.ts'

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

const handedNouns = ['decision', 'goal', 'commitment', 'request'] as const

/**
 * The ids of what is in force for who had the role, but for what another handover of theirs asks or has answered: now, or as
 * it was known when the handover ended.
 */
function goingOn(view: View, row: HandoverRow): ReadonlySet<string> {
  const { id, begun, ended } = row
  if (begun === undefined) return new Set()
  const heldThen = (then: View) => {
    if (isAskedBefore(then, row)) return new Set<string>()
    const spokenFor = spokenForElsewhere(then, row)
    const all = [...allHeld(then, begun.from), ...allOwed(then, begun.from)]
    const ids = all.flatMap(({ held }) => held.map(([each]) => each))
    return new Set(ids.filter((each) => !spokenFor.has(each)))
  }
  return ended === undefined
    ? heldThen(view)
    : view.kept(`held as ${id} ended`, [...handedNouns, 'handover'], () =>
        heldThen(view.at({ known: { at: ended.recordedAt } }, ended.at)),
      )
}
