import { remembering } from '../remember.ts'

/** The words of a text in lower case, numbers whole, without punctuation: what two wordings are compared by. */
export const wordsOf = remembering(
  (text): readonly string[] => text.toLowerCase().replaceAll(/[’‘]/g, "'").match(WORD) ?? [],
)

const AMOUNT = String.raw`(?<![\p{L}\p{N}])[-−+]?\p{Sc}?\p{N}[\p{N}.,]*(?<![.,])(?:%|\p{L}*)\+?`
const WORD = new RegExp(`${AMOUNT}|[\\p{L}\\p{M}]+[\\p{L}\\p{M}\\p{N}']*|[%<>≤≥]`, 'gu')

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const SCALE = words(
  'zero one two three four five six seven eight nine ten dozen hundred thousand million billion trillion half double triple',
)
const DENIAL = words(
  "not no never none without nor cannot can't won't don't doesn't isn't aren't shouldn't",
)

/** A word that says how much or how many. */
export const isAmount = (word: string): boolean => /[\p{N}%<>≤≥]/u.test(word) || SCALE.has(word)

/** A word that turns a statement round. */
export const isDenial = (word: string): boolean => DENIAL.has(word)
