/** A value as a line of a pasted table says it. */
export interface PastedValue {
  on: string
  since?: string
  value: number
  plan?: number
}

export interface PastedLine {
  /** From 1, as the text counts them. */
  line: number
  text: string
  value?: PastedValue
  /** What it does not say, where it could not be understood. */
  problem?: string
}

type Column = 'time' | 'value' | 'plan'

const inOrder: readonly Column[] = ['time', 'value', 'plan']

const headings: Readonly<Record<Column, RegExp>> = {
  time: /^(day|date|month|quarter|period|on)$/i,
  value: /^(value|actual|figure|result)$/i,
  plan: /^(plan|planned|target|budget)$/i,
}

/** Reads a table as a spreadsheet or a CSV file hands it over: a day, month or quarter, its value, and what was planned. */
export function pastedLines(text: string): PastedLine[] {
  const lines = text.split(/\r?\n/).map((said, n) => ({ line: n + 1, text: said }))
  const filled = lines.filter((line) => line.text.trim() !== '')
  const separator = separatorOf(filled[0]?.text ?? '')
  const first = cellsOf(filled[0]?.text ?? '', separator)
  const named = first.map(columnNamed)
  const isHeading = named.includes('time') && named.includes('value')
  const columns = isHeading ? named : inOrder
  return filled.slice(isHeading ? 1 : 0).map(({ line, text: said }) => {
    const cells = cellsOf(said, separator)
    return { line, text: said, ...read((column) => cells[columns.indexOf(column)]?.trim() ?? '') }
  })
}

const columnNamed = (heading: string): Column | undefined =>
  inOrder.find((column) => headings[column].test(heading.trim()))

/** A spreadsheet copies tabs; where commas are decimal, a file has semicolons. */
const separatorOf = (line: string): string =>
  ['\t', ';'].find((separator) => line.includes(separator)) ?? ','

function cellsOf(line: string, separator: string): string[] {
  const cells = ['']
  let quoted = false
  for (const letter of line) {
    if (letter === '"') quoted = !quoted
    else if (letter === separator && !quoted) cells.push('')
    else cells[cells.length - 1] += letter
  }
  return cells
}

function read(cell: (column: Column) => string): Pick<PastedLine, 'value' | 'problem'> {
  const time = timeIn(cell('time'))
  if (time === undefined) return { problem: `“${cell('time')}” is no day, month or quarter` }
  const value = numberIn(cell('value'))
  if (value === undefined) return { problem: `“${cell('value')}” is no number` }
  if (cell('plan') === '') return { value: { ...time, value } }
  const plan = numberIn(cell('plan'))
  return plan === undefined
    ? { problem: `“${cell('plan')}” is no number` }
    : { value: { ...time, value, plan } }
}

/** `2026-08-31`, `31.8.2026`; `2026-08` and `2026-Q3` are periods. */
function timeIn(text: string): Pick<PastedValue, 'on' | 'since'> | undefined {
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (day !== null) return dayOf(day[1], day[2], day[3])
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (written !== null) return dayOf(written[3], written[2], written[1])
  const month = /^(\d{4})-(\d{2})$/.exec(text)
  if (month !== null) return periodOf(Number(month[1]), Number(month[2]), 1)
  const quarter = /^(\d{4})[- ]?Q([1-4])$/i.exec(text)
  if (quarter !== null) return periodOf(Number(quarter[1]), 3 * Number(quarter[2]) - 2, 3)
  return undefined
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** Undefined for a day that no calendar has. */
function dayOf(...parts: readonly (string | undefined)[]): { on: string } | undefined {
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const on = iso(year, month, day)
  return on.endsWith(`-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    ? { on }
    : undefined
}

const periodOf = (year: number, month: number, months: number) =>
  month < 1 || month > 12
    ? undefined
    : { since: iso(year, month, 1), on: iso(year, month + months, 0) }

/** `1234.5`, `1,234.5`, `1.234,5`, `1 234,5`; what could mean two numbers is none: `1,234`. */
function numberIn(text: string): number | undefined {
  const bare = text.replace(/[\s’']/g, '')
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')]
  const grouped = comma > -1 && point > -1
  const decimalComma = grouped ? comma > point : comma > -1 && !/,\d{3}$/.test(bare)
  if (!grouped && /^-?\d{1,3},\d{3}$/.test(bare)) return undefined
  const plain = decimalComma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
