import type { GoalTerms, PersonId } from '@lockstep/domain'
import type { GoalRow } from '../../folds/goals.ts'
import type { Stamp } from '../../folds/stamp.ts'

/** What a goal said from one entry on, until a target or a date of it was changed. */
export interface GoalWording {
  readonly stamp: Stamp
  readonly terms: GoalTerms
  /** Who owned it when it came to say so, and who came to own it since. */
  readonly owners: readonly PersonId[]
  readonly joined: readonly PersonId[]
  readonly replaced: Stamp | undefined
}

/** Every wording of a goal’s target and date, the first first. */
export function wordingsOf({ proposed, firstTerms, revisions }: GoalRow): GoalWording[] {
  if (proposed === undefined || firstTerms === undefined) return []
  const wording = (stamp: Stamp, terms: GoalTerms): GoalWording => ({
    ...{ stamp, terms, owners: terms.owners, joined: [], replaced: undefined },
  })
  const wordings = [wording(proposed, firstTerms)]
  for (const { stamp, changes } of revisions) {
    const last = wordings.at(-1)
    if (last === undefined) continue
    const made = Object.entries(changes).map(([term, change]) => [term, change?.to])
    const terms: GoalTerms = { ...last.terms, ...Object.fromEntries(made) }
    const isNew = changes.target !== undefined || changes.horizon !== undefined
    const joined = [...last.joined, ...terms.owners]
    wordings[wordings.length - 1] = isNew
      ? { ...last, replaced: stamp }
      : { ...last, terms, joined }
    if (isNew) wordings.push(wording(stamp, terms))
  }
  return wordings
}
