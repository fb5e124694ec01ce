import type { Findable } from './findable.ts'
import { plain, wordsOf } from './plain.ts'

interface Match {
  readonly score: number
  readonly result: Omit<Findable, 'texts'> & {
    readonly found: { readonly in: Place; readonly around?: string }
  }
}

type Place = 'ordinal' | 'title' | 'name' | 'text'

/** Letters on either side of what was found. */
const AROUND = 60

/** How a record answers to what is wanted: all words have to stand somewhere in it. */
export function matchOf(
  { texts, ...record }: Findable,
  words: readonly string[],
): Match | undefined {
  const { noun, ordinal, title } = record
  const wanted = words.join(' ')
  if (ordinal !== undefined && sameOrdinal(ordinal, wanted)) {
    return { score: 4, result: { ...record, found: { in: 'ordinal' } } }
  }
  const all = [title, ordinal ?? '', ...texts].map(plain)
  if (!words.every((word) => all.some((text) => text.includes(word)))) return undefined
  const name = plain(title)
  const inTitle = words.some((word) => name.includes(word))
  if (inTitle) {
    const place = noun === 'person' || noun === 'partnership' ? 'name' : 'title'
    return {
      score: wordsOf(name).join(' ').startsWith(wanted) ? 3 : 2,
      result: { ...record, found: { in: place } },
    }
  }
  const around = texts.flatMap((text) => aroundIn(text, words) ?? [])[0]
  return {
    score: 1,
    result: { ...record, found: { in: 'text', ...(around === undefined ? {} : { around }) } },
  }
}

/** "S-05", "s5" and "S 5" name the same. */
const sameOrdinal = (ordinal: string, wanted: string): boolean => {
  const bare = (text: string) => plain(text).replace(/^([a-z])[- ]?0*(\d+)$/, '$1$2')
  return bare(ordinal) === bare(wanted)
}

function aroundIn(text: string, words: readonly string[]): string | undefined {
  const at = words.map((word) => placeOf(word, text)).find((place) => place !== -1)
  if (at === undefined) return undefined
  const from = Math.max(0, at - AROUND)
  const to = at + AROUND
  return `${from === 0 ? '' : '…'}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}

/** Where a word begins in a text; about there where its letters stand otherwise in it, with accents say; -1 where it does not. */
function placeOf(word: string, text: string): number {
  const asWritten = text.toLowerCase().indexOf(word)
  if (asWritten !== -1 || !plain(text).includes(word)) return asWritten
  let [before, upTo] = [0, text.length]
  while (upTo - before > 1) {
    const middle = (before + upTo) >> 1
    if (plain(text.slice(0, middle)).includes(word)) upTo = middle
    else before = middle
  }
  return Math.max(0, upTo - word.length)
}
