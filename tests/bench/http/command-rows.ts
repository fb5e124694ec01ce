import { type BenchRow, quantile, row } from '@lockstep/eventstore-client/bench/row'
import { Child } from '../child.ts'
import type { Reachable } from '../stores.ts'
import { Clients, type Round } from './clients-at.ts'
import { RealServer } from './real-server.ts'

export interface CommandOptions {
  /** Commands a round and side. */
  readonly commands?: number
  readonly rounds?: number
  readonly warmUps?: number
}

/**
 * Commands a second over HTTP, until the projections show the last of them, beside a bare route that records the same
 * events; and how long the slowest in a hundred answers take.
 */
export async function benchCommands(
  { prefix, start }: Reachable,
  options: CommandOptions = {},
): Promise<BenchRow[]> {
  const { commands = 6_400, rounds = 7, warmUps = 2 } = options
  const store = await start()
  const [real, bare, clients] = [
    await RealServer.start(0, store.env),
    new Child('./http/bare-route.ts'),
    new Clients(),
  ]
  try {
    const { path } = real.target
    const route = { store: store.bare, path, ...(await real.schemas()) }
    const port = await bare.ask<number>(route)
    const [realRounds, bareRounds]: Round[][] = [[], []]
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const sides = [
        async () =>
          realRounds?.push(await clients.send(real.target, commands, () => real.caughtUp())),
        async () =>
          bareRounds?.push(await clients.send({ ...real.target, port }, commands, async () => {})),
      ]
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side()
    }
    return rowsOf(prefix, realRounds?.slice(warmUps) ?? [], bareRounds?.slice(warmUps) ?? [])
  } finally {
    clients.stop()
    bare.stop()
    await real.stop()
    await store.stop()
  }
}

const rowsOf = (prefix: string, real: readonly Round[], bare: readonly Round[]): BenchRow[] => [
  row(`${prefix}http-command`, 'commands/s', real.map(rateOf), bare.map(rateOf)),
  row(`${prefix}http-command-p99`, 'ms', real.map(p99), bare.map(p99)),
]

const rateOf = ({ rate }: Round): number => rate

/** How long all but the slowest in a hundred answers take, in milliseconds. */
export const p99 = ({ latencies }: Round): number => quantile(latencies, 0.99)
