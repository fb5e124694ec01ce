import type { DecisionRecord } from '../steps/record.ts'
import { areEditorial, choosesAnother, revisedFields } from './compare.ts'
import { isOver, type RecordLedger, type RecordLife } from './ledger.ts'
import type { ReadRecord } from './read.ts'

/** Tells of a record that appears. */
export function propose(
  ledger: RecordLedger,
  path: string,
  { record, early }: ReadRecord,
): RecordLife {
  const id = { file: path, number: ledger.nextNumber(path) }
  ledger.take(id, { type: 'decision proposed', record }, record.date)
  const life = { id, record, status: 'proposed', gone: false, early } as const
  return tellStatus(ledger, { ...life, told: new Set(), noted: new Set() }, null)
}

/** Tells what differs in a record's new version. */
export function revise(ledger: RecordLedger, life: RecordLife, record: DecisionRecord): RecordLife {
  const before = life.record
  const another = choosesAnother(before, record)
  const fields = revisedFields(before, record).filter((field) => !another || field !== 'chosen')
  const again = life.status === 'dropped'
  if (again) ledger.take(life.id, { type: 'decision reinstated', reason: ledger.message })
  if (fields.length > 0) {
    const editorial = !another && areEditorial(before, record, fields, ledger.message)
    ledger.take(life.id, { type: 'decision revised', fields, before, record, editorial })
  }
  if (another) {
    const { chosen, rationale } = record
    ledger.take(life.id, { type: 'decision changed', before: before.chosen, chosen, rationale })
  }
  const status = again ? 'proposed' : life.status
  return tellStatus(ledger, { ...life, record, status, gone: false }, before)
}

/** Tells what a record says of its status, where that is news. */
function tellStatus(
  ledger: RecordLedger,
  life: RecordLife,
  before: DecisionRecord | null,
): RecordLife {
  const { status } = life.record
  const isNews =
    before === null || before.status?.says !== status?.says || life.status === 'proposed'
  if (!isNews) return life
  const reason = ledger.message
  switch (status?.is) {
    case undefined:
    case 'accepted':
      return decide(ledger, life)
    case 'proposed':
      if (life.status === 'proposed') return life
      ledger.take(life.id, { type: 'decision reopened', reason })
      return { ...life, status: 'proposed' }
    case 'other':
      if (before?.status?.says !== status.says) {
        ledger.take(life.id, { type: 'decision status changed', status: status.says })
      }
      return life
    case 'superseded':
      // Told with the record that takes its place: see links.ts.
      return life.status === 'superseded' ? life : decide(ledger, life)
    case 'rejected':
    case 'deprecated':
    case 'reversed': {
      if (life.status === status.is) return life
      const decided = status.is === 'rejected' ? life : decide(ledger, life)
      ledger.take(life.id, { type: `decision ${status.is}`, reason })
      return { ...decided, status: status.is }
    }
  }
}

/** A record without a status is decided once it names an outcome. */
function decide(ledger: RecordLedger, life: RecordLife): RecordLife {
  const { status, chosen, rationale, outcome } = life.record
  if (life.status === 'decided') return life
  if (status === null && (outcome === null || isOver(life))) return life
  ledger.take(life.id, { type: 'decision decided', chosen, rationale, inferred: status === null })
  return { ...life, status: 'decided' }
}
