import { textOf } from '../wording/texts.ts'
import { cleaned } from './decode.ts'

const TRAILER = /^(?:[A-Za-z]+(?:-[A-Za-z]+)+|Cc): \S/

/** A commit message as a person wrote it: without trailers, which name addresses, and no longer than a text may be. */
export function messageOf(raw: string): string {
  const paragraphs = cleaned(raw)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  while (paragraphs.length > 1 && isTrailers(paragraphs.at(-1) ?? '')) paragraphs.pop()
  return textOf(paragraphs.join('\n\n')) ?? ''
}

const isTrailers = (paragraph: string): boolean =>
  paragraph.split('\n').every((line) => TRAILER.test(line))
