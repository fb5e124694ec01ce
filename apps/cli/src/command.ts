import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageProblem } from './problem.ts'

/** Where a command's words go, and what may end it. */
export interface Terminal {
  /** What was asked for: standard output. */
  readonly out: (line: string) => void
  /** Writes as it is, at the pace of who reads. */
  readonly write: (text: string) => Promise<void>
  /** A line about the work going on: standard error. A passing one gives way to the next. */
  readonly tell: (line: string, passing?: boolean) => void
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

export interface Option {
  /** What stands for its value: `<id>`. Absent for a switch. */
  readonly value?: string
  readonly says: string
  readonly several?: boolean
}

/** What was given on the command line. */
export interface Given {
  readonly words: readonly string[]
  /** @returns the option's value */
  readonly value: (option: string) => string | undefined
  readonly values: (option: string) => readonly string[]
  readonly is: (option: string) => boolean
}

/** One command of `lockstep`. */
export interface Command {
  /** `import git` */
  readonly name: string
  readonly says: string
  /** What follows its name: `<repository or bundle>`. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  /** What is said where Ctrl-C stopped it, if not that it goes on from there. */
  readonly stopped?: string
  readonly run: (given: Given, terminal: Terminal) => Promise<void>
}

/** @throws UsageProblem */
export function givenTo(command: Command, args: readonly string[]): Given {
  const { values, positionals } = parsed(command, args)
  const missing = command.words[positionals.length]
  if (missing !== undefined) throw new UsageProblem(`${missing} is missing.`)
  const surplus = positionals[command.words.length]
  if (surplus !== undefined) throw new UsageProblem(`"${surplus}" means nothing here.`)
  const all = (option: string) => [values[option] ?? []].flat().map(String)
  return {
    words: positionals,
    value: (option) => all(option)[0],
    values: all,
    is: (option) => values[option] === true,
  }
}

function parsed({ options }: Command, args: readonly string[]) {
  const known: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(options).map(([name, { value, several = false }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', multiple: several },
    ]),
  )
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true })
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ')
    throw new UsageProblem(`${sentence.replace(/\.$/, '')}.`)
  }
}

/** What `--help` shows of a command. */
export function helpOf({ name, says, words, options }: Command): string {
  const named = Object.entries(options).map(
    ([option, { value }]) => `--${option}${value === undefined ? '' : ` ${value}`}`,
  )
  const width = Math.max(0, ...named.map(({ length }) => length))
  const lines = Object.values(options).map(
    (option, n) => `  ${(named[n] ?? '').padEnd(width)}  ${option.says}`,
  )
  const usage = ['Usage: lockstep', name, ...words, ...(named.length > 0 ? ['[options]'] : [])]
  return [usage.join(' '), '', says, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')
}
