import {
  absenceAhead,
  absenceOn,
  LocalDate,
  mayInvite,
  OccurredAt,
  type PersonId,
  type PersonState,
  roles,
} from '@lockstep/domain'
import { z } from 'zod'
import { organisations } from '../../folds/organisation.ts'
import { type PersonRow, people } from '../../folds/people.ts'
import { today } from '../../telling/dates.ts'
import { Href } from '../../telling/href.ts'
import { byFamilyName, personView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { AuditView, auditView } from './audit.ts'
import { FacilitatedView, facilitatedBy } from './facilitating.ts'
import { leftIn } from './left.ts'

/** A person in a list: everybody may read this of everybody. */
export const PersonLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    name: z.string(),
    /** With what the name ends, to tell them from who is called the same. */
    apart: z.string().optional(),
    role: z.enum(roles).optional(),
    title: z.string().optional(),
    function: z.string().optional(),
    /** `outside`: an import met them. */
    is: z.enum(['outside', 'member', 'left']),
    /** The import that met them was taken back. */
    takenBack: z.literal(true).optional(),
    erased: z.boolean(),
    /** Since when they are a member. */
    since: OccurredAt.optional(),
    /** When who is no member any more left. */
    left: OccurredAt.optional(),
    absent: z
      .strictObject({
        /** The first day, where it was named: it may still be ahead. */
        from: LocalDate.optional(),
        until: LocalDate.optional(),
        delegate: z.string().optional(),
        /** It has not begun yet. */
        ahead: z.boolean(),
      })
      .optional(),
    owner: z.boolean(),
    administrator: z.boolean(),
    /** What they read, who are no member. */
    audit: AuditView.optional(),
    /** Which post-mortems they facilitate, who are no member. */
    facilitates: z.array(FacilitatedView),
  })
  .meta({ id: 'PersonLine' })
export type PersonLine = z.output<typeof PersonLine>

/** Undefined for who is not known. */
export function personLine(view: View, id: string): PersonLine | undefined {
  const row = view.row(people, id)
  if (row === undefined || row.state.is === 'none') return undefined
  const { state } = row
  const { organisation } = view
  const { role, title, function: area, is, erased } = state
  const { name, apart } = personView(view, id)
  const member = state.is === 'member' ? state : undefined
  const audit = auditView(view, state)
  const left = is === 'left' ? leftIn(view, id as PersonId)?.metadata.occurredAt : undefined
  return {
    id,
    href: { noun: 'person', id },
    name,
    ...(apart === undefined ? {} : { apart }),
    ...(role === undefined ? {} : { role }),
    ...(title === undefined ? {} : { title }),
    ...(area === undefined ? {} : { function: area }),
    is,
    ...(is === 'outside' && isTakenBack(view, row) ? { takenBack: true as const } : {}),
    erased,
    ...(member === undefined ? {} : { since: member.since }),
    ...(left === undefined ? {} : { left }),
    ...absentView(view, state),
    owner: organisation.is !== 'none' && organisation.owner === id,
    administrator: mayInvite({ organisation, person: id, self: state }),
    ...(audit === undefined ? {} : { audit }),
    facilitates: facilitatedBy(view, id),
  }
}

/** The absence that is under way, else the next that is still ahead. */
function absentView(view: View, state: PersonState): Pick<PersonLine, 'absent'> {
  if (state.is !== 'member') return {}
  const day = today(view)
  const now = absenceOn(state.absences, day, view.zone)
  const told = now ?? absenceAhead(state.absences, day, view.zone)
  if (told === undefined) return {}
  const { first: _, ...absence } = told
  return { absent: { ...absence, ahead: now === undefined } }
}

const isTakenBack = (view: View, { metBy }: PersonRow): boolean =>
  metBy !== undefined &&
  [...view.rows(organisations).values()].some(({ imports }) =>
    imports.some(({ stamp, undone }) => stamp.event === metBy && undone !== undefined),
  )

/** Everybody, in order of family name. */
export const personLines = (view: View): PersonLine[] =>
  [...view.rows(people).keys()].flatMap((id) => personLine(view, id) ?? []).sort(byFamilyName)
