import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** Stands between a client and a server, and does to their connections what a network does. */
export class Wire {
  readonly #server: Server
  readonly #target: number
  readonly #open = new Set<Socket>()
  #swallows = false
  #refuses = false
  #refusesAfterCut = false
  #cut: { readonly mark: string; readonly when: 'before' | 'after' } | undefined

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer((client) => this.#join(client))
  }

  static async to(target: number): Promise<Wire> {
    const wire = new Wire(target)
    wire.#server.listen(0, '127.0.0.1')
    await once(wire.#server, 'listening')
    return wire
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** From now on connections stay open and nothing comes through. */
  swallow(): void {
    this.#swallows = true
  }

  /** From now on everything that is open is cut, and nothing new is let through. */
  refuse(): void {
    this.#refuses = true
    this.#cutAll()
  }

  /** Once, where a client sends this: before the server hears of it, or after it has answered, which nobody hears. */
  cutAt(mark: string, when: 'before' | 'after', { thenRefuse = false } = {}): void {
    this.#cut = { mark, when }
    this.#refusesAfterCut = thenRefuse
  }

  /** Whether what `cutAt` waited for has come. */
  get hasCut(): boolean {
    return this.#cut === undefined
  }

  /** Everything comes through again. */
  pass(): void {
    this.#swallows = false
    this.#refuses = false
    this.#cutAll()
  }

  async close(): Promise<void> {
    this.#server.close()
    this.#cutAll()
  }

  #cutAll(): void {
    for (const socket of this.#open) socket.destroy()
  }

  #join(client: Socket): void {
    if (this.#refuses) return void client.destroy()
    const server = connect(this.#target, '127.0.0.1')
    let answerIsLost = false
    const end = () => {
      client.destroy()
      server.destroy()
    }
    const cut = () => {
      if (this.#refusesAfterCut) this.refuse()
      end()
    }
    for (const socket of [client, server]) {
      this.#open.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        this.#open.delete(socket)
        end()
      })
    }
    client.on('data', (bytes) => {
      if (this.#swallows) return
      const { mark = '', when } = this.#cut ?? {}
      if (mark !== '' && bytes.includes(mark)) {
        this.#cut = undefined
        if (when === 'before') return cut()
        answerIsLost = true
      }
      server.write(bytes)
    })
    server.on('data', (bytes) => {
      if (answerIsLost) return cut()
      if (!this.#swallows) client.write(bytes)
    })
  }
}
