import { setTimeout as pause } from 'node:timers/promises'

/** More events than these at once say that much is being recorded. */
const FEW = 3
/** Milliseconds. */
const REST = 45

/**
 * Lets a subscription's next page grow where much comes: taken in a few at a time, each event costs who follows twice as much
 * as among hundreds. Who can't wait reads.
 * @param events of the page before
 */
export async function letGrow(events: number, signal: AbortSignal): Promise<void> {
  if (events > FEW) await pause(REST, undefined, { signal }).catch(() => {})
}
