import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nouns } from '@lockstep/domain'
import { type EventLog, openEventLog, type RecordedEvent } from '@lockstep/eventstore-client'
import { type BenchRow, rateSince, row } from '@lockstep/eventstore-client/bench/row'
import { policies } from '../src/engine/policies/policies.ts'
import { applyEvents } from '../src/engine/runner/apply.ts'
import { Foldings } from '../src/engine/runner/foldings.ts'
import { ReadStore } from '../src/engine/store/read-store.ts'
import { decode } from '../src/events/decode.ts'
import { folds } from '../src/folds/folds.ts'
import { foldOn } from '../src/view/fold.ts'
import { fillWithGoals } from './lives.ts'

const BATCH = 10_000

export interface RebuildBenchOptions {
  /** Where the files are written; the disk that is measured. */
  readonly directory?: string
  readonly events?: number
  readonly rounds?: number
}

/**
 * Events a second from the log through one fold in memory (`replay`), and into a read store with all
 * its rows, entries and numbers (`rebuild`), each beside how fast the same bytes can be parsed at all.
 * All take turns, so that a slow moment of the machine meets everybody.
 */
export async function benchRebuild(options: RebuildBenchOptions = {}): Promise<BenchRow[]> {
  const { events = 60_000, rounds = 7 } = options
  const directory = mkdtempSync(join(options.directory ?? tmpdir(), 'lockstep-rebuild-'))
  const log = await openEventLog(`sqlite:${join(directory, 'events.db')}`)
  const rates = { parse: [] as number[], replay: [] as number[], rebuild: [] as number[] }
  try {
    await fillWithGoals(log, events)
    const texts = await textsOf(log)
    for (let round = 0; round <= rounds; round += 1) {
      rates.parse.push(parseAll(texts))
      rates.replay.push(await replay(log))
      rates.rebuild.push(await rebuild(log.id, log.readAll(), join(directory, `read-${round}.db`)))
    }
  } finally {
    await log.close()
    rmSync(directory, { recursive: true })
  }
  // The first round warms up.
  const [parse, replayed, rebuilt] = [rates.parse, rates.replay, rates.rebuild].map((all) =>
    all.slice(1),
  )
  return [
    row('replay', 'events/s', replayed ?? [], parse),
    row('rebuild', 'events/s', rebuilt ?? [], parse),
  ]
}

type Texts = readonly (readonly [data: string, metadata: string])[]

async function textsOf(log: EventLog): Promise<Texts> {
  const texts: [string, string][] = []
  for await (const page of log.readAll()) {
    for (const { data, metadata } of page) texts.push([data, metadata])
  }
  return texts
}

function parseAll(texts: Texts): number {
  const start = performance.now()
  for (const [data, metadata] of texts) {
    JSON.parse(data)
    JSON.parse(metadata)
  }
  return rateSince(start, texts.length)
}

/** Every goal's state, as deciders know it. */
async function replay(log: EventLog): Promise<number> {
  const { evolve, initial } = nouns.goal
  const fold = {
    name: 'goals',
    noun: 'goal',
    version: 1,
    initial: () => initial,
    on: evolve,
  } as const
  const states = new Map<string, unknown>()
  const start = performance.now()
  let count = 0
  for await (const page of log.readAll()) {
    for (const stored of page) {
      const state = states.get(stored.stream) ?? initial
      states.set(stored.stream, foldOn(fold, state, [decode(stored)]))
    }
    count += page.length
  }
  return rateSince(start, count)
}

/** Makes a read store of all that some pages hold. @param log its id @returns events a second */
export async function rebuild(
  log: string,
  pages: AsyncIterable<readonly RecordedEvent[]>,
  file: string,
): Promise<number> {
  const start = performance.now()
  const store = new ReadStore(file)
  const foldings = new Foldings(store, folds, policies)
  store.transaction(() => foldings.settle(true))
  const desk = { store, foldings, log, openMark: () => undefined }
  let count = 0
  let batch: RecordedEvent[] = []
  for await (const page of pages) {
    batch.push(...page)
    count += page.length
    if (batch.length < BATCH) continue
    applyEvents(desk, batch)
    batch = []
  }
  applyEvents(desk, batch)
  store.close()
  return rateSince(start, count)
}
