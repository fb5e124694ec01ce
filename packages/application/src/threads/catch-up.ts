import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import type { EventLog } from '@lockstep/eventstore-client'
import type { Runner } from '@lockstep/projections'
import type { Part } from '../reading/reading.ts'

/** Milliseconds. The store may be away for a while. */
const ASK_AGAIN_AFTER = 500

/** Up to where so many events are counted. */
interface Counted {
  readonly position: string
  readonly events: number
}

/**
 * Resolves once projections have taken in all that was recorded when this was called.
 * @param tell hears how far they have come through what they lacked
 */
export async function catchUp(
  log: EventLog,
  runner: Runner,
  tell: (part: Part) => void,
): Promise<void> {
  const over = new AbortController()
  const counted: Counted[] = []
  const told = () => {
    const at = runner.position ?? ''
    const done = counted.findLast(({ position }) => position <= at)?.events ?? 0
    tell({ done, of: counted.at(-1)?.events ?? 0 })
  }
  const unlisten = runner.listen(told)
  // Where the store is lost meanwhile, what is told falls short.
  count(log, runner.position, counted, told, over.signal).catch(() => {})
  while (!(await isUpToDate(runner))) await pause(ASK_AGAIN_AFTER)
  over.abort()
  unlisten()
}

/** Counts beside those who take the events in. */
async function count(
  log: EventLog,
  after: string | undefined,
  counted: Counted[],
  told: () => void,
  over: AbortSignal,
): Promise<void> {
  let events = 0
  for await (const page of log.readAll(after)) {
    if (over.aborted) return
    events += page.length
    counted.push({ position: page.at(-1)?.position ?? '', events })
    told()
    await turn()
  }
}

/** False where the store could not be asked. */
async function isUpToDate(runner: Runner): Promise<boolean> {
  try {
    await runner.upToDate()
    return true
  } catch {
    return false
  }
}
