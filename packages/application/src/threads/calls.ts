import type { MessagePort, Worker } from 'node:worker_threads'
import { again, type PlainError, plain } from './crossing.ts'

/** What one side of a thread's port can be asked for. */
export type Handlers = { readonly [name: string]: (argument: never) => unknown }

type Message =
  | { readonly call: number; readonly name: string; readonly argument: unknown }
  | { readonly told: string; readonly argument: unknown }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly error: PlainError }

/** Calls in both directions between two threads, each answered once. */
export class Calls<Theirs extends Handlers> {
  readonly #port: MessagePort | Worker
  readonly #handlers: Handlers
  readonly #open = new Map<
    number,
    { resolve: (value: never) => void; reject: (error: Error) => void }
  >()
  #last = 0
  #ended: Error | undefined

  constructor(port: MessagePort | Worker, handlers: Handlers) {
    this.#port = port
    this.#handlers = handlers
    port.on('message', (message: Message) => void this.#take(message))
  }

  call<N extends keyof Theirs & string>(
    name: N,
    argument: Parameters<Theirs[N]>[0],
  ): Promise<Awaited<ReturnType<Theirs[N]>>> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    this.#last += 1
    const call = this.#last
    return new Promise((resolve, reject) => {
      this.#open.set(call, { resolve, reject })
      this.#port.postMessage({ call, name, argument } satisfies Message)
    })
  }

  /** Says something that is not answered: an answer that nobody waits for would wake the other side for nothing. */
  tell<N extends keyof Theirs & string>(name: N, argument: Parameters<Theirs[N]>[0]): void {
    this.#port.postMessage({ told: name, argument } satisfies Message)
  }

  /** Nothing more is asked: further calls fail at once. */
  end(error: Error): void {
    this.#ended = error
  }

  /** Ends all open calls too: the other side is gone. */
  fail(error: Error): void {
    this.end(error)
    for (const { reject } of this.#open.values()) reject(error)
    this.#open.clear()
  }

  async #take(message: Message): Promise<void> {
    if ('call' in message) return this.#answer(message.call, message.name, message.argument)
    if ('told' in message) return void this.#handlers[message.told]?.(message.argument as never)
    const open = this.#open.get(message.answer)
    this.#open.delete(message.answer)
    if ('error' in message) open?.reject(again(message.error))
    else open?.resolve(message.value as never)
  }

  async #answer(answer: number, name: string, argument: unknown): Promise<void> {
    try {
      const value = await this.#handlers[name]?.(argument as never)
      this.#port.postMessage({ answer, value } satisfies Message)
    } catch (error) {
      this.#port.postMessage({ answer, error: plain(error) } satisfies Message)
    }
  }
}
