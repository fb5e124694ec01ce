import { feedback } from '../../folds/feedback.ts'
import type { View } from '../../view/view.ts'

/** Feedback that names a record as what it is about. */
export const feedbackAbout = (
  view: View,
  noun: 'goal' | 'decision' | 'vision',
  id: string,
): string[] =>
  [...view.rows(feedback).values()]
    .filter(({ given }) => given?.about.some((about) => about.noun === noun && about.id === id))
    .map((row) => row.id)
