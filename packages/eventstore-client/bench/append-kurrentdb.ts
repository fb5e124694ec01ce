import { newId, openEventLog } from '../src/index.ts'
import { columns } from './append.ts'
import { BareKurrentDb } from './bare-kurrentdb.ts'
import { collectGarbage } from './garbage.ts'
import { type BenchRow, rateSince, row } from './row.ts'
import { batchesOf, type Step } from './workload.ts'

type Append = (step: Step) => Promise<unknown>

/** Appends per round and side: what a second or so allows. */
const APPENDS = { 1: 200, 16: 1_600, 128: 5_120 } as const

/** How many wait at once. */
export type AppendsOnKurrentDb = keyof typeof APPENDS

/**
 * Durable appends a second with so many waiting at the port, beside the bare client that appends the same batches to the
 * same server. Both sides take turns, so that a slow moment of the machine meets both.
 * @param url of a KurrentDB server or cluster.
 */
export async function benchAppendOnKurrentDb(
  url: string,
  waiting: AppendsOnKurrentDb,
  { rounds = 12, appends = APPENDS[waiting] }: { rounds?: number; appends?: number } = {},
): Promise<BenchRow[]> {
  const log = await openEventLog(`${url}#${newId(new Date())}`)
  const bare = new BareKurrentDb(url)
  const [port, baseline]: [number[], number[]] = [[], []]
  const sides = [
    [port, ({ stream, event, expected }) => log.append(stream, [event], expected)],
    [baseline, (step) => bare.commit([columns(step)])],
  ] satisfies [number[], Append][]
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [rates, append] of round % 2 === 0 ? sides : sides.toReversed()) {
      const batches = batchesOf(waiting, appends / waiting, round)
      rates.push(await rateOf(append, batches, waiting))
    }
  }
  await Promise.all([log.close(), bare.close()])
  return [row(`kurrentdb-append-${waiting}`, 'appends/s', port.slice(1), baseline.slice(1))]
}

/** Every client sends its next append when the last is answered. */
async function rateOf(
  append: Append,
  batches: readonly Step[][],
  clients: number,
): Promise<number> {
  collectGarbage()
  const start = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (const batch of batches) await append(batch[client] as Step)
    }),
  )
  return rateSince(start, clients * batches.length)
}
