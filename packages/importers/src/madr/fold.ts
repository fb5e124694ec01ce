import { dirname } from 'node:path/posix'
import type { LineChoices } from '../line-choices.ts'
import type { PageChange } from '../pages.ts'
import { isOver, RecordLedger, type RecordState } from './ledger.ts'
import { supersede, tellLinks } from './links.ts'
import { readRecord } from './read.ts'
import { propose, revise } from './versions.ts'

/** What a commit says of decision records: a function of the state that earlier commits left. */
export function foldRecords(
  state: RecordState,
  changes: readonly PageChange[],
  context: { message: string; chosen: LineChoices; nextNumber: (file: string) => number },
): RecordLedger {
  const ledger = new RecordLedger(state, context.message, context.nextNumber)
  const written = changes.filter(({ change }) => change !== 'removed')
  for (const change of written) write(ledger, change, context.chosen)
  for (const change of changes) if (change.change === 'removed') remove(ledger, change, written)
  tellLinks(
    ledger,
    written.map(({ path }) => path),
  )
  return ledger
}

function write(ledger: RecordLedger, { path, from, text }: PageChange, chosen: LineChoices): void {
  const before = ledger.lives.get(from ?? path)
  const read = readRecord(path, text, chosen)
  if (from !== undefined) ledger.lives.delete(from)
  if (read === undefined) {
    // Nothing of the record can be read any more: it stays what it was.
    if (before !== undefined) ledger.lives.set(path, before)
    return
  }
  const { record, unread } = read
  const news = unread.filter((line) => !before?.noted.has(line.text))
  ledger.notes.push(...news.map((line) => ({ file: path, unread: line })))
  const noted = new Set([...(before?.noted ?? []), ...news.map((line) => line.text)])
  const life = before === undefined ? propose(ledger, path, record) : revise(ledger, before, record)
  ledger.lives.set(path, { ...life, noted })
}

/**
 * A record whose number another takes over is superseded by that, or dropped for it where that is not decided yet; any
 * other is dropped.
 */
function remove(ledger: RecordLedger, { path }: PageChange, written: readonly PageChange[]): void {
  const life = ledger.lives.get(path)
  if (life === undefined) return
  const heir = written.find(
    ({ change, path: other }) =>
      change === 'added' &&
      dirname(other) === dirname(path) &&
      life.record.number !== null &&
      ledger.lives.get(other)?.record.number === life.record.number,
  )
  const successor = heir === undefined ? undefined : ledger.lives.get(heir.path)
  if (successor?.status === 'decided') supersede(ledger, path, successor.id)
  const now = ledger.lives.get(path) ?? life
  const isDropped = !isOver(now)
  if (isDropped) {
    ledger.take(life.id, { type: 'decision dropped', reason: ledger.message, removed: 'page' })
    if (successor !== undefined)
      ledger.take(life.id, { type: 'decision related', to: successor.id })
  }
  ledger.lives.set(path, { ...now, gone: true, status: isDropped ? 'dropped' : now.status })
}
