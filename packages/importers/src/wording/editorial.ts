import { isAmount, isDenial, wordsOf } from './words.ts'

/** Words that a text can gain or lose without saying anything else. */
const ARTICLES = new Set(['a', 'an', 'the'])
const SAYS_SPELLING =
  /\b(?:typos?|spell(?:ing|ed)?|misspell\w*|grammar|proofread\w*|punctuation|capitali[sz]\w*|casing|lint\w*|wording)\b/i

/**
 * Whether an edit changed only spelling or form, so that the text says what it said before: punctuation, spaces and
 * capitals; and, where the commit's message calls itself a correction of spelling, letters swapped or doubled, or a word
 * that lost or gained a letter or two. Nothing else tells a slip from another word: casual is not causal. A changed
 * amount, denial or direction is never editorial.
 */
export function isEditorial(before: string, after: string, message: string): boolean {
  const [a, b] = [withoutArticles(before), withoutArticles(after)]
  if (a.join('') === b.join('')) return a.filter(isDenial).length === b.filter(isDenial).length
  const differing = differingWords(a, b)
  const claimed = SAYS_SPELLING.test(message)
  return differing?.every(([old, now]) => isSameWord(old, now, claimed)) ?? false
}

const withoutArticles = (text: string): string[] =>
  wordsOf(text).filter((word) => !ARTICLES.has(word))

/** The words that differ, one against one; undefined where words came or went. */
function differingWords(
  a: readonly string[],
  b: readonly string[],
): [string, string][] | undefined {
  if (a.length !== b.length) return undefined
  return a.flatMap((word, index): [string, string][] => {
    const other = b[index] ?? ''
    return word === other ? [] : [[word, other]]
  })
}

function isSameWord(old: string, now: string, claimed: boolean): boolean {
  if (isDenial(old) || isDenial(now) || (OPPOSITES.has(old) && OPPOSITES.has(now))) return false
  if (isAmount(old) || isAmount(now))
    return claimed && isBrokenNumber(old) && digits(old).startsWith(digits(now))
  return claimed && (isSlip(old, now) || distance(old, now) <= (old.length > 7 ? 2 : 1))
}

/** Words that differ by little and say the contrary. */
const OPPOSITES = new Set(
  'increase decrease more less fewer up down win lose hire hires fire fires raise raze buy sell internal external include exclude above below before after in out on off with'.split(
    ' ',
  ),
)

/** A number whose groups of digits are not of three: `2,5000`. */
const isBrokenNumber = (word: string): boolean => /,\d{1,2}(?!\d)|,\d{4,}/.test(word)
const digits = (word: string): string => word.replaceAll(/\D/g, '')

/** Letters swapped or one doubled. */
function isSlip(a: string, b: string): boolean {
  if (a.length < 4) return false
  if (a.length === b.length)
    return [...a].sort().join('') === [...b].sort().join('') && distance(a, b) <= 2
  return a.replaceAll(/(.)\1/gu, '$1') === b.replaceAll(/(.)\1/gu, '$1')
}

const TOO_FAR = 3

/** The number of letters to change, add or leave out to come from one word to the other, up to 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) >= TOO_FAR || a.length > 64) return TOO_FAR
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] ?? TOO_FAR, TOO_FAR)
}
