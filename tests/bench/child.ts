import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A file of this folder at work in a process of its own, asked one thing at a time. */
export class Child {
  readonly #process: ChildProcess

  constructor(file: string) {
    this.#process = fork(fileURLToPath(new URL(file, import.meta.url)))
  }

  /** @throws Error where the process ends without an answer; it has said why */
  async ask<Answer>(question: object): Promise<Answer> {
    const ended = new AbortController()
    const end = once(this.#process, 'exit', ended).then(() => {
      throw new Error(`${this.#process.spawnargs.at(-1)} has ended`)
    })
    try {
      this.#process.send(question)
      const [answer] = await Promise.race([once(this.#process, 'message'), end])
      return answer as Answer
    } finally {
      end.catch(() => {})
      ended.abort()
    }
  }

  stop(): void {
    this.#process.kill()
  }
}

/** The other side: what the process of a `Child` answers. */
export function answering(answer: (question: never) => unknown): void {
  process.on('message', async (question) => {
    process.send?.((await answer(question as never)) ?? null)
  })
}
