import { createHmac } from 'node:crypto'
import type { Home } from '@lockstep/application'
import type { Id } from '@lockstep/domain'

/** The secret of a webhook: the same whenever it is asked for, and kept nowhere but in what it is derived from. */
export async function secretOf({ keys }: Pick<Home, 'keys'>, webhook: Id): Promise<Buffer> {
  return createHmac('sha256', await keys.secret('webhooks'))
    .update(webhook)
    .digest()
}

/** As its maker is shown it, and as the receiver’s library takes it. */
export const shownSecret = (secret: Buffer): string => `whsec_${secret.toString('base64')}`

/**
 * The headers by which a receiver knows that a body comes from here, as Standard Webhooks have them.
 * @param seconds since 1970
 */
export function signed(secret: Buffer, id: string, seconds: number, body: string) {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  }
}
