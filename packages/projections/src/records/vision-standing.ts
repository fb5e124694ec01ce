import type { View } from '../view/view.ts'
import { unanswered } from './vision-moves.ts'
import { nextOf, type Version } from './vision-versions.ts'

export const visionStandings = ['holds', 'stale', 'replaced'] as const

/** Where a version stands: the strategy may have moved on since, until somebody says that it still holds. */
export function visionStanding(view: View, version: Version): (typeof visionStandings)[number] {
  if (nextOf(view, version) !== undefined) return 'replaced'
  return unanswered(view, version).length > 0 ? 'stale' : 'holds'
}
