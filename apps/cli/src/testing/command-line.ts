import type { Terminal } from '../command.ts'
import { run } from '../run.ts'

/** What a command said, and how it ended. */
export interface Said {
  readonly code: number
  /** Lines on standard output. */
  readonly out: readonly string[]
  /** Lines on standard error, passing ones left out. */
  readonly told: readonly string[]
}

export interface Surroundings {
  readonly signal?: AbortSignal
  /** Settings besides the data folder. */
  readonly env?: NodeJS.ProcessEnv
}

/** Runs commands on a data folder, for specs. */
export const commandLine =
  (data: string, { signal = new AbortController().signal, env = {} }: Surroundings = {}) =>
  async (...args: readonly string[]): Promise<Said> => {
    const [out, told]: [string[], string[]] = [[], []]
    const terminal: Terminal = {
      out: (line) => void out.push(line),
      write: async (text) => void out.push(...text.replace(/\n$/, '').split('\n')),
      tell: (line, passing) => {
        if (passing !== true) told.push(line)
      },
      env: { ...env, LOCKSTEP_DATA: data },
      signal,
    }
    const code = await run(args, terminal)
    return { code, out, told }
  }
