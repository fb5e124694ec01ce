import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventLog, openEventLog } from '../src/index.ts'
import { stamped } from '../src/metadata.ts'
import { BareLog } from './bare-log.ts'
import type { BareEvent } from './bare-store.ts'
import { collectGarbage } from './garbage.ts'
import { type BenchRow, rateSince, row } from './row.ts'
import { batchesOf, type Step } from './workload.ts'

export const WAITING = [1, 16, 128] as const

export interface AppendBenchOptions {
  /** Where the files are written; the disk that is measured. */
  readonly directory?: string
  readonly rounds?: number
  /** How many wait at once, for each figure. */
  readonly waiting?: readonly (typeof WAITING)[number][]
  /** Appends per round and side for each figure: what a second or so allows. */
  readonly appends?: Readonly<Record<(typeof WAITING)[number], number>>
}

/**
 * Durable appends a second with 1, 16 and 128 waiting at the port, beside bare node:sqlite that
 * commits the same batches into the same tables, and what the disk's own fdatasync allows. Both
 * sides take turns, so that a slow moment of the machine meets both.
 */
export async function benchAppend(options: AppendBenchOptions = {}): Promise<BenchRow[]> {
  const { rounds = 24, appends = { 1: 200, 16: 2_400, 128: 5_120 } } = options
  const { waiting: figures = WAITING } = options
  const directory = mkdtempSync(join(options.directory ?? tmpdir(), 'lockstep-append-'))
  const syncs: number[] = []
  try {
    const rows: BenchRow[] = []
    for (const waiting of figures) {
      const log = await openEventLog(`sqlite:${join(directory, `port-${waiting}.db`)}`)
      const bare = new BareLog(join(directory, `bare-${waiting}.db`))
      const port: number[] = []
      const baseline: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const batches = batchesOf(waiting, appends[waiting] / waiting, round)
        const sides = [
          async () => baseline.push(commitBare(bare, batches, waiting)),
          async () => port.push(await appendAll(log, batches, waiting)),
        ]
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side()
        syncs.push(fdatasyncs(join(directory, 'plain'), appends[1]))
      }
      await log.close()
      bare.close()
      // The first round warms up.
      rows.push(row(`append-${waiting}`, 'appends/s', port.slice(1), baseline.slice(1)))
    }
    return [...rows, row('fdatasync', 'syncs/s', syncs)]
  } finally {
    rmSync(directory, { recursive: true })
  }
}

type Batches = readonly (readonly Step[])[]

/** Every client sends its next append when the last is answered. */
export async function appendAll(log: EventLog, batches: Batches, clients: number): Promise<number> {
  collectGarbage()
  const start = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (const batch of batches) {
        const { stream, expected, event } = batch[client] as Step
        await log.append(stream, [event], expected)
      }
    }),
  )
  return rateSince(start, clients * batches.length)
}

function commitBare(bare: BareLog, batches: Batches, clients: number): number {
  const rows = batches.map((batch) => batch.map(columns))
  collectGarbage()
  const start = performance.now()
  for (const batch of rows) bare.commit(batch)
  return rateSince(start, clients * batches.length)
}

/** What a bare client writes of a step. */
export function columns({ stream, expected, event }: Step): BareEvent {
  const { id, type, data, metadata } = event
  const revision = expected === 'none' ? 0 : expected + 1
  const bytes = stamped(metadata, new Date().toISOString())
  return [stream, revision, id, type, data, bytes]
}

function fdatasyncs(file: string, count: number): number {
  const descriptor = openSync(file, 'w')
  const block = Buffer.alloc(4096, 1)
  const start = performance.now()
  for (let written = 0; written < count; written += 1) {
    writeSync(descriptor, block)
    fdatasyncSync(descriptor)
  }
  const rate = rateSince(start, count)
  closeSync(descriptor)
  return rate
}
