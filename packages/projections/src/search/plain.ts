/** Text as it is compared: small letters, without accents, one space between words. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** A number or a time is one word, and so is "s-05". */
const WORD = /(?<![\p{L}\p{N}])[a-z]-\d+|\d+(?:[-.,:/]\d+)+|[\p{L}\p{N}]+/gu

/** The words of a text; marks stand between words, and are looked for only where there is nothing else. */
export function wordsOf(text: string): readonly string[] {
  const small = plain(text)
  return small.match(WORD) ?? small.split(' ').filter(Boolean)
}
