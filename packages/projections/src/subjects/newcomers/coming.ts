import { addDays, type LocalDate, type PersonId, type Playable } from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import type { Said } from '../../records/playbacks.ts'
import { today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { joinedOf } from '../people/joined.ts'

/** That somebody came into a partnership that was there before them, or began with who was. */
export interface Coming {
  readonly person: PersonId
  readonly partnership: PartnershipRow
  readonly came: Stamp
  /** Where it began with them: those in it who had been in the organisation before them. */
  readonly before?: readonly PersonId[]
}

/** Something that stood when somebody came, and what they know of it since. */
export interface InForce {
  readonly kind: 'vision' | 'charter' | 'definition of success' | 'decision' | 'goal'
  /** What is shown and played back; a definition of success is answered instead, element by element. */
  readonly of?: Playable
  readonly named: Named
  /** When it came to be in force. */
  readonly since: Stamp
  /** Who answers for it, but the newcomer themselves, as far as they are members. */
  readonly answers: readonly PersonId[]
  /** The day from which on something says that they know of it. */
  readonly shown?: LocalDate | undefined
  /** The day on which they said in their own words what it says, or answered all of it. */
  readonly played?: LocalDate | undefined
  readonly playback?: Said | undefined
  /** It is of a partnership that they are not in: they are shown it, and its own members play it back. */
  readonly shownOnly?: boolean
  /** The day on which it ended, or another took its place: nothing more is asked. */
  readonly over?: LocalDate | undefined
}

/** Whether they say it back, or answer it: what is of others' partnerships, or has nobody to answer for it, they are shown. */
export const isSaidBack = ({ of, answers, playback, shownOnly }: InForce): boolean =>
  playback !== undefined || of === undefined || (shownOnly !== true && answers.length > 0)

/** Days after which it is looked at how much somebody knows of what was in force when they came. */
export const lookedOnDays = [30, 60, 90] as const

/** So long somebody is new. */
export const NEW_DAYS = 90

/** Into which partnerships somebody came and still is, where something stood before them; in order. */
export const comingsOf = (view: View, person: PersonId): Coming[] =>
  [...view.rows(partnerships).values()]
    .flatMap((partnership): Coming[] => {
      const { state, founded, membership } = partnership
      const last = membership.findLast((each) => each.person === person)
      if (state.is !== 'founded' || founded === undefined || last?.to !== undefined) return []
      if (last === undefined) return []
      const came = last.from
      if (came.event !== founded.event) return [{ person, partnership, came }]
      const before = thereBefore(view, person, partnership, came)
      return before.length === 0 ? [] : [{ person, partnership, came, before }]
    })
    .sort((x, y) => (x.came.at < y.came.at ? -1 : 1))

/** Those of its first members who had joined before somebody; nobody, once that one is new no more. */
function thereBefore(
  view: View,
  person: PersonId,
  { membership }: PartnershipRow,
  came: Stamp,
): PersonId[] {
  const joined = joinedOf(view, person)
  if (joined === undefined || dayIn(came, view.zone) > dayAfter(view, joined, NEW_DAYS)) return []
  return membership
    .filter(({ from }) => from.event === came.event)
    .map((each) => each.person)
    .filter((each) => {
      const theirs = joinedOf(view, each)
      return theirs !== undefined && theirs.at < joined.at
    })
}

/** Whether somebody is still new, where they came. */
export const isNew = (view: View, { came }: Coming): boolean =>
  today(view) <= dayAfter(view, came, NEW_DAYS)

/** All who are new somewhere at the moment. */
export const newcomersIn = (view: View): PersonId[] =>
  [...view.rows(people).values()]
    .filter(({ id, state }) => {
      if (state.is !== 'member') return false
      return comingsOf(view, id).some((coming) => isNew(view, coming))
    })
    .map(({ id }) => id)

export const dayAfter = (view: View, came: Stamp, days: number): LocalDate =>
  addDays(dayIn(came, view.zone), days)
