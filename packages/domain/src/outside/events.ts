import { z } from 'zod'
import { requirePassed } from '../kernel/days.ts'
import { step } from '../kernel/event.ts'
import { distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { outsideKinds } from './state.ts'

const lane = 'outside'

export const events = {
  /** It happened when it happened out there. */
  OutsideEventRecorded: step(
    'recorded an outside event',
    z.strictObject({
      title: Line,
      kind: z.enum(outsideKinds),
      text: Text.optional(),
      /** Where it is known from. */
      source: Line,
      link: Link.optional(),
      /** Who of the organisation saw it first, and on which day. */
      seenBy: distinct(PersonId).min(1),
      seenOn: LocalDate,
      partnership: PartnershipId.optional(),
    }),
    {
      lane,
      holds: ({ seenOn }, days) => {
        requirePassed(seenOn, days, 'seenOn')
        const after = seenOn >= days.happened
        require(after, 'SeenBeforeItHappened', 'It had not happened on that day.', 'seenOn')
      },
    },
  ),
} as const

/** What an event of this noun holds. */
export type OutsideData<T extends keyof typeof events> = z.output<(typeof events)[T]['data']>
