import type { Answer } from '../../api/views.ts'
import { actorName, recordedBy } from '../../ui/stamp.ts'
import { day } from '../../words/dates.ts'

type Exhibit = Answer<'decision'>['evidence'][number]

/** What of a piece of evidence came only after the decision: a correction does not make it look as if it had stood beside it. */
export function cameAfterwards({
  stamp,
  attachedAfterwards,
}: Pick<Exhibit, 'stamp' | 'attachedAfterwards'>): string {
  if (stamp.corrected === undefined) return 'attached'
  return attachedAfterwards ? 'attached, and so worded,' : 'so worded'
}

/** Where every piece was attached only after the decision, and recorded on one day by one person: it is said once, of all. */
export function afterwardsTogether(evidence: readonly Exhibit[], imported = false) {
  const [first, ...rest] = evidence
  if (first === undefined || rest.length === 0 || imported) return undefined
  const isOne = rest.every(({ stamp }) => sayerOf(stamp) === sayerOf(first.stamp))
  const isLate = evidence.every(
    ({ afterwards, stamp }) => afterwards && stamp.lagDays > 0 && stamp.corrected === undefined,
  )
  return isOne && isLate ? first.stamp : undefined
}

const sayerOf = (stamp: Exhibit['stamp']): string =>
  `${day(stamp.recorded)} ${actorName(recordedBy(stamp))}`
