import type { VisionRow } from '../../folds/visions.ts'
import { visionStanding } from '../../records/vision-standing.ts'
import { isVersion } from '../../records/vision-versions.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names, yes } from './words.ts'

export function visionFace(view: View, row: VisionRow): Face {
  if (!isVersion(row)) return {}
  const { shared, reconfirmations } = row
  return {
    'shared by': names(view, [shared.by]),
    version: String(shared.version),
    statement: shared.statement,
    'it is a': shared.takenAs,
    'only its wording is new': yes(shared.editorial),
    state: visionStanding(view, row),
    'said to hold still': many(reconfirmations.length),
  }
}
