/** Text as it is compared: small letters, without accents and apostrophes, one space between words. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœ]/g, (letter) => ofTwo[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Letters that are no letter with an accent, and how they are written where a keyboard has none of them. */
const ofTwo: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' },
}

/** A number or a time is one word, and so is "s-05". */
const WORD = /(?<![\p{L}\p{N}])[a-z]-\d+|\d+(?:[-.,:/]\d+)+|[\p{L}\p{N}]+/gu

/** The words of a text; marks stand between words, and are looked for only where there is nothing else. */
export function wordsOf(text: string): readonly string[] {
  const small = plain(text)
  return small.match(WORD) ?? small.split(' ').filter(Boolean)
}
