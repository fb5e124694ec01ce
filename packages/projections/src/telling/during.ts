import { type Instant, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import type { View } from '../view/view.ts'
import { instantDay } from './dates.ts'

/** Narrows a list to what went on in some days, as the viewer counts them. */
export const During = z.strictObject({
  from: LocalDate.optional(),
  to: LocalDate.optional(),
})

interface Lasting {
  readonly at: Instant
  readonly ended?: Instant | undefined
  /** It is over, and nothing says since when: it counts where it began. */
  readonly isOver?: boolean
  /** The day that it is for: then it is on that day alone. */
  readonly on?: LocalDate | undefined
}

/** Whether something was there on any of the days: from its beginning to its end, or on while it has none. */
export const goesOnIn = (view: View, { from, to }: z.output<typeof During>) => {
  if (from === undefined && to === undefined) return () => true
  return ({ at, ended, isOver = false, on }: Lasting): boolean => {
    const first = on ?? instantDay(at, view)
    const last =
      on ?? (ended === undefined ? (isOver ? first : undefined) : instantDay(ended, view))
    return (
      (to === undefined || first <= to) &&
      (from === undefined || last === undefined || last >= from)
    )
  }
}
