import type { PersonId } from '../kernel/ids.ts'
import { require } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'

/** Days on which somebody is away. */
export interface Absence {
  /** The first of them, where it was still ahead; else it began when it was said to. */
  readonly from?: LocalDate
  /** The last of them. */
  readonly until?: LocalDate
  /** Who stands in: asked instead of them, and still not recording in their name. */
  readonly delegate?: PersonId
}

/** Its last day has passed. */
export const isOver = ({ until }: Absence, today: LocalDate): boolean =>
  until !== undefined && until < today

/** Its first day is still to come. */
export const isAhead = ({ from }: Absence, today: LocalDate): boolean =>
  from !== undefined && from > today

export const isAbsentOn = (absence: Absence | undefined, day: LocalDate): boolean =>
  absence !== undefined && !isOver(absence, day) && !isAhead(absence, day)

type Days = { readonly [D in 'from' | 'until']?: LocalDate | undefined }

/** @throws Refusal `EndsBeforeItBegins` */
export function requireOrder({ from, until }: Days, happened: LocalDate): void {
  const first = from ?? happened
  require(until === undefined ||
    until >= first, 'EndsBeforeItBegins', 'The last day lies before the first.', 'until')
}
