import { newId } from '@lockstep/eventstore-client'
import { benchAppend } from '@lockstep/eventstore-client/bench/append'
import { benchAppendOnKurrentDb } from '@lockstep/eventstore-client/bench/append-kurrentdb'
import { benchAppendPostgres } from '@lockstep/eventstore-client/bench/append-postgres'
import type { BenchRow } from '@lockstep/eventstore-client/bench/row'
import { WireCluster } from '@lockstep/eventstore-client/testing/kurrentdb/wire-cluster'
import { benchCatchUp } from '@lockstep/projections/bench/catch-up'
import { benchPages } from '@lockstep/projections/bench/pages'
import { benchRebuild } from '@lockstep/projections/bench/rebuild'
import { benchTimelines } from '@lockstep/projections/bench/timelines'
import { expect, test } from 'vitest'
import { benchCommands } from './http/command-rows.ts'
import { benchImport } from './import/import-row.ts'
import { type Reachable, reachable } from './stores.ts'
import { noise, table } from './table.ts'

const tiny: readonly [rows: string, run: () => Promise<BenchRow[]>][] = [
  [
    'append-1 append-16 append-128 fdatasync',
    () => benchAppend({ rounds: 1, appends: { 1: 4, 16: 32, 128: 128 } }),
  ],
  [
    'postgres-append-1 postgres-append-16 postgres-append-128',
    () => benchAppendPostgres({ rounds: 1, appends: { 1: 4, 16: 32, 128: 128 } }),
  ],
  ['kurrentdb-append-16', onTheWire],
  ['replay rebuild', () => benchRebuild({ rounds: 1, events: 200 })],
  [
    'timelines timelines-next-200 timelines-late-200 findings-200 findings-next-200',
    async () => benchTimelines({ sizes: [200], rounds: 1 }),
  ],
  ['page-past-200 step-200', async () => benchPages({ sizes: [200], rounds: 1 })],
  ...reachable().flatMap((store): typeof tiny => {
    const { prefix } = store
    const commands = () => benchCommands(store, { rounds: 1, warmUps: 0, commands: 128, alone: 8 })
    return [
      [`${prefix}read ${prefix}catch-up`, () => caughtUp(store)],
      [`${prefix}http-command ${prefix}http-command-p99 ${prefix}http-command-1`, commands],
    ]
  }),
  ['import', () => benchImport({ rounds: 1, commits: 12, histories: 'none', say: () => {} })],
]

async function caughtUp({ prefix, start }: Reachable): Promise<BenchRow[]> {
  const store = await start()
  try {
    const log = store.log(newId(new Date()))
    return await benchCatchUp({ prefix, ...log, events: 1_280, rounds: 1 })
  } finally {
    await store.stop()
  }
}

async function onTheWire(): Promise<BenchRow[]> {
  const server = await WireCluster.of(1)
  try {
    return await benchAppendOnKurrentDb(server.url, 16, { rounds: 1, appends: 32 })
  } finally {
    server.stop()
  }
}

test.each(tiny)(
  '%s are measured against a baseline',
  async (names, run) => {
    const rows = await run()
    expect(rows.map(({ name }) => name)).toEqual(names.split(' '))
    for (const { name, value, ratio } of rows) {
      expect(value).toBeGreaterThan(0)
      if (name !== 'fdatasync') expect(ratio).toBeGreaterThan(0)
    }
  },
  60_000,
)

const row: BenchRow = {
  name: 'replay',
  value: 200_000,
  unit: 'events/s',
  baseline: 400_000,
  ratio: 0.5,
  spread: 0.02,
}

test('a row stands beside its baseline and what is wanted of it', () => {
  const [, line] = table([row]).split('\n')
  expect(line?.split(/ {2,}/)).toEqual([
    'replay',
    '200,000 events/s',
    '400,000',
    '0.50',
    '≥ 0.45',
    '2 %',
  ])
})

test('a noisy machine is told', () => {
  expect(noise([row])).toBeUndefined()
  expect(noise([row, { ...row, name: 'import', spread: 0.6 }])).toContain('import')
})
