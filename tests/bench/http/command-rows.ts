import { type BenchRow, quantile, row } from '@lockstep/eventstore-client/bench/row'
import { Child } from '../child.ts'
import type { Reachable } from '../stores.ts'
import { Clients, type Connections, type Round } from './clients-at.ts'
import { RealServer } from './real-server.ts'

export interface CommandOptions {
  /** Commands a round and side, and as many where only one waits at a time. */
  readonly commands?: number
  readonly alone?: number
  readonly rounds?: number
  readonly warmUps?: number
}

/**
 * Commands a second over HTTP, until the projections show the last of them, beside a bare route that records the same
 * events; how long the slowest in a hundred answers take; and how many commands a second one client gets answered, which
 * tells how long it waits for each.
 */
export async function benchCommands(
  { prefix, start }: Reachable,
  options: CommandOptions = {},
): Promise<BenchRow[]> {
  const { commands = 6_400, alone = 400, rounds = 7, warmUps = 2 } = options
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
    const measured = async (count: number, connections: Connections) => {
      const sides: Sides = { real: [], bare: [] }
      const send = {
        real: () => clients.send(real.target, count, () => real.caughtUp(), undefined, connections),
        bare: () =>
          clients.send({ ...real.target, port }, count, async () => {}, undefined, connections),
      }
      for (let round = 0; round < warmUps + rounds; round += 1) {
        const order = ['real', 'bare'] as const
        for (const side of round % 2 === 0 ? order : order.toReversed())
          sides[side].push(await send[side]())
      }
      return { real: sides.real.slice(warmUps), bare: sides.bare.slice(warmUps) }
    }
    return rowsOf(prefix, await measured(commands, 64), await measured(alone, 1))
  } finally {
    clients.stop()
    bare.stop()
    await real.stop()
    await store.stop()
  }
}

type Sides = Record<'real' | 'bare', Round[]>

const rowsOf = (prefix: string, { real, bare }: Sides, alone: Sides): BenchRow[] => [
  row(`${prefix}http-command`, 'commands/s', real.map(rateOf), bare.map(rateOf)),
  row(`${prefix}http-command-p99`, 'ms', real.map(p99), bare.map(p99)),
  row(
    `${prefix}http-command-1`,
    'commands/s',
    alone.real.map(answeredAt),
    alone.bare.map(answeredAt),
  ),
]

/** What one client at a time gets answered in a second. */
const answeredAt = ({ latencies }: Round): number => 1_000 / quantile(latencies, 0.5)

const rateOf = ({ rate }: Round): number => rate

/** How long all but the slowest in a hundred answers take, in milliseconds. */
export const p99 = ({ latencies }: Round): number => quantile(latencies, 0.99)
