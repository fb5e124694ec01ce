import { setTimeout as pause } from 'node:timers/promises'
import { type BenchRow, row } from '@lockstep/eventstore-client/bench/row'
import { Clients, type Round } from './clients-at.ts'
import { p99 } from './command-rows.ts'
import { RealServer } from './real-server.ts'

/** Milliseconds. */
const LOOKS_AGAIN_AFTER = 100

export interface DuringRebuildOptions {
  /** Recorded beforehand: what there is to build anew. */
  readonly events?: number
  /** How long commands are sent for in each round, in seconds. */
  readonly seconds?: number
  readonly rounds?: number
}

/**
 * How long the slowest in a hundred answers take at half the rate that the server can stand, while all rows are built
 * anew, beside the same rate with nothing else to do.
 */
export async function benchDuringRebuild(options: DuringRebuildOptions = {}): Promise<BenchRow[]> {
  const { events = 200_000, seconds = 4, rounds = 3 } = options
  const [real, clients] = [await RealServer.start(events), new Clients()]
  const flatOut = (commands: number) => clients.send(real.target, commands, () => real.caughtUp())
  const during: Round[] = []
  const without: Round[] = []
  try {
    await real.caughtUp()
    await flatOut(4_000 * seconds)
    const { rate } = await flatOut(2_000 * seconds)
    const atHalf = (howLong: number) =>
      clients.send(real.target, Math.ceil(howLong * (rate / 2)), async () => {}, rate / 2)
    for (let round = 0; round < rounds; round += 1) {
      await real.restartWithNewFolds()
      // A server that has just started is slower for other reasons.
      await atHalf(seconds / 2)
      during.push(await atHalf(seconds))
      if (!(await real.isRebuilding())) throw new Error('the rebuild was over too soon')
      while (await real.isRebuilding()) await pause(LOOKS_AGAIN_AFTER)
      without.push(await atHalf(seconds))
    }
    return [row('http-during-rebuild', 'ms, p99', during.map(p99), without.map(p99))]
  } finally {
    clients.stop()
    await real.stop()
  }
}
