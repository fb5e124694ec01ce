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

/** How a receiver verifies them, as the API's reference and the README tell it. */
export const fiveLines = `\
const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers
const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
const expected = createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest()
const sent = Buffer.from(signature.replace('v1,', ''), 'base64')
const isOurs = sent.length === expected.length && timingSafeEqual(sent, expected) && Math.abs(Date.now() / 1000 - at) < 300`
