import { type Command, givenTo, helpOf, type Terminal } from './command.ts'
import { adoptCommand } from './commands/adopt.ts'
import { backupCommand } from './commands/backup.ts'
import { exportCommand } from './commands/export.ts'
import { foundCommand } from './commands/found.ts'
import { importGitCommand } from './commands/import-git.ts'
import { importLogCommand } from './commands/import-log.ts'
import { importUndoCommand } from './commands/import-undo.ts'
import { migrateCommand } from './commands/migrate.ts'
import { openHeadCommand } from './commands/open-head.ts'
import { orgsCommand } from './commands/orgs.ts'
import { rebuildCommand } from './commands/rebuild.ts'
import { rotateKeysCommand } from './commands/rotate-keys.ts'
import { statusCommand } from './commands/status.ts'
import { verifyCommand } from './commands/verify.ts'
import { oneLine, plain } from './plain.ts'
import { UsageProblem } from './problem.ts'
import { sentenceOf } from './sentence.ts'

const commands: readonly Command[] = [
  foundCommand,
  orgsCommand,
  importGitCommand,
  importUndoCommand,
  importLogCommand,
  adoptCommand,
  backupCommand,
  exportCommand,
  verifyCommand,
  openHeadCommand,
  migrateCommand,
  rebuildCommand,
  rotateKeysCommand,
  statusCommand,
]

const DONE = 0
const FAILED = 1
const MISUSED = 2
const STOPPED = 130

/** Runs a command line. @returns the exit code */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = plain(given)
  const command = commands.find(({ name }) => name.split(' ').every((word, n) => args[n] === word))
  try {
    if (command === undefined) return overview(args, terminal)
    const rest = args.slice(command.name.split(' ').length)
    if (rest.some(asksForHelp)) {
      terminal.out(helpOf(command))
      return DONE
    }
    await command.run(givenTo(command, rest), terminal)
    return DONE
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.tell(
        command?.stopped ?? 'Stopped. What is recorded stays; run the same command to go on.',
      )
      return STOPPED
    }
    terminal.tell(oneLine(sentenceOf(error)))
    if (!(error instanceof UsageProblem)) return FAILED
    if (command !== undefined) terminal.tell(`See lockstep ${command.name} --help.`)
    return MISUSED
  }
}

const asksForHelp = (word: string): boolean => word === '--help' || word === '-h'

/** @throws UsageProblem for what is no command */
function overview(args: readonly string[], { out }: Terminal): number {
  const [first] = args
  if (first !== undefined && !['--help', '-h', 'help'].includes(first)) {
    const likely = commands.filter(({ name }) => name.startsWith(`${first} `))
    if (likely.length > 0 && args.slice(1).every(asksForHelp) && args.length > 1) {
      for (const command of likely) out(`${helpOf(command)}\n`)
      return DONE
    }
    throw new UsageProblem(
      likely.length === 0
        ? `There is no command "${first}"; lockstep --help lists them.`
        : `Say which: ${likely.map(({ name }) => `lockstep ${name}`).join(' or ')}.`,
    )
  }
  const width = Math.max(...commands.map(({ name }) => name.length))
  out('Usage: lockstep <command> [options]\n')
  for (const { name, says } of commands) out(`  ${name.padEnd(width)}  ${says}`)
  out('\nEvery command explains itself: lockstep <command> --help')
  return first === undefined ? MISUSED : DONE
}
