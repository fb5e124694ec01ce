import { endOfDay, type Instant, lastDayOf, type PersonId, startOfDay } from '@lockstep/domain'
import { organisations } from '../../folds/organisation.ts'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import { type SessionRow, sessions, whenOf } from '../../folds/sessions.ts'
import { namedRecords } from '../../records/named.ts'
import { personHistory } from '../../records/person-history.ts'
import { decidedIn } from '../../records/session-held.ts'
import { absences } from '../../records/tenure.ts'
import { shownAt } from '../../telling/dates.ts'
import type { Region } from '../../telling/panel.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** Stretches that lie over everything: when one of them was away, crises, and retreats of all of them. */
export const regionsOf = (view: View, members: readonly PersonId[]): Region[] => [
  ...members.flatMap((member) =>
    absencesOf(view, member).map((stretch) => ({
      ...stretch,
      kind: 'absence' as const,
      label: `${firstNameOf(view, member)} away`,
    })),
  ),
  ...[...view.rows(organisations).keys()].flatMap((id) =>
    stretches(view, view.history('organisation', id), 'CrisisDeclared', ['CrisisEnded']).map(
      (stretch) => ({ ...stretch, kind: 'crisis' as const, label: 'Crisis' }),
    ),
  ),
  ...[...view.rows(sessions).values()].flatMap((row) => retreat(view, row, members)),
  ...[...view.rows(postmortems).values()].flatMap((row) => looked(view, row, members)),
]

/** The days that a post-mortem looks at, where all of them are involved. */
function looked(view: View, row: PostmortemRow, members: readonly PersonId[]): Region[] {
  const { id, opened, state } = row
  const theirs = members.every((member) => opened?.involved.includes(member))
  if (opened === undefined || !theirs || state.is === 'called off') return []
  return [
    {
      id,
      kind: 'post-mortem',
      label: view.ordinal('postmortem', id) ?? opened.title,
      from: shownAt(startOfDay(opened.from, view.zone), view),
      to: shownAt(endOfDay(opened.to, view.zone), view),
      goesOn: false,
      href: { noun: 'postmortem', id },
    },
  ]
}

/** One that was held, with its days and what was decided there. */
function retreat(view: View, row: SessionRow, members: readonly PersonId[]): Region[] {
  const { id, begun, held } = row
  const when = whenOf(row)
  const theirs = members.every((member) => begun?.among.includes(member))
  if (begun?.kind !== 'retreat' || held === undefined || when === undefined || !theirs) return []
  return [
    {
      id,
      kind: 'retreat',
      label: begun.title ?? 'Retreat',
      from: shownAt(startOfDay(when.on, view.zone), view),
      to: shownAt(endOfDay(lastDayOf(when), view.zone), view),
      goesOn: false,
      href: { noun: 'session', id },
      decisions: namedRecords(view, 'decision', decidedIn(view, row).decided),
    },
  ]
}

/** Each that has begun, to when they were back, or its last day, or to the moment. */
function absencesOf(view: View, member: PersonId) {
  const begun = absences(personHistory(view, member), view.zone).filter(
    ({ begins }) => begins <= view.moment,
  )
  return begun.map(({ said, begins, ends }) => {
    const over = ends !== undefined && ends <= view.moment
    return {
      id: said.event,
      from: shownAt(begins, view),
      to: over ? shownAt(ends, view) : view.moment,
      goesOn: !over,
    }
  })
}

interface Happened {
  readonly id: string
  readonly type: string
  readonly at: Instant
}

/** From each event of one type to the next that ends it, or to the moment. */
function stretches(
  view: View,
  history: readonly Happened[],
  begins: string,
  ends: readonly string[],
) {
  return history.flatMap((event, n) => {
    if (event.type !== begins) return []
    const end = history.slice(n + 1).find(({ type }) => ends.includes(type))
    const from = shownAt(event.at, view)
    const to = end === undefined ? view.moment : shownAt(end.at, view)
    return [{ id: event.id, from, to, goesOn: end === undefined }]
  })
}
