import { TEXT_BYTES } from '@lockstep/domain'

const LINE = 300
const CUT = '…'

/** A page's text as the record takes a line: without breaks and control characters, cut where it is too long. */
export function lineOf(text: string): string | undefined {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (line === '') return undefined
  return line.length <= LINE ? line : `${wholeCharacters(line.slice(0, LINE - 1)).trimEnd()}${CUT}`
}

/** A page's text as the record takes a text: cut where it is larger than 16 KiB. */
export function textOf(text: string): string | undefined {
  const clean = text.toWellFormed().replaceAll('\u0000', '').trim()
  if (clean === '') return undefined
  const bytes = Buffer.from(clean)
  if (bytes.length <= TEXT_BYTES) return clean
  const cut = bytes.subarray(0, TEXT_BYTES - Buffer.byteLength(CUT)).toString('utf8')
  return `${cut.replace(/\uFFFD$/, '').trimEnd()}${CUT}`
}

/** Without the first half of a character that the end cut in two. */
const wholeCharacters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '')

/** A list below its heading, as part of a longer text. */
export const listed = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${heading}:\n${items.map((item) => `- ${item}`).join('\n')}`

/** The parts that say something, a blank line between them. */
export const paragraphs = (...parts: readonly (string | null)[]): string | undefined =>
  textOf(parts.filter((part) => part !== null && part !== '').join('\n\n'))

const NO_REASON = 'The commit gives no reason.'

/** A commit's message where the record asks for a reason. */
export const reasonOf = (message: string): string => textOf(message) ?? NO_REASON
