import {
  type LocalDate,
  onDay,
  type PersonId,
  type SessionId,
  type Subject,
  sortsAt,
} from '@lockstep/domain'
import { type ExposureAnswer, exposures } from '../../folds/exposures.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'
import { type Derived, derivedExposures, type Way } from './derived.ts'

/** A statement that one person came to know of a record, with what they say of it themselves. */
export interface Knowing {
  readonly person: PersonId
  readonly how: Way
  readonly stamp: Stamp
  readonly by?: PersonId | undefined
  readonly note?: string | undefined
  readonly session?: SessionId
  /** Their last word on it. */
  readonly answer?: ExposureAnswer
}

/**
 * All that says who knows of a record, in the order in which it happened; of one event and person only the first, and of
 * the parts that somebody had in it the first of all. What a person says of a statement about them counts for the day that
 * it is about, as a corrected entry does, whenever they said so.
 */
export function knowingOf(view: View, of: Subject): Knowing[] {
  const row = view.known.row(exposures, of.id)
  const said: Derived[] = [...derivedExposures(view, of), ...(row?.statements ?? [])]
  const all = said.flatMap(({ people, disputes = [], ...statement }) =>
    people.map((person): Knowing => {
      const answer = [...(row?.answers ?? []), ...disputes].findLast(
        (each) => each.person === person && each.statement === statement.stamp.event,
      )
      return { ...statement, person, ...(answer === undefined ? {} : { answer }) }
    }),
  )
  const inOrder = all.filter(hasComeBy(view)).sort((a, b) => compare(a.stamp.at, b.stamp.at))
  return inOrder.filter((one, n) => n === inOrder.findIndex((other) => isSame(one, other)))
}

/** Whether somebody had come to know by the moment looked at: by their own account, where they gave one. */
const hasComeBy =
  ({ until: { happened, held }, zone }: View) =>
  ({ stamp, answer }: Knowing): boolean => {
    const at =
      answer?.instead === undefined
        ? stamp.at
        : sortsAt(onDay(answer.instead.on, zone), answer.stamp.recordedAt)
    return [happened, held].every((until) => until === undefined || at <= until)
  }

/** The day on which somebody first came to know of a record, by what stands; undefined where nothing says that they do. */
export const knownSince = (view: View, of: Subject, person: PersonId): LocalDate | undefined =>
  firstDay(
    knowingOf(view, of).filter((each) => each.person === person),
    (stamp) => dayIn(stamp, view.zone),
  )

/** The first day that statements give, each by the account of the person themselves where they have one. */
export const firstDay = (
  said: readonly Knowing[],
  dayOf: (stamp: Stamp) => LocalDate,
): LocalDate | undefined =>
  said
    .filter((each) => !isDisputed(each))
    .map(({ answer, stamp }) => answer?.instead?.on ?? dayOf(stamp))
    .sort()[0]

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)

const isSame = (one: Knowing, other: Knowing): boolean =>
  one.person === other.person &&
  (one.stamp.event === other.stamp.event || (one.how === 'part' && other.how === 'part'))

/** Whether it stands: nobody has to know what they say they don't. */
export const isDisputed = ({ answer }: Knowing): boolean =>
  answer !== undefined && answer.instead === undefined
