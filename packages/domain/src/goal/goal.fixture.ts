import { id, member } from '../testing/spec.ts'
import type { Changes } from './terms.ts'

/** A goal of Dana and Noor, as the specs of goals begin. */
export const terms = {
  title: 'Raise recuring revenue',
  owners: [id('dana'), id('noor')],
  direction: 'up' as const,
  growth: true,
  draft: false,
  target: 5,
  horizon: '2026-12-31',
}

export const proposed = {
  type: 'GoalProposed' as const,
  data: { ...terms, parents: [] as string[] },
}

export const agreed = (person: string) => ({
  type: 'GoalAgreed' as const,
  data: { person: id(person), to: id('event0') },
})

/** Dana's revision, unless it says otherwise. */
export const revised = (
  changes: Changes,
  more: { reason?: string; proposed?: string; consented?: string[]; editorial?: boolean } = {},
) => ({
  type: 'GoalRevised' as const,
  data: { changes, consented: [id('dana')], editorial: false, ...more },
})

const served = { is: 'proposed', parents: [] }

export const others = {
  'person/dana': member,
  'person/noor': member,
  'person/tom': member,
  'person/author': { is: 'outside', erased: false },
  'goal/growth': served,
  'goal/other': served,
  'goal/child': { is: 'proposed', parents: [id('this')] },
}

export const self = { id: id('this') }
export const dana = { by: id('dana'), others }
export const noor = { by: id('noor'), others }
export const tom = { by: id('tom'), others }
