import type { FindingAnswersRow } from '../../folds/findings.ts'
import type { View } from '../../view/view.ts'
import { detectorName } from '../detectors/named.ts'
import type { Face } from './face-of-record.ts'
import { names } from './words.ts'

/** What those whom it concerns said of it: words of theirs, of which only that they were said is in it. */
export function findingFace(view: View, { of, answers }: FindingAnswersRow): Face {
  if (of === undefined) return {}
  const by = (how: string) => answers.filter((each) => each.how === how).map(({ person }) => person)
  return {
    title: detectorName(of.detector),
    concerns: names(view, of.concerned),
    'explained by': names(view, by('explained')),
    'disputed by': names(view, by('disputed')),
  }
}
