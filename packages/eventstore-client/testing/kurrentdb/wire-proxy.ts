import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A stretch of network before a server, which can break in ways that the server knows nothing of. */
export class WireProxy {
  readonly #server: Server
  readonly #towardsClients = new Set<Socket>()
  #port = 0

  /** @param target the port of the server behind. */
  constructor(target: number) {
    this.#server = createServer({ allowHalfOpen: true }, (client) => {
      const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true })
      this.#towardsClients.add(client)
      for (const socket of [client, server]) socket.on('error', () => {})
      client.pipe(server)
      server.pipe(client)
      client.on('close', () => server.destroy())
      server.on('close', () => client.destroy())
    })
  }

  get port(): number {
    return this.#port
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    this.#port = typeof address === 'object' ? (address?.port ?? 0) : 0
  }

  /** Clients hear that nothing more will come, while what they send still goes through. */
  halfClose(): void {
    for (const client of this.#towardsClients) client.end()
    this.#towardsClients.clear()
  }

  /** Nothing more comes through in either direction, and nobody is told. */
  swallow(): void {
    for (const client of this.#towardsClients) client.unpipe().pause()
    this.#towardsClients.clear()
  }

  stop(): void {
    for (const client of this.#towardsClients) client.destroy()
    this.#server.close()
  }
}
