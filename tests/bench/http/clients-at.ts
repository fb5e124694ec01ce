import { Child } from '../child.ts'
import type { Order, Sent } from './clients.ts'
import type { Target } from './commands.ts'

/** As many as wait at once, each on a connection of its own. */
export type Connections = 1 | 64

/** What a round of commands came to. */
export interface Round {
  /** Commands a second, until everybody could see the last. */
  readonly rate: number
  readonly latencies: readonly number[]
}

/** The clients of a server, in a process of their own. */
export class Clients {
  readonly #child = new Child('./http/clients.ts')

  /**
   * Sends commands that were never sent before.
   * @param settled is waited for before the round is over.
   * @param pace commands a second; left out: as fast as they are answered.
   * @param connections that ask at the same time.
   */
  async send(
    target: Target,
    commands: number,
    settled: () => Promise<void>,
    pace?: number,
    connections: Connections = 64,
  ): Promise<Round> {
    const prepare = { ...target, commands, connections }
    await this.#child.ask({ prepare } satisfies Order)
    const start = performance.now()
    const send = pace === undefined ? {} : { rate: pace }
    const { latencies } = await this.#child.ask<Sent>({ send } satisfies Order)
    await settled()
    return { rate: (commands / (performance.now() - start)) * 1000, latencies }
  }

  stop(): void {
    this.#child.stop()
  }
}
