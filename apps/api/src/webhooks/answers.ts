import { eventTypes, Id, Instant, LocalDate, nounNames } from '@lockstep/domain'
import { z } from 'zod'

/** Nouns, and types of entries: what is sent of. None named: everything. */
const Only = z
  .array(z.union([z.enum(nounNames), z.enum(eventTypes)]))
  .max(100)
  .default([])

export const WebhookBody = z.strictObject({ url: z.string().min(1).max(2_000), only: Only })

/** From where on it is sent anew: an entry, or the beginning of a day in the organisation’s zone. */
export const ReplayBody = z.union([
  z.strictObject({ entry: Id }),
  z.strictObject({ day: LocalDate }),
])

const Try = z.strictObject({
  entry: Id,
  type: z.string(),
  /** What somebody did by it: `proposed a goal`. */
  did: z.string(),
  at: Instant,
  /** What the receiver answered; absent where it answered nothing. */
  status: z.int().optional(),
  problem: z.string().optional(),
})

export const WebhookAnswer = z
  .strictObject({
    id: Id,
    url: z.string(),
    only: z.array(z.string()),
    since: Instant,
    /** Since when the next entry is tried in vain, and when it is tried again. */
    failing: z.strictObject({ since: Instant, next: Instant }).optional(),
    /** Why nothing is sent any more: after three days in vain, or because the receiver said that it is gone. */
    paused: z.enum(['failing', 'gone', 'restored']).optional(),
    /** Something is still to be sent to it, such as what it is told again. */
    behind: z.boolean(),
    /** The last tries, the latest first. */
    tries: z.array(Try),
  })
  .meta({ id: 'Webhook' })

export const WebhooksAnswer = z.strictObject({
  webhooks: z.array(WebhookAnswer),
  /** Whether the visitor may make one. */
  may: z.boolean(),
})

/** With the secret that signs what is sent, which is shown once. */
export const WebhookMade = z.strictObject({ id: Id, secret: z.string() })
