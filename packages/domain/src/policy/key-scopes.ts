import type { CommandDefinition } from '../kernel/noun.ts'
import { Refusal } from '../kernel/refusal.ts'

/** What a person lets a key do for them: read what they may read, record what they may record, or report figures alone. */
export const keyScopes = ['read', 'record', 'figures'] as const
export type KeyScope = (typeof keyScopes)[number]

/** What a key is shown for: a command, what only who may record anything does, or reading. */
export type KeyUse = 'read' | 'record' | Pick<CommandDefinition, 'figures' | 'ownWayIn'>

/**
 * Whether a key is for something; whether its person may do it at all is asked as of everybody. A key lies where others may
 * find it: no right of its person is given away by one, and nothing of theirs destroyed.
 */
function isFor(scopes: readonly KeyScope[], use: KeyUse): boolean {
  if (typeof use === 'string') return scopes.includes(use)
  if (use.ownWayIn === true) return false
  return scopes.includes('record') || (use.figures === true && scopes.includes('figures'))
}

/** @throws Refusal `BeyondKey` */
export function checkKey(scopes: readonly KeyScope[], use: KeyUse): void {
  if (!isFor(scopes, use)) throw new Refusal('BeyondKey', 'This key was not made for that.')
}
