/** What stands behind a list marker. */
export interface Marker {
  readonly ordered: boolean
  readonly content: string
}

const MARKER = /^(?:[-*+]|(\d{1,9})[.)])(?:\s+(.*))?$/

/** The list marker that a line begins with, if it does. */
export function readMarker(content: string): Marker | undefined {
  const found = MARKER.exec(content)
  return found === null
    ? undefined
    : { ordered: found[1] !== undefined, content: (found[2] ?? '').trimStart() }
}

/** A line of nothing but three or more dashes, stars, underscores, or a heading's underline of equals signs. */
export const isRule = (text: string): boolean =>
  /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,}|={3,} *)$/.test(text)

/** The mark of a code fence that a line opens. */
export const codeFence = (content: string): string | undefined =>
  /^(`{3,}|~{3,})[^`]*$/.exec(content)?.[1]

/** A table row's cells. */
export function tableCells(text: string): string[] {
  const inner = text.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split('|').map((cell) => cell.trim())
}

/**
 * A line without its comments. A comment that goes on over lines counts as one only where a line begins with it, so
 * that a stray mark in a text doesn't swallow the rest of the page.
 * @param inside whether a comment was open when the line began.
 */
export function commentsRemoved(line: string, inside: boolean): { text: string; opens: boolean } {
  let text = line
  if (inside) {
    const end = line.indexOf('-->')
    if (end === -1) return { text: '', opens: true }
    text = line.slice(end + 3)
  }
  if (!text.includes('<!--')) return { text, opens: false }
  if (text.trimStart().startsWith('<!--') && !text.includes('-->')) return { text: '', opens: true }
  return { text: text.includes('`') ? text : withoutComments(text), opens: false }
}

function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start)
    if (end === -1) break
    kept += text.slice(from, start)
    from = end + 3
  }
  return kept + text.slice(from)
}

/** Marks that close a heading are not its text: `## Goals ##`. */
export function headingText(content: string): string {
  const text = content.trim()
  let end = text.length
  while (text.charAt(end - 1) === '#') end -= 1
  return end < text.length && /^$|\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trim() : text
}
