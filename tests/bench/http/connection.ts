import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * One connection that sends requests as they are and waits for each answer. It does as little as it can: a client that
 * works hard takes the machine away from the server that is measured.
 */
export class Connection {
  readonly #socket: Socket
  #heard: Buffer = Buffer.alloc(0)
  #answered: ((status: number) => void) | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#hear(chunk))
  }

  static async to(port: number): Promise<Connection> {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket)
  }

  /** @returns the answer's status, once all of it is there */
  send(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.#answered = resolve
      this.#socket.write(request, 'latin1')
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #hear(chunk: Buffer): void {
    this.#heard = this.#heard.length === 0 ? chunk : Buffer.concat([this.#heard, chunk])
    const end = this.#heard.indexOf(HEAD_END)
    if (end === -1) return
    const head = this.#heard.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
    if (this.#heard.length < end + HEAD_END.length + length) return
    this.#heard = Buffer.alloc(0)
    this.#answered?.(Number(head.slice(9, 12)))
  }
}
