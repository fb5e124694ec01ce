import { newId } from '@lockstep/eventstore-client'
import { type AppendBenchOptions, benchAppend } from '@lockstep/eventstore-client/bench/append'
import {
  type AppendsOnKurrentDb,
  benchAppendOnKurrentDb,
} from '@lockstep/eventstore-client/bench/append-kurrentdb'
import { benchAppendPostgres } from '@lockstep/eventstore-client/bench/append-postgres'
import type { BenchRow } from '@lockstep/eventstore-client/bench/row'
import { benchCatchUp } from '@lockstep/projections/bench/catch-up'
import { benchPages, pageRows } from '@lockstep/projections/bench/pages'
import { benchRebuild } from '@lockstep/projections/bench/rebuild'
import { benchTimelines, timelineRows } from '@lockstep/projections/bench/timelines'
import { benchFirstRoute } from './first-route.ts'
import { benchFrames, frameRows } from './frames.ts'
import { benchCommands } from './http/command-rows.ts'
import { benchDuringRebuild } from './http/rebuild-row.ts'
import { benchImport } from './import/import-row.ts'
import { type Reachable, reachable } from './stores.ts'

/** Something that is measured as one, and the rows that it gives. */
export interface Bench {
  readonly rows: readonly string[]
  readonly run: () => Promise<readonly BenchRow[]>
}

const appends = (waiting: NonNullable<AppendBenchOptions['waiting']>[number]): Bench => ({
  rows: [`append-${waiting}`, 'fdatasync'],
  run: () => benchAppend({ waiting: [waiting] }),
})

/** Only where there is a server to measure. */
function appendsOnKurrentDb(waiting: AppendsOnKurrentDb): Bench[] {
  const url = process.env['KURRENTDB_URL']
  if (!url) return []
  const rows = [`kurrentdb-append-${waiting}`]
  return [{ rows, run: () => benchAppendOnKurrentDb(url, waiting) }]
}

const appendsOnPostgres = (waiting: NonNullable<AppendBenchOptions['waiting']>[number]): Bench => ({
  rows: [`postgres-append-${waiting}`],
  run: () => benchAppendPostgres({ waiting: [waiting] }),
})

const catchUp = ({ prefix, start }: Reachable): Bench => ({
  rows: [`${prefix}read`, `${prefix}catch-up`],
  run: async () => {
    const store = await start()
    try {
      return await benchCatchUp({ prefix, ...store.log(newId(new Date())) })
    } finally {
      await store.stop()
    }
  },
})

const commands = (store: Reachable): Bench => ({
  rows: ['http-command', 'http-command-p99', 'http-command-1'].map(
    (name) => `${store.prefix}${name}`,
  ),
  run: () => benchCommands(store),
})

export const benches: readonly Bench[] = [
  appends(1),
  appends(16),
  appends(128),
  ...appendsOnKurrentDb(1),
  ...appendsOnKurrentDb(16),
  ...appendsOnKurrentDb(128),
  appendsOnPostgres(1),
  appendsOnPostgres(16),
  appendsOnPostgres(128),
  { rows: ['replay', 'rebuild'], run: benchRebuild },
  { rows: timelineRows, run: async () => benchTimelines() },
  { rows: pageRows, run: async () => benchPages() },
  ...reachable().map(catchUp),
  ...reachable().map(commands),
  { rows: ['http-during-rebuild'], run: benchDuringRebuild },
  { rows: ['import'], run: benchImport },
  { rows: ['interactive-timeline', 'first-route'], run: benchFirstRoute },
  { rows: frameRows, run: benchFrames },
]
