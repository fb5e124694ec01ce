import type { PageChange } from '../pages.ts'
import { functionNamed, isPost } from './functions.ts'
import { functionOf } from './label.ts'
import type { OkrLedger } from './ledger.ts'
import type { PlacedGoal } from './placed-goal.ts'

/** A function within the unit that it belongs to: `Business (Marketing)`. */
const WITHIN_UNIT = /^[^()]+ \(([^()]{1,40})\)$/

/** Who answers for a goal: one name for each function, and a function in place of the post that heads it. */
export function answering(
  ledger: OkrLedger,
  change: PageChange,
  { line, owner, function: of }: PlacedGoal,
): Pick<PlacedGoal, 'owner' | 'function'> {
  const takenAs = (name: string, text: string, why: string) =>
    ledger.noteOnce(change, { line, text, why, instead: `taken as the function "${name}"` })
  const named = (written: string) => {
    const { name, names } = functionNamed(ledger.functions, written)
    ledger.functions = names
    if (name !== written) takenAs(name, written, 'another name of a function')
    return name
  }
  const within = of === null ? null : named(of)
  if (owner === null) return { owner, function: within }
  const unit = WITHIN_UNIT.exec(owner)?.[1]
  const isUnit = unit !== undefined && named(unit) === within
  if (!isPost(owner) && !isUnit) return { owner: named(owner), function: within }
  const name = isUnit ? within : named(functionOf(owner))
  takenAs(name, owner, isUnit ? 'a function within its unit' : 'a post, which is no person')
  return { owner: name === within ? null : name, function: within }
}
