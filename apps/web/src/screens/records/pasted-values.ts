import {
  type DecimalSign,
  dayIn,
  decimalSignIn,
  monthsIn,
  numberIn,
  type SlashOrder,
  slashOrderIn,
} from '@lockstep/domain/written'

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
  const rows = filled.slice(isHeading ? 1 : 0).map((line) => {
    const cells = cellsOf(line.text, separator)
    return { ...line, cell: (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '' }
  })
  const all = (...some: readonly Column[]) => rows.flatMap(({ cell }) => some.map(cell))
  const writing = {
    decimal: decimalSignIn(all('value', 'plan'), separator),
    slashes: slashOrderIn(all('time')),
  }
  return rows.map(({ line, text: said, cell }) => ({ line, text: said, ...read(cell, writing) }))
}

/** How the table is written, as far as its cells tell. */
interface Writing {
  decimal: DecimalSign | undefined
  slashes: SlashOrder | undefined
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

function read(
  cell: (column: Column) => string,
  writing: Writing,
): Pick<PastedLine, 'value' | 'problem'> {
  const time = timeIn(cell('time'), writing)
  if (typeof time === 'string') return { problem: time }
  const value = figureIn(cell('value'), writing)
  if (typeof value === 'string') return { problem: value }
  if (cell('plan') === '') return { value: { ...time, value } }
  const plan = figureIn(cell('plan'), writing)
  return typeof plan === 'string' ? { problem: plan } : { value: { ...time, value, plan } }
}

/** A day, or the days of a month or quarter; else why it is none. */
function timeIn(text: string, { slashes }: Writing): Pick<PastedValue, 'on' | 'since'> | string {
  const day = dayIn(text, slashes)
  if (day.is === 'day') return { on: day.day }
  if (day.is === 'two days') return `“${text}” may be two days: write it as year-month-day`
  const months = monthsIn(text)
  return months === undefined
    ? `“${text}” is no day, month or quarter`
    : { since: months.from, on: months.to }
}

/** A number, else why it is none. */
function figureIn(text: string, { decimal }: Writing): number | string {
  const read = numberIn(text, decimal)
  if (read.is === 'number') return read.value
  return read.is === 'no number'
    ? `“${text}” is no number`
    : `“${text}” may be ${read.of.join(' or ')}: write it as one of them`
}
