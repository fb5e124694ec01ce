import type { ItemId } from '../item-id.ts'
import { isEditorial } from '../wording/editorial.ts'
import { titleOf } from '../wording/title.ts'
import type { OkrLedger } from './ledger.ts'

/**
 * A banner above a page's goals is a decision of its own, and each goal under it learns of it.
 * @returns the decision, while the banner stands.
 */
export function tellBanner(
  ledger: OkrLedger,
  path: string,
  decision: ItemId | null,
  before: string | null,
  after: string | null,
  goals: readonly string[],
): ItemId | null {
  if (before === after) return decision
  if (after === null) return takeDown(ledger, decision)
  const statement = statementOf(after)
  if (decision !== null && before !== null) {
    const editorial = isEditorial(before, after, ledger.message)
    const fields = ['wording'] as const
    ledger.take(decision, {
      type: 'decision reworded',
      before: statementOf(before),
      after: statement,
      fields,
      editorial,
    })
    return decision
  }
  const id = ledger.newItem(path)
  ledger.take(id, { type: 'decision stated', statement })
  for (const life of ledger.livesOf(goals)) {
    if (life.status === 'open' && !life.returned) {
      ledger.take(life.id, { type: 'goal declared over', says: after, decision: id })
    }
  }
  return id
}

function takeDown(ledger: OkrLedger, decision: ItemId | null): null {
  if (decision !== null) {
    ledger.take(decision, {
      type: 'decision dropped',
      reason: ledger.message,
      removed: 'statement',
    })
  }
  return null
}

const statementOf = (wording: string) => ({ title: titleOf(wording), wording, section: [] })
