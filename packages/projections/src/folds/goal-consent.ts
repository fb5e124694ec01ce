import type { PersonId } from '@lockstep/domain'
import type { GoalRevision, GoalRow } from './goal-row.ts'
import { cameFirst, type Stamp } from './stamp.ts'

const reworded = ({ material, editorial }: GoalRevision): boolean => material && !editorial

/** Who had agreed to something that a goal said, on record before it was changed. */
export function agreedFirst({ agreements, revisions }: GoalRow, changed: Stamp): PersonId[] {
  const said: readonly { readonly stamp: Stamp; readonly person: PersonId }[] = [
    ...agreements,
    ...revisions.flatMap(({ answers }) => answers.filter(({ answer }) => answer === 'consented')),
    ...revisions
      .filter(reworded)
      .flatMap(({ stamp, consented }) => consented.map((person) => ({ stamp, person }))),
  ]
  return said.filter(({ stamp }) => cameFirst(stamp, changed)).map(({ person }) => person)
}

/**
 * Whom a material change concerned of those who shared the goal: who made it, consented first, or had agreed to what it
 * said. Who never had is asked to agree to it, and misses nothing by its being reworded meanwhile.
 */
export function concernedBy(revision: GoalRevision): readonly PersonId[] {
  const { stamp, ownersBefore, hadAgreed, consented } = revision
  const agreed = [stamp.by, ...hadAgreed, ...consented]
  return reworded(revision) ? ownersBefore.filter((owner) => agreed.includes(owner)) : []
}

/** Those who shared the goal and had agreed to what it said, and whose consent to a material change was not on record before. */
export function askedWithout(revision: GoalRevision): readonly PersonId[] {
  const { ownersBefore, hadAgreed, consented } = revision
  const shared = reworded(revision) && ownersBefore.length > 1
  return shared ? hadAgreed.filter((owner) => !consented.includes(owner)) : []
}
