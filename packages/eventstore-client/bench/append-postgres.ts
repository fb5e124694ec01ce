import { newId, openEventLog } from '../src/index.ts'
import { startPostgres } from '../testing/postgres-server.ts'
import { type AppendBenchOptions, appendAll, columns, WAITING } from './append.ts'
import { BarePostgres } from './bare-postgres.ts'
import { collectGarbage } from './garbage.ts'
import { type BenchRow, rateSince, row } from './row.ts'
import { batchesOf, type Step } from './workload.ts'

/**
 * Durable appends a second on a PostgreSQL server of its own with 1, 16 and 128 waiting at the port, beside the bare client
 * that inserts the same batches into the same tables, unchecked. Both sides take turns.
 */
export async function benchAppendPostgres(
  options: Omit<AppendBenchOptions, 'directory'> = {},
): Promise<BenchRow[]> {
  const { rounds = 12, appends = { 1: 200, 16: 2_400, 128: 5_120 } } = options
  const server = await startPostgres()
  try {
    const rows: BenchRow[] = []
    for (const waiting of options.waiting ?? WAITING) {
      const log = await openEventLog(`${server.url}#${newId(new Date())}`)
      const bare = await BarePostgres.at(server.url)
      const port: number[] = []
      const baseline: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const batches = batchesOf(waiting, appends[waiting] / waiting, round)
        const sides = [
          async () => baseline.push(await rateOf(bare, batches)),
          async () => port.push(await appendAll(log, batches, waiting)),
        ]
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side()
      }
      await log.close()
      await bare.close()
      // The first round warms up.
      rows.push(row(`postgres-append-${waiting}`, 'appends/s', port.slice(1), baseline.slice(1)))
    }
    return rows
  } finally {
    await server.remove()
  }
}

/** Makes batches durable one after the other. @returns events a second */
async function rateOf(bare: BarePostgres, batches: readonly (readonly Step[])[]): Promise<number> {
  collectGarbage()
  const start = performance.now()
  for (const batch of batches) await bare.commit(batch.map(columns))
  return rateSince(start, batches.flat().length)
}
