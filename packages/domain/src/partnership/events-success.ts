import { z } from 'zod'
import { step } from '../kernel/event.ts'
import { PersonId } from '../kernel/ids.ts'
import { Text } from '../kernel/text.ts'
import { ElementNumber, Elements } from './success-terms.ts'

const lane = 'people'

/** An answer to one element, as it was worded in that version. */
const answered = { version: z.int().min(1), element: ElementNumber, person: PersonId }

/** What success means to the members, and who of them accepts which element of it. */
export const successEvents = {
  /** The whole of it. Who accepted an element that is worded anew has not accepted what it says now. */
  SuccessDefined: step(
    'defined success',
    z.strictObject({
      version: z.int().min(1),
      elements: Elements,
      reason: Text.optional(),
    }),
    { lane, mendable: false },
  ),
  SuccessElementAccepted: step('accepted what success means', z.strictObject(answered), {
    lane,
    weight: 'low',
  }),
  SuccessElementRejected: step(
    'rejected what success means',
    z.strictObject({ ...answered, reason: Text.optional() }),
    { lane },
  ),
} as const
