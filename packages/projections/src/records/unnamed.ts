import { seesAllThatIsOpen } from '@lockstep/domain'
import { counted, inWords } from '../telling/in-words.ts'
import type { View } from '../view/view.ts'
import { namedRecord } from './named.ts'

/** Nouns whose records are never restricted: that one more is named somewhere tells nothing of it. */
export type Countable = 'goal' | 'metric'

/** Of records that one names, those that don't exist for the viewer. */
export const unnamedAmong = (
  view: View,
  noun: Countable,
  ids: readonly string[],
): readonly string[] => ids.filter((id) => namedRecord(view, noun, id) === undefined)

/**
 * "a metric that is not yours to read", "two goals that were withdrawn": what is said in their place. Of what everybody who
 * sees all may read only what was withdrawn is gone; to others it may be either, and they are told no more than that.
 */
export function unnamed(view: View, noun: Countable, many = 1): string {
  const what = many === 1 ? `a ${noun}` : counted(many, noun)
  const [is, was] = many === 1 ? ['is', 'was'] : ['are', 'were']
  return seesAllThatIsOpen(view.viewer)
    ? `${what} that ${was} withdrawn`
    : `${what} that ${is} not yours to read`
}

/** The same of some of a number that was just said: "two of which are not yours to read". */
export function unnamedOf(view: View, many: number, all: number): string {
  const [is, was] = many === 1 ? ['is', 'was'] : ['are', 'were']
  if (seesAllThatIsOpen(view.viewer)) return `${inWords(many)} of which ${was} withdrawn`
  if (many === all) return 'none of which is yours to read'
  return `${inWords(many)} of which ${is} not yours to read`
}

/** The same of some of those that stand below: "of those below two are not yours to read". */
export function unnamedBelow(view: View, many: number, all: number): string {
  if (many === all && !seesAllThatIsOpen(view.viewer)) return 'none of them is yours to read'
  const how = seesAllThatIsOpen(view.viewer)
    ? `${many === 1 ? 'was' : 'were'} withdrawn`
    : `${many === 1 ? 'is' : 'are'} not yours to read`
  return `of those below ${inWords(many)} ${how}`
}
