import { z } from 'zod'
import { Playable } from '../exposure/subject.ts'
import { step } from '../kernel/event.ts'
import { PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'

const lane = 'strategy'
const weight = 'low'
/** Nobody puts other words into what was confirmed: it is said anew. */
const mendable = false

/**
 * What somebody takes a record to say, in their own words: theirs alone, and read by whom they say it to. That they said it,
 * and what came of it, is seen by all who see the record.
 */
export const events = {
  PlayedBack: step(
    'played back',
    z.strictObject({
      of: Playable,
      person: PersonId,
      /** Who answers for the record, and so for how it is understood. */
      to: PersonId,
      words: words('opened'),
    }),
    { lane, weight, mendable },
  ),
  PlaybackConfirmed: step('confirmed a playback', z.strictObject({}), { lane, weight }),
  /** It was meant otherwise: the words of whom it was said to. */
  PlaybackCorrected: step('corrected a playback', z.strictObject({ words: words('opened') }), {
    lane,
    weight,
    mendable,
  }),
  PlayedBackAnew: step('played back anew', z.strictObject({ words: words('opened') }), {
    lane,
    weight,
    mendable,
  }),
} as const
