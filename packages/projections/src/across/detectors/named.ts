import type { DetectorId, Id } from '@lockstep/domain'
import { findings } from '../../folds/findings.ts'
import type { Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { detectors } from './detectors.ts'
import { findingOf } from './finding-of.ts'

/** A finding that was answered, as other screens name it: by its detector, whether or not it is still found. */
export function findingNamed(view: View, id: Id): Named | undefined {
  const of = view.row(findings, id)?.of
  if (of === undefined) return undefined
  const found = findingOf(view, id)
  return {
    href: { noun: 'finding', id: found?.id ?? id },
    title: detectorName(of.detector),
    state: found?.is ?? 'no longer found',
  }
}

/** What a detector is called; one that looks no more, or not yet, by its id. */
export const detectorName = (id: DetectorId): string =>
  detectors.find((detector) => detector.id === id)?.name ?? id.replaceAll('_', ' ')
