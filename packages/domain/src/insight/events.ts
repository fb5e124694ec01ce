import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { Text } from '../kernel/text.ts'

const lane = 'conversations'
const weight = 'low'

/** What it tells: at least one of the three. */
export const noteParts = {
  market: Text.optional().meta({ title: 'What the market said', place: 'first' }),
  asks: Text.optional().meta({
    title: 'What it asks of product or company',
    place: 'first',
  }),
  needs: Text.optional().meta({ title: 'What the team needs', place: 'first' }),
}

/** It is about the business, and so in plain words: others rely on it, and an assistant prepares from it. */
export const events = {
  InsightShared: step(
    'shared an insight note',
    z
      .strictObject({
        by: PersonId,
        partnership: PartnershipId,
        /** The other members, when it was shared. */
        to: distinct(PersonId).min(1),
        ...noteParts,
      })
      .refine(({ market, asks, needs }) => [market, asks, needs].some(Boolean), {
        path: ['market'],
        message: 'at least one of the three is said',
      }),
    { lane },
  ),
  InsightRead: fact('read an insight note', z.strictObject({ person: PersonId }), { lane, weight }),
  InsightAnswered: fact(
    'answered an insight note',
    z.strictObject({ person: PersonId, answer: Text }),
    { lane, weight },
  ),
} as const
