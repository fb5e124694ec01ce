import type { HeardCommit, Imported, RefusedCommand } from '@lockstep/application'
import { commands } from '@lockstep/domain'
import type { ImportCommand, LeftOut, LineNote } from '@lockstep/importers'
import { counted } from './counted.ts'
import { oneLine } from './plain.ts'

const HASH_SHOWN = 10

/** Tells what commits would record, one line a command, below a line for the commit. */
export class Listing {
  /** What records are called, by their id. */
  readonly #titles = new Map<string, string>()

  /** @returns no lines for a commit that is no news */
  linesOf({ hash, commands: all }: HeardCommit): string[] {
    const lines = all.flatMap((command) => {
      const line = this.#lineOf(command)
      return command.known ? [] : [line]
    })
    return lines.length === 0 ? [] : [shortHash(hash), ...lines.map(oneLine)]
  }

  refused({ command, code }: RefusedCommand): string {
    return `${shortHash(command.commit ?? '')}  ${this.#said(command)} (${code})`
  }

  #lineOf(command: ImportCommand): string {
    const { occurredAt = 'at the import', moved } = command
    const when = occurredAt.replace('T', ' ').replace(/:\d\d\.\d{3}Z$/, ' UTC')
    const why = moved === undefined ? '' : `  [date moved: ${moved}]`
    return `  ${when.padEnd(20)}  ${this.#said(command)}${why}`
  }

  #said({ command, record, creates }: ImportCommand): string {
    const { title, name } = command.input as { title?: string; name?: string }
    const called = creates || command.name.startsWith('Revise') ? (title ?? name) : undefined
    if (called !== undefined) this.#titles.set(record.id, called)
    return `${commands[command.name].definition.title}: ${this.#titles.get(record.id)}`
  }
}

/** What an import came to, below what it listed. A rehearsal shows all that needs a look; an import counts it. */
export function summaryOf(imported: Imported, listing: Listing, rehearsal: boolean): string[] {
  const { parts, events, known, refused, leftOut, notUnderstood } = imported
  const sections = [
    ...section('line', 'not understood', notUnderstood.map(notUnderstoodLine), rehearsal),
    ...section('step', 'left no trace', leftOut.map(leftOutLine), rehearsal),
    ...section(
      'command',
      'refused',
      refused.map((each) => listing.refused(each)),
      rehearsal,
    ),
  ]
  const done = `${counted(events, 'entry', 'entries')} ${rehearsal ? 'would be recorded' : 'recorded'}`
  const before =
    known === 0
      ? ''
      : `; ${counted(known, 'entry', 'entries')} that an earlier import recorded ${known === 1 ? 'stays as it is' : 'stay as they are'}`
  return [...sections, `${counted(parts, 'commit')} read, ${done}${before}.`]
}

function section(what: string, how: string, lines: readonly string[], whole: boolean): string[] {
  if (lines.length === 0) return []
  const title = `${counted(lines.length, what)} ${how}`
  return whole ? ['', `${title}:`, ...lines.map(oneLine), ''] : [`${title}; --dry-run shows each.`]
}

const notUnderstoodLine = ({ commit, file, line, text, why }: LineNote): string =>
  `${shortHash(commit)}  ${file}${line === 0 ? '' : `:${line}`}  ${why}${text === '' ? '' : `: ${text}`}`

const leftOutLine = ({ commit, item, why }: LeftOut): string =>
  `${shortHash(commit)}  ${item.file}, item ${item.number}: ${why}`

const shortHash = (hash: string): string => hash.slice(0, HASH_SHOWN)
