import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'
import type { BarePages } from '@lockstep/eventstore-client/bench/bare-store'
import { type BenchRow, rateSince, row } from '@lockstep/eventstore-client/bench/row'
import { fillWithGoals } from './lives.ts'
import { rebuild } from './rebuild.ts'

/** A log to be read from its beginning, and the same by the bare client of its store. */
export interface CatchUpBench {
  /** Before the names of its rows; nothing for the store in files. */
  readonly prefix: string
  readonly address: string
  readonly bare: BarePages
  readonly events?: number
  readonly rounds?: number
}

/**
 * Events a second from a log's beginning to its end (`read`), and on into a read store (`catch-up`), each beside the same
 * with the bare client of its store reading. Both take turns.
 */
export async function benchCatchUp(options: CatchUpBench): Promise<BenchRow[]> {
  const { prefix, address, bare, events = 40_000, rounds = 7 } = options
  const directory = mkdtempSync(join(tmpdir(), 'lockstep-catch-up-'))
  const log = await openEventLog(address)
  const rates = {
    port: [] as number[],
    bare: [] as number[],
    up: [] as number[],
    bareUp: [] as number[],
  }
  try {
    await fillWithGoals(log, events)
    for (let round = 0; round <= rounds; round += 1) {
      const file = (side: string) => join(directory, `${side}-${round}.db`)
      const sides = [
        async () => {
          rates.port.push(await read(log.readAll()))
          rates.up.push(await rebuild(log.id, log.readAll(), file('port')))
        },
        async () => {
          rates.bare.push(await read(bare()))
          rates.bareUp.push(await rebuild(log.id, bare(), file('bare')))
        },
      ]
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side()
    }
  } finally {
    await log.close()
    rmSync(directory, { recursive: true })
  }
  // The first round warms up.
  return [
    row(`${prefix}read`, 'events/s', rates.port.slice(1), rates.bare.slice(1)),
    row(`${prefix}catch-up`, 'events/s', rates.up.slice(1), rates.bareUp.slice(1)),
  ]
}

async function read(pages: AsyncIterable<readonly RecordedEvent[]>): Promise<number> {
  const start = performance.now()
  let count = 0
  for await (const page of pages) count += page.length
  return rateSince(start, count)
}
