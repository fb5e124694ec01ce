import { dirname } from 'node:path/posix'
import { beginsIn, type EarlierReading } from '../earlier-reading.ts'
import type { LineChoices } from '../line-choices.ts'
import type { UnreadLine } from '../notes.ts'
import type { PageChange } from '../pages.ts'
import { lineOf } from '../wording/texts.ts'
import { isOver, RecordLedger, type RecordLife, type RecordState } from './ledger.ts'
import { supersede, tellLinks } from './links.ts'
import { type ReadRecord, readRecord, whyNoRecord } from './read.ts'
import { propose, revise } from './versions.ts'

export interface RecordContext {
  readonly commit: string
  readonly message: string
  readonly chosen: LineChoices
  /** What an earlier import had read, while that is read again. */
  readonly earlier: EarlierReading | undefined
  readonly nextNumber: (file: string) => number
}

/** What a commit says of decision records: a function of the state that earlier commits left. */
export function foldRecords(
  state: RecordState,
  changes: readonly PageChange[],
  context: RecordContext,
): RecordLedger {
  const ledger = new RecordLedger(state, context.message, context.nextNumber)
  const written = changes.filter(({ change }) => change !== 'removed')
  for (const change of written) write(ledger, change, context)
  for (const change of changes) if (change.change === 'removed') remove(ledger, change, written)
  tellLinks(
    ledger,
    written.map(({ path }) => path),
  )
  return ledger
}

function write(
  ledger: RecordLedger,
  { path, from, text }: PageChange,
  context: RecordContext,
): void {
  const before = ledger.lives.get(from ?? path)
  const read = readRecord(path, text, context.chosen, context.earlier !== undefined)
  if (from !== undefined) ledger.lives.delete(from)
  const why = whyPassedOver(read, before, path, context)
  if (read === undefined || why !== undefined) {
    ledger.passOver(path, { ...whyNoRecord(text), ...why })
    if (before !== undefined) ledger.lives.set(path, before)
    return
  }
  const { record, unread } = read
  const news = unread.filter((line) => !before?.noted.has(line.text))
  ledger.notes.push(...news.map((line) => ({ file: path, unread: line })))
  const noted = new Set([...(before?.noted ?? []), ...news.map((line) => line.text)])
  const life = before === undefined ? propose(ledger, path, read) : revise(ledger, before, record)
  ledger.lives.set(path, { ...life, noted })
}

/** Why a page is not taken, other than that it is no record. */
function whyPassedOver(
  read: ReadRecord | undefined,
  before: RecordLife | undefined,
  path: string,
  { commit, earlier }: RecordContext,
): Pick<UnreadLine, 'why'> | undefined {
  if (before !== undefined && (read === undefined || (read.early && !before.early)))
    return { why: 'its outcome can’t be read any more; the record stays what it was' }
  if (read?.early !== true || before !== undefined || earlier === undefined) return undefined
  return earlier.begun.has(beginsIn(commit, lineOf(path) ?? ''))
    ? undefined
    : { why: 'an earlier import passed it over, as it says no outcome; recorded once it does' }
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
