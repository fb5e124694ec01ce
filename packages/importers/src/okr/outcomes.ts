import { type ItemId, idText } from '../steps/item-id.ts'
import { isEditorial } from '../wording/editorial.ts'
import { alike } from '../wording/similarity.ts'
import type { OkrLedger } from './ledger.ts'
import { readOutcome } from './outcome.ts'

const REWORDED = 0.5

/** Tells what a page says of a goal's outcome, where that differs from what it said before. */
export function tellOutcome(
  ledger: OkrLedger,
  id: ItemId,
  before: string | null,
  after: string | null,
): void {
  const life = ledger.life(idText(id))
  if (before === after || life === undefined) return
  if (before !== null && (after === null || isReworded(before, after))) {
    const editorial = after !== null && isEditorial(before, after, ledger.message)
    ledger.take(id, { type: 'goal outcome reworded', before, after, editorial })
    return
  }
  const { reading, percent } = readOutcome(after ?? '')
  ledger.take(id, {
    type: reading === 'progress' ? 'goal progressed' : `goal ${reading}`,
    says: after ?? '',
    percent,
  })
  if (reading !== 'progress') ledger.keep({ ...life, status: reading })
}

/** The same news in other words; a goal that is settled otherwise now is news. */
function isReworded(before: string, after: string): boolean {
  const [old, now] = [readOutcome(before), readOutcome(after)]
  return (
    old.reading === now.reading &&
    (now.reading !== 'progress' || alike(before, after) >= REWORDED) &&
    old.percent === now.percent
  )
}
