import { setTimeout } from 'node:timers/promises'
import { type BenchRow, row } from '@lockstep/eventstore-client/bench/row'
import { RealServer } from './real-server.ts'

/** How often it is looked whether the server answers, in milliseconds. */
const OFTEN = 10

/**
 * What a history of so many events costs a server, once: the seconds until all rows are built anew while the old ones serve,
 * the most memory that it has had, in MB, and for how long it answered nobody at most meanwhile, in milliseconds.
 */
export async function benchLength(events: number): Promise<BenchRow[]> {
  const real = await RealServer.start(events)
  try {
    await real.caughtUp()
    await real.restartWithNewFolds()
    const start = performance.now()
    const ended = new AbortController()
    const longest = longestWait(real, ended.signal)
    while (await real.isRebuilding()) await setTimeout(OFTEN)
    const seconds = (performance.now() - start) / 1000
    ended.abort()
    return [
      row(`length-${events}`, 's', [seconds]),
      row(`length-${events}-memory`, 'MB', [real.mostMemory()]),
      row(`length-${events}-wait`, 'ms', [await longest]),
    ]
  } finally {
    await real.stop()
  }
}

async function longestWait(real: RealServer, ended: AbortSignal): Promise<number> {
  let longest = 0
  while (!ended.aborted) {
    const asked = performance.now()
    await real.answers()
    longest = Math.max(longest, performance.now() - asked)
    await setTimeout(OFTEN)
  }
  return longest
}
