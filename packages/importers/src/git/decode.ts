const strict = new TextDecoder('utf-8', { fatal: true })
const western = new TextDecoder('windows-1252')

/** Bytes as text: UTF-8, or where they are not, the Western encoding that old repositories used. */
export const decode = (bytes: Buffer | undefined): string => read(bytes).text

/** @returns also whether the bytes were UTF-8. */
export function read(bytes: Buffer | undefined): { text: string; utf8: boolean } {
  if (bytes === undefined) return { text: '', utf8: true }
  try {
    return { text: strict.decode(bytes), utf8: true }
  } catch {
    return { text: western.decode(bytes), utf8: false }
  }
}

/** A text without the signs that only a terminal would understand. Lines end with \n. */
export const cleaned = (text: string): string =>
  text.replaceAll('\r', '').replaceAll(/[^\P{Cc}\n\t]/gu, '')
