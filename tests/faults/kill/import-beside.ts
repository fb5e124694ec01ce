import { makeRepository } from '@lockstep/importers/testing/repository'
import { lockstep } from '../command-line.ts'

const COMMITS = 8
const GOALS = 25

/** A company whose goals change every day; every history is another. */
const history = (number: number) =>
  makeRepository(
    Array.from({ length: COMMITS }, (_, day) => ({
      at: new Date(Date.UTC(2022, 1, 1 + day)).toISOString().replace('.000Z', '+00:00'),
      author: `Author ${day % 3}`,
      message: `Day ${day} of history ${number}`,
      files: { 'goals/2022_q1.md': page(number, day) },
    })),
  )

const page = (number: number, day: number): string => {
  const goals = Array.from(
    { length: GOALS + day },
    (_, n) => `- KR: Win ${n} of ${number} up to $${n + day}m`,
  )
  return `# FY22-Q1\n\n> This runs from 2022-02-01 to 2022-04-30.\n\n## Sales\n\n${goals.join('\n\n')}\n`
}

/** Imports one history after the other into the only organisation of a data folder, each in a process of its own. */
export class ImportBeside {
  readonly #folder: string
  #stopped = false
  #work: Promise<void> = Promise.resolve()
  histories = 0
  /** How many entries the imports said that they had recorded. */
  recorded = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  start(): void {
    this.#work = this.#importOn()
  }

  /** Resolves once the import under way is done. @throws Error with what an import said that failed */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#work
  }

  async #importOn(): Promise<void> {
    while (!this.#stopped) {
      this.histories += 1
      this.recorded += await this.#import(history(this.histories))
    }
  }

  async #import(path: string): Promise<number> {
    const { code, out, told } = await lockstep(this.#folder, ['import', 'git', path])
    const [, entries] = /read, (\d+) entr/.exec(out) ?? []
    if (code !== 0 || entries === undefined) throw new Error(`an import failed: ${out}${told}`)
    return Number(entries)
  }
}
