import type { Said } from './sentence/read-sentence.ts'
import type { Typed } from './sentence/with-said.ts'

/** What somebody began to record: a sentence, and what they typed into its form by hand. Either may be missing. */
export interface BegunDraft {
  /** It is given under this, so that it is recorded once, also where the page was loaded anew before that is known. */
  readonly id: string
  readonly sentence: string
  /** What the sentence was understood to say, for a form that is opened without it. */
  readonly said?: Said
  readonly typed?: Typed
}

/** The drafts among what is kept of a form: an earlier build may have left something else. */
export const begunIn = (kept: unknown): readonly BegunDraft[] =>
  Array.isArray(kept) ? kept.filter(isBegun) : []

function isBegun(each: Partial<BegunDraft> | null): each is BegunDraft {
  if (typeof each?.id !== 'string' || typeof each.sentence !== 'string') return false
  return each.typed === undefined || typeof each.typed.fields === 'object'
}

/** A form being filled in. What was typed into one draft never goes along with another's sentence. */
export interface Filling {
  /** What was kept, and what was set aside meanwhile. */
  readonly found: readonly BegunDraft[]
  /** The draft that it goes on with. */
  readonly from?: BegunDraft
  /** Something was typed into the form since it was opened. */
  readonly touched?: boolean
  /** What it is, where it goes on with none. */
  readonly own: string
  readonly sentence: string
}

/** By its sentence, or by the first words that were typed without one. */
export function calledIn({ sentence, typed }: BegunDraft): string {
  const texts = (typed?.byHand ?? []).map((name) => typed?.fields[name])
  const words = texts.find((text) => typeof text === 'string' && /\S\s+\S/.test(text))
  return sentence.trim() || String(words ?? 'a form without a sentence')
}

/**
 * Opened plainly it goes on with what was kept last; with a sentence, were it only about to be typed, it begins anew, unless
 * that one was kept.
 * @param resumed the kept one with which it goes on
 */
export function opened(
  found: readonly BegunDraft[],
  own: string,
  sentence?: string,
  resumed?: string,
): Filling {
  const last = found.find(({ id }) => id === resumed) ?? found.at(-1)
  return sentence === undefined && last !== undefined
    ? { found, own, from: last, sentence: last.sentence }
    : { found, own, sentence: sentence ?? '' }
}

/** The draft as it stands. */
export function standing({ found, from, own, sentence }: Filling): BegunDraft {
  if (from !== undefined) return { ...from, sentence }
  const same = found.findLast((each) => isSame(each.sentence, sentence))
  return same === undefined ? { id: own, sentence } : { ...same, sentence }
}

/** Another sentence is another draft: the one before stays as it was. */
export function writing(filling: Filling, sentence: string): Filling {
  const { found, own } = filling
  return goesOn(filling, sentence) ? { ...filling, sentence } : { found, own, sentence }
}

/**
 * What is typed by hand belongs to the sentence as it stands.
 * @param said what that was understood to say
 * @param next names the draft after this one
 */
export function typing(filling: Filling, typed: Typed, said: Said, next: string): Filling {
  const from = { ...standing(filling), typed, said }
  const { found, own, sentence } = filling
  const kept = found.some(({ id }) => id === from.id)
  return {
    found: kept ? found.map((each) => (each.id === from.id ? from : each)) : [...found, from],
    from,
    touched: true,
    own: own === from.id ? next : own,
    sentence,
  }
}

/** What was recorded or discarded still stands in the form; whatever is made of it from there is another draft. */
export function ended(filling: Filling, next: string): Filling {
  const { id, ...draft } = standing(filling)
  const found = filling.found.filter((each) => each.id !== id)
  return { ...filling, found, from: { ...draft, id: next } }
}

/** What is kept after a change, given what was: the draft that was left stays as it was, the one that stands comes last. */
export function keptAfter(
  kept: readonly BegunDraft[],
  before: Filling,
  after: Filling,
): readonly BegunDraft[] {
  const [left, now] = [standing(before), standing(after)]
  const others = kept.filter(({ id }) => id !== left.id && id !== now.id)
  const back = after.found.filter(({ id }) => id === left.id && id !== now.id)
  return [...others, ...back, ...(saysSomething(now) ? [now] : [])]
}

/** More than “to” or “at”, with which a sentence only begins; a word of another script may be a whole sentence. */
const saysSomething = ({ sentence, typed }: BegunDraft): boolean => {
  const words = wordsOf(sentence)
  return (
    typed !== undefined || words.length > 1 || words.some((word) => !/^[a-z\d]{0,2}$/.test(word))
  )
}

const wordsOf = (sentence: string): readonly string[] =>
  sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const isSame = (kept: string, sentence: string): boolean =>
  kept.trim() === sentence.trim() && wordsOf(sentence).length > 0

/** A sentence is still the one it was while half of its words stand in it; what was typed before it is the first one's. */
function goesOn({ from, touched = false }: Filling, sentence: string): boolean {
  if (from === undefined) return false
  const [were, are] = [wordsOf(from.sentence), wordsOf(sentence)]
  const stay = were.filter((word) => are.some((each) => each.startsWith(word)))
  return were.length === 0 ? touched : 2 * stay.length >= were.length
}
