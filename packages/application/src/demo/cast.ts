import type { PersonId } from '@lockstep/domain'
import { named } from './named.ts'

/** The six of Calder Freight. */
export const dana: PersonId = named('Dana Whitlock')
export const noor: PersonId = named('Noor Haddad')
export const ingrid: PersonId = named('Ingrid Sand')
export const marcus: PersonId = named('Marcus Oyelaran')
export const wei: PersonId = named('Wei Chen')
export const tomas: PersonId = named('Tomás Rivera')

/** Of the board: she audits, and is no member. */
export const helena: PersonId = named('Helena Brandt')

/** Chiefs of staff, one after the other. */
export const elif: PersonId = named('Elif Kaya')
export const jonas: PersonId = named('Jonas Lind')

export const everybody: readonly PersonId[] = [wei, noor, marcus, tomas, ingrid, dana]

/** The partnerships among them. */
export const team = named('Leadership team')
export const danaWithNoor = named('Dana with Noor')
export const danaWithMarcus = named('Dana with Marcus')
export const danaWithIngrid = named('Dana with Ingrid')
export const marcusWithNoor = named('Marcus with Noor')
export const marcusWithWei = named('Marcus with Wei')
