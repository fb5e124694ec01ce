import type { Statement } from '../steps/decision-steps.ts'
import type { ItemId } from '../steps/item-id.ts'
import { claimsOf } from '../wording/claims.ts'
import { isEditorial } from '../wording/editorial.ts'
import { titleOf } from '../wording/title.ts'
import type { OkrLedger } from './ledger.ts'

/**
 * A banner above a page's goals is one decision, about all of them.
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
  const about = ledger
    .livesOf(goals)
    .flatMap(({ id: goal, parent }) => (parent === null ? goal : []))
  ledger.take(id, { type: 'decision stated', statement: { ...statement, goals: about } })
  return id
}

/**
 * The removal of pages is the end of such goals where a banner had announced it, or the message says when it came. It is
 * a decision of its own, which takes the banner's place; so is the end that the message claims, on the day it claims.
 */
export function tellEnd(
  ledger: OkrLedger,
  removed: readonly { readonly path: string; readonly banner: ItemId | null }[],
): void {
  const claims = removed.length === 0 ? [] : claimsOf(ledger.message)
  const banners = removed.filter(({ banner }) => banner !== null)
  const [page] = [...banners, ...removed]
  if (page === undefined || banners.length + claims.length === 0) return
  const id = ledger.newItem(page.path)
  ledger.take(id, { type: 'decision stated', statement: removalOf(ledger.message) })
  for (const { banner } of banners) {
    const reason = ledger.message
    if (banner !== null)
      ledger.take(banner, { type: 'decision superseded', by: [{ item: id }], reason })
  }
  for (const { says, on } of claims) {
    const claim = ledger.newItem(page.path)
    ledger.take(claim, { type: 'decision stated', statement: statementOf(says) }, lastDayOf(on))
    ledger.take(claim, { type: 'decision related', to: id })
  }
}

function removalOf(message: string): Statement {
  const [title = ''] = message.split('\n')
  const wording = message === '' ? NO_MESSAGE : message
  return { title: title === '' ? NO_MESSAGE : title, wording, section: [] }
}

const NO_MESSAGE = 'The pages of goals were removed.'

/** The last day of a claimed year or month. */
function lastDayOf(on: string): string {
  const [year = 0, month = 12, day] = on.split('-').map(Number)
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : on
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

const statementOf = (wording: string): Statement => ({
  title: titleOf(wording),
  wording,
  section: [],
})
