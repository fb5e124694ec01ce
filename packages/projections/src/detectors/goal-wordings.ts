import type { GoalTerms } from '@lockstep/domain'
import type { GoalRow } from '../folds/goals.ts'
import type { Stamp } from '../folds/stamp.ts'

/** What a goal said from one entry on, until a target or a date of it was changed. */
export interface GoalWording {
  readonly stamp: Stamp
  readonly terms: GoalTerms
  readonly replaced: Stamp | undefined
}

/** Every wording of a goal’s target and date, the first first. */
export function wordingsOf({ proposed, firstTerms, revisions }: GoalRow): GoalWording[] {
  if (proposed === undefined || firstTerms === undefined) return []
  const wordings: GoalWording[] = [{ stamp: proposed, terms: firstTerms, replaced: undefined }]
  for (const { stamp, changes } of revisions) {
    const last = wordings.at(-1)
    if (last === undefined) continue
    const made = Object.entries(changes).map(([term, change]) => [term, change?.to])
    const terms: GoalTerms = { ...last.terms, ...Object.fromEntries(made) }
    const isNew = changes.target !== undefined || changes.horizon !== undefined
    wordings[wordings.length - 1] = isNew ? { ...last, replaced: stamp } : { ...last, terms }
    if (isNew) wordings.push({ stamp, terms, replaced: undefined })
  }
  return wordings
}
