import type { Answer } from '../../api/views.ts'
import { asSentence } from '../../forms/labels.ts'
import { isSealed } from '../../ui/readable.ts'

type Line = Answer<'feedback'>['feedback']

/** `Hard feedback F-14` */
export const kindWords = ({ kind, ordinal = '' }: Line): string =>
  `${kind === 'appreciation' ? 'Appreciation' : `${asSentence(kind)} feedback`} ${ordinal}`.trim()

/** What is closed to others: where both opened their figures, what was seen of a difference shows in them. */
export const sealedParts = ({ moved }: Answer<'feedback'>): string =>
  `title, words, answer, commitment${isSealed(moved) ? ', difference' : ''}`

/** What stands in the place of a title that is not for everybody: `Hard feedback, closed`. */
export const sealedTitle = ({ kind, state }: Line): string =>
  `${kind === 'appreciation' ? 'Appreciation' : `${asSentence(kind)} feedback`}, ${state}`
