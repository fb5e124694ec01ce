import type { PersonId } from '@lockstep/domain'
import type { View } from '../../view/view.ts'
import { type Coming, comingsOf, type InForce } from './coming.ts'
import { inForceAt } from './in-force.ts'

interface ComingList {
  readonly coming: Coming
  readonly items: readonly InForce[]
}

/** What was in force at each coming of somebody, in order: what they had before them once is not there a second time. */
export function listsOf(view: View, person: PersonId): ComingList[] {
  const listed = new Set<string>()
  return comingsOf(view, person).map((coming) => {
    const items = inForceAt(view, coming).filter(({ of }) => of === undefined || !listed.has(of.id))
    for (const { of } of items) if (of !== undefined) listed.add(of.id)
    return { coming, items }
  })
}
