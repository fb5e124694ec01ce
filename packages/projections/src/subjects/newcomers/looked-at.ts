import type { LocalDate } from '@lockstep/domain'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import type { InForce } from './coming.ts'
import { type Coming, dayAfter, isSaidBack, lookedOnDays } from './coming.ts'

/** How much of what was in force when they came somebody knew of, and had played back, by a day. */
export interface LookedAt {
  readonly day: (typeof lookedOnDays)[number]
  readonly on: LocalDate
  /** Its day has come; before it, the figures are those of the moment. */
  readonly reached: boolean
  readonly of: number
  readonly shown: number
  /** How much of it is played back, or answered, by them. */
  readonly toPlay: number
  readonly played: number
}

/** At 30, 60 and 90 days: what had ended by then is not counted any more. */
export const lookedAt = (view: View, { came }: Coming, items: readonly InForce[]): LookedAt[] =>
  lookedOnDays.map((day) => {
    const on = dayAfter(view, came, day)
    const by = (date: LocalDate | undefined) => date !== undefined && date <= on
    const asked = items.filter(({ over }) => over === undefined || over > on)
    return {
      day,
      on,
      reached: on <= today(view),
      of: asked.length,
      shown: asked.filter(({ shown, played }) => by(shown) || by(played)).length,
      toPlay: asked.filter(isSaidBack).length,
      played: asked.filter(({ played }) => by(played)).length,
    }
  })
