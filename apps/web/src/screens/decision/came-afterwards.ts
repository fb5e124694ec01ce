import type { Answer } from '../../api/views.ts'

type Exhibit = Answer<'decision'>['evidence'][number]

/** What of a piece of evidence came only after the decision: a correction does not make it look as if it had stood beside it. */
export function cameAfterwards({
  stamp,
  attachedAfterwards,
}: Pick<Exhibit, 'stamp' | 'attachedAfterwards'>): string {
  if (stamp.corrected === undefined) return 'attached'
  return attachedAfterwards ? 'attached, and so worded,' : 'so worded'
}
