import { elapsedDays } from '@lockstep/domain'
import type { Glance } from '../dashboard/glance.ts'
import type { Sentence } from '../queries/parts/href.ts'
import { agrees, fell } from './agreement.ts'
import { deepestFall } from './fall.ts'
import { mostMoved, trustClause } from './trust.ts'
import { unmeasured } from './unmeasured.ts'

const LOOKS_BACK_DAYS = 400

/** One sentence on where they stand, made of facts alone; every noun in it is a link. */
export function verdict(glance: Glance): Sentence {
  const { view, positions, agreement } = glance
  const recent = positions.filter(({ at }) => elapsedDays(at, view.moment) <= LOOKS_BACK_DAYS)
  const before = positions[positions.length - recent.length - 1]
  const fall = deepestFall(before === undefined ? recent : [before, ...recent])
  if (fall !== undefined && agreement !== undefined) return fell(glance, fall)
  const trust = mostMoved(glance)
  if (agreement !== undefined) return agrees(glance, agreement.value, trust)
  if (trust !== undefined) return [...trustClause(glance, trust), { text: '.' }]
  return unmeasured(glance)
}
