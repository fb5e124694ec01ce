import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { PartnershipId, PersonId } from '../kernel/ids.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { reaches } from './state.ts'

const lane = 'outside'
const weight = 'low'

const seen = { note: Text.optional(), link: Link.optional() }

/** Days after which what is known of somebody is stale. */
export const StaleAfter = z.int().min(1).max(3_650)

export const events = {
  PlayerAdded: step(
    'added a player of the ecosystem',
    z.strictObject({
      name: Line,
      reach: z.enum(reaches),
      /** What they are to us: a carrier, a broker’s bank, a regulator. */
      relation: Line,
      ...seen,
      maintainer: PersonId,
      staleAfterDays: StaleAfter,
      partnership: PartnershipId.optional(),
    }),
    { lane, weight },
  ),
  /** It is as it was, or as this says. */
  PlayerLookedAt: fact(
    'looked at a player again',
    z.strictObject({
      ...seen,
      reach: z.enum(reaches).optional(),
      relation: Line.optional(),
      staleAfterDays: StaleAfter.optional(),
    }),
    { lane, weight },
  ),
  PlayerHandedOn: step(
    'handed on who keeps up a player',
    z.strictObject({ maintainer: PersonId, reason: Text.optional() }),
    { lane, weight },
  ),
  PlayerGone: step('said that a player is gone', z.strictObject({ reason: Text }), {
    lane,
    weight,
  }),
} as const

/** What an event of a player holds. */
export type PlayerData<T extends keyof typeof events> = z.output<(typeof events)[T]['data']>
