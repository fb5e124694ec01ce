import { isPlaceholder } from './status.ts'

const CHOSEN = /^chosen (?:option|alternative|solution)s?\s*:\s*/i
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '«': '»',
}

export interface Outcome {
  readonly chosen: string | null
  readonly rationale: string | null
}

/**
 * Reads the lines of an outcome: `Chosen option: "X", because …`, with or without quotes. Where none names an option,
 * as in plain records, the whole is the reason of a decision that the title names.
 */
export function readOutcome(lines: readonly string[]): Outcome {
  const at = lines.findIndex((line) => CHOSEN.test(line))
  if (at === -1) return { chosen: null, rationale: reasonOf(lines) }
  const { option, rest } = splitChoice((lines[at] ?? '').replace(CHOSEN, ''))
  const others = lines.filter((_, index) => index !== at)
  return {
    chosen: option === '' || isPlaceholder(option) ? null : option,
    rationale: reasonOf([rest, ...others]),
  }
}

function splitChoice(text: string): { option: string; rest: string } {
  const close = QUOTES[text.charAt(0)]
  if (close !== undefined) {
    const end = closingQuote(text, close)
    if (end !== -1) return { option: text.slice(1, end).trim(), rest: text.slice(end + 1) }
  }
  const end = /[,;.]?\s+(?:because|since|as)\b|,|[.:]$/.exec(text)?.index ?? text.length
  return { option: text.slice(0, end).trim(), rest: text.slice(end) }
}

/** The closing quote that a sentence goes on after: an option's name may hold quotes itself. */
function closingQuote(text: string, close: string): number {
  for (let at = text.indexOf(close, 1); at !== -1; at = text.indexOf(close, at + 1)) {
    if (/^\s*(?:[,.;:(]|because\b|$)/.test(text.slice(at + 1, at + 20))) return at
  }
  return -1
}

function reasonOf(lines: readonly string[]): string | null {
  const said = lines
    .map((line) => line.replace(/^[\s,.;:]+/, '').replace(/^because\b[\s,:]*/i, ''))
    .filter((line) => line !== '' && !isPlaceholder(line))
  return said.length === 0 ? null : said.join('\n')
}
