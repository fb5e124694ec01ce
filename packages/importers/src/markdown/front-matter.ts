/** The plain values above a page, by their names in lower case, and what follows them. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>
  readonly body: string
  /** The body's first line, counted from 1. */
  readonly firstLine: number
}

const FENCE = /^---\s*$/
const VALUE = /^([A-Za-z][\w -]{0,60}):(?:\s+(.*))?$/
const LIST_ITEM = /^\s*-\s+(.*)$/

/** Reads names and plain values (texts and lists of texts); anything deeper in YAML is not looked at. */
export function readFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n')
  const end = FENCE.test(lines[0] ?? '')
    ? lines.findIndex((line, index) => index > 0 && FENCE.test(line))
    : -1
  if (end === -1) return { values: new Map(), body: text, firstLine: 1 }
  return {
    values: readValues(lines.slice(1, end)),
    body: lines.slice(end + 1).join('\n'),
    firstLine: end + 2,
  }
}

function readValues(lines: readonly string[]): Map<string, string> {
  const values = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    const value = VALUE.exec(line)
    const item = LIST_ITEM.exec(line)
    if (value !== null) {
      name = (value[1] ?? '').toLowerCase()
      values.set(name, plainValue(value[2] ?? ''))
    } else if (item !== null && name !== '') {
      values.set(
        name,
        [values.get(name) ?? '', plainValue(item[1] ?? '')].filter(Boolean).join(', '),
      )
    }
  }
  return values
}

function plainValue(raw: string): string {
  const comment = raw.search(/(?:^|\s)#/)
  const text = (comment === -1 ? raw : raw.slice(0, comment)).trim()
  const inner = /^\[(.*)\]$/.exec(text)?.[1]
  if (inner !== undefined) return inner.split(',').map(unquoted).filter(Boolean).join(', ')
  return unquoted(text)
}

function unquoted(text: string): string {
  const trimmed = text.trim()
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed
}
