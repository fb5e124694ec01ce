import type { ExposureRow } from '../../folds/exposures.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { names } from './words.ts'

export function exposureFace(view: View, { statements, answers }: ExposureRow): Face {
  const people = (how: string) =>
    names(view, [...new Set(statements.flatMap((each) => (each.how === how ? each.people : [])))])
  const disputed = answers.filter(({ instead }) => instead === undefined)
  const corrected = answers.filter(({ instead }) => instead !== undefined)
  return {
    told: people('told'),
    shown: people('shown'),
    present: people('present'),
    asked: people('asked'),
    opened: people('opened'),
    'disputed by': names(view, [...new Set(disputed.map(({ person }) => person))]),
    'corrected by': names(view, [...new Set(corrected.map(({ person }) => person))]),
  }
}
