import type { PageChange } from '../pages.ts'
import { functionNamed, isPost } from './functions.ts'
import type { PlacedGoal } from './goal.ts'
import { functionOf } from './label.ts'
import type { OkrLedger } from './ledger.ts'

/** Who answers for a goal: one name for each function, and a function in place of the post that heads it. */
export function answering(
  ledger: OkrLedger,
  change: PageChange,
  { line, owner, function: of }: PlacedGoal,
): Pick<PlacedGoal, 'owner' | 'function'> {
  const named = (written: string) => {
    const { name, names } = functionNamed(ledger.functions, written)
    ledger.functions = names
    if (name !== written)
      ledger.noteOnce(change, { line, text: written, why: `read as the function "${name}"` })
    return name
  }
  const within = of === null ? null : named(of)
  if (owner === null || !isPost(owner)) return { owner: owner && named(owner), function: within }
  const name = named(functionOf(owner))
  const why = `a post, which is no person: read as the function "${name}"`
  ledger.noteOnce(change, { line, text: owner, why })
  return { owner: name === within ? null : name, function: within }
}
