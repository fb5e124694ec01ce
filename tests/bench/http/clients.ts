import { setTimeout as pause } from 'node:timers/promises'
import { answering } from '../child.ts'
import { commandText, type Target } from './commands.ts'
import { Connection } from './connection.ts'

/** The clients' process: connections that send commands, and how long each answer takes. */
export type Order =
  | { readonly prepare: Target & { readonly commands: number; readonly connections: number } }
  /** Sends what was prepared: each connection its next command once the last is answered, or so many a second in all. */
  | { readonly send: { readonly rate?: number } }

/** How long the answers took, in milliseconds. */
export interface Sent {
  readonly latencies: readonly number[]
}

let connections: Connection[] = []
let commands: string[] = []

answering((order: Order) => ('prepare' in order ? prepare(order.prepare) : send(order.send.rate)))

async function prepare(order: Extract<Order, { prepare: unknown }>['prepare']): Promise<void> {
  commands = Array.from({ length: order.commands }, (_, n) => commandText(order, n))
  const opening = Array.from({ length: order.connections }, () => Connection.to(order.port))
  connections = await Promise.all(opening)
}

async function send(rate: number | undefined): Promise<Sent> {
  const latencies: number[] = []
  const start = performance.now()
  let next = 0
  const each = async (connection: Connection) => {
    for (let n = next++; n < commands.length; n = next++) {
      const from = rate === undefined ? performance.now() : await dueAt(start + (n / rate) * 1000)
      const status = await connection.send(commands[n] as string)
      if (status !== 200) throw new Error(`command ${n} was answered with ${status}`)
      latencies.push(performance.now() - from)
    }
  }
  await Promise.all(connections.map(each))
  for (const connection of connections) connection.close()
  return { latencies }
}

/**
 * Waits until a command is due. Who comes late to it, because the last answer did, counts from when it was due: else a
 * server that stands still would be asked little, and look fast.
 */
async function dueAt(due: number): Promise<number> {
  if (due <= performance.now()) return due
  await pause(due - performance.now())
  return performance.now()
}
