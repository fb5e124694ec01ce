import type { LocalDate } from '@lockstep/domain'
import type { Named } from '../../telling/href.ts'

/** Something that the clock will do at the beginning of a day. */
export interface Upcoming {
  readonly day: LocalDate
  readonly told: string
  readonly about: Named
}
