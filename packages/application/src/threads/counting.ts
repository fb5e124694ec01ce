import { setImmediate as turn } from 'node:timers/promises'
import type { EventLog } from '@lockstep/eventstore-client'
import type { Part } from '../reading/reading.ts'

/** Up to where so many events are counted. */
export interface Counted {
  readonly position: string
  readonly events: number
}

/** Counts what a log holds after a position, and tells how far it has come, page by page. */
export async function count(
  log: Pick<EventLog, 'readAll'>,
  after: string | undefined,
  tell: (counted: Counted) => void,
): Promise<void> {
  let events = 0
  for await (const page of log.readAll(after)) {
    events += page.length
    tell({ position: page.at(-1)?.position ?? '', events })
    await turn()
  }
}

/** How much of what is counted so far has been read by who stands at a position. */
export function partAt(position: string | undefined, counted: readonly Counted[]): Part {
  const done = counted.findLast((one) => one.position <= (position ?? ''))?.events ?? 0
  return { done, of: counted.at(-1)?.events ?? 0 }
}
