import type { Answer } from '../../api/views.ts'
import { isSealed } from '../../ui/readable.ts'
import { asSentence } from '../../words/as-sentence.ts'

type Line = Answer<'feedback'>['feedback']

/** `Hard feedback F-14` */
export const kindWords = ({ kind, ordinal = '' }: Line): string =>
  `${kind === 'appreciation' ? 'Appreciation' : `${asSentence(kind)} feedback`} ${ordinal}`.trim()

type Parts = Pick<Answer<'feedback'>, 'moved' | 'accepted' | 'declinings' | 'followUps'>

/**
 * What is closed to others of what has been said by the moment. Where both opened their figures, what was seen of a
 * difference shows in them.
 */
export function sealedParts({ moved, accepted, declinings, followUps }: Parts): string {
  const isAnswered = accepted?.answer !== undefined || declinings.length > 0
  const isSeen = followUps.some(({ answered }) => answered !== undefined)
  return [
    ...['title', 'words'],
    ...(isAnswered ? ['answer'] : []),
    ...(accepted?.commitment === undefined ? [] : ['commitment']),
    ...(isSealed(moved) && isSeen ? ['difference'] : []),
  ].join(', ')
}

/** What stands in the place of a title that is not for everybody: `Hard feedback, closed`. */
export const sealedTitle = ({ kind, state }: Line): string =>
  `${kind === 'appreciation' ? 'Appreciation' : `${asSentence(kind)} feedback`}, ${state}`
