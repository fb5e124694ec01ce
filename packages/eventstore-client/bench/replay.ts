import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EventLog, openEventLog, type RecordedEvent } from '../src/index.ts'
import { stamped } from '../src/metadata.ts'
import { collectGarbage } from './garbage.ts'
import { type BenchRow, rateSince, row } from './row.ts'
import { batchesOf } from './workload.ts'

export interface ReplayBenchOptions {
  readonly directory?: string
  readonly events?: number
  readonly rounds?: number
  /** Reads a log to its end; by default it parses each event and folds all into one state. */
  readonly replay?: (log: EventLog) => Promise<unknown>
}

/**
 * Events a second from the file through JSON.parse into one state in memory, beside JSON.parse
 * alone of the same texts, which lie in memory already.
 */
export async function benchReplay(options: ReplayBenchOptions = {}): Promise<BenchRow[]> {
  const { events = 40_000, rounds = 12, replay = replayTargets } = options
  const directory = mkdtempSync(join(options.directory ?? tmpdir(), 'lockstep-replay-'))
  const log = await openEventLog(`sqlite:${join(directory, 'events.db')}`)
  try {
    await fill(log, events)
    const texts = await textsOf(log)
    const replayed: number[] = []
    const parsed: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      parsed.push(await rateOf(events, () => parseAll(texts)))
      replayed.push(await rateOf(events, () => replay(log)))
    }
    // The first round warms up.
    return [row('replay', 'events/s', replayed.slice(1), parsed.slice(1))]
  } finally {
    await log.close()
    rmSync(directory, { recursive: true })
  }
}

const CLIENTS = 100

async function fill(log: EventLog, events: number): Promise<void> {
  for (const batch of batchesOf(CLIENTS, events / CLIENTS, 0)) {
    await log.restore(
      batch.map(({ stream, expected, event }) => ({
        ...event,
        stream,
        revision: expected === 'none' ? 0 : expected + 1,
        metadata: stamped(event.metadata, new Date().toISOString()),
      })),
    )
  }
}

async function textsOf(log: EventLog): Promise<string[]> {
  const texts: string[] = []
  for await (const page of log.readAll()) {
    for (const { data, metadata } of page) texts.push(data, metadata)
  }
  return texts
}

async function rateOf(events: number, work: () => unknown): Promise<number> {
  collectGarbage()
  const start = performance.now()
  await work()
  return rateSince(start, events)
}

function parseAll(texts: readonly string[]): number {
  let members = 0
  for (const text of texts) members += JSON.parse(text) === null ? 0 : 1
  return members
}

/** One state: what every stream aims at, and when that was last said. */
async function replayTargets(log: EventLog): Promise<Map<string, Target>> {
  const targets = new Map<string, Target>()
  for await (const page of log.readAll()) {
    for (const event of page) evolve(targets, event)
  }
  return targets
}

interface Target {
  readonly target: number
  readonly since: string
}

function evolve(targets: Map<string, Target>, { stream, data, metadata }: RecordedEvent): void {
  const { target } = JSON.parse(data) as { target: number }
  const { occurredAt } = JSON.parse(metadata) as { occurredAt: string }
  targets.set(stream, { target, since: occurredAt })
}
