import { createHmac } from 'node:crypto'
import type { Instant } from '@lockstep/domain'
import { type Head, sealedHeadText, sealText, writtenSealed } from '@lockstep/proof'
import type { Home } from '../home/home.ts'
import { sha256, signingOf } from './signing.ts'

/** What opens the head that was sealed at a moment: the same whenever it is asked for. */
export async function openerOf({ keys }: Pick<Home, 'keys'>, at: Instant): Promise<string> {
  return createHmac('sha256', await keys.secret('proof'))
    .update(`sealed ${at}`)
    .digest('base64url')
}

/** A head to be sent along: who gets it learns nothing, and can hold the record against it once it is opened. */
export async function sealHead(
  home: Pick<Home, 'id' | 'keys'>,
  upTo: Pick<Head, 'events' | 'root'>,
  at: Instant,
): Promise<string> {
  const { key, sign } = await signingOf(home.keys)
  const seal = sha256(sealText(await openerOf(home, at), upTo))
  const sealed = { organisation: home.id, at, seal }
  return writtenSealed({ ...sealed, key, signature: sign(sealedHeadText(sealed)) })
}
