import { require } from '../kernel/refusal.ts'
import type { Terms } from './terms.ts'

/** @throws Refusal `HorizonBeforeStart` */
export function requireInOrder({ startsOn, horizon }: Pick<Terms, 'startsOn' | 'horizon'>): void {
  const inOrder = startsOn === undefined || horizon === undefined || startsOn <= horizon
  require(inOrder, 'HorizonBeforeStart', 'This would end before it starts.', 'horizon')
}
