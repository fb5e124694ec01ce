import { isUtf8 } from 'node:buffer'
import { type CsvError, type Info, parse } from 'csv-parse/sync'
import { ImportError } from '../errors.ts'

/** What one table may cost. It is hostile input: nothing of it is read without these. */
export const TABLE_LIMITS = {
  bytes: 20 * 1024 ** 2,
  rows: 100_000,
  columns: 200,
  /** Bytes of one row. */
  rowBytes: 128 * 1024,
} as const

export interface Table {
  readonly headers: readonly string[]
  readonly rows: readonly Row[]
  /** What stands between cells: with a semicolon, numbers are written with a decimal comma. */
  readonly separator: Separator
}

/** `line` counts from 1, as an editor shows it: where the row begins. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

type Separator = ',' | ';' | '\t'
const SEPARATORS: readonly Separator[] = [',', ';', '\t']

/**
 * Reads a table as spreadsheets save one: with a row of headings first, cells between commas, semicolons or tabs, in
 * UTF-8 (or UTF-16, where it says so). A formula is text like any other.
 * @throws ImportError `TableTooLarge`, `TableNotUtf8`, `TableNotReadable` or `TableEmpty`, each with what to do.
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > TABLE_LIMITS.bytes) throw tooLarge(`20 MB`)
  const { text, skipped } = unprefixed(textOf(bytes))
  if (text.trim() === '') throw new ImportError('TableEmpty', 'This file is empty.')
  const separator = separatorOf(text)
  const [head, ...rows] = parsed(text, separator, skipped).map(
    ({ record, info }): Row => ({ cells: record, line: beginOf(record, info) + skipped }),
  )
  if (head === undefined || rows.length === 0)
    throw new ImportError('TableEmpty', 'There is nothing below a row of headings in this file.')
  if (rows.length > TABLE_LIMITS.rows) throw tooLarge('100,000 rows')
  if (head.cells.length > TABLE_LIMITS.columns) throw tooLarge('200 columns')
  return { headers: head.cells.map((cell) => cell.trim()), rows, separator }
}

export const tooLarge = (most: string) =>
  new ImportError(
    'TableTooLarge',
    `This table is larger than ${most}. Split it, and import its parts.`,
  )

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (!isUtf8(bytes)) {
    throw new ImportError(
      'TableNotUtf8',
      `Line ${lineNotUtf8(bytes)} is not UTF-8; it may be Latin-1. Save the table as “CSV UTF-8”, and choose it again.`,
    )
  }
  const text = new TextDecoder().decode(bytes)
  if (text.includes('\u0000'))
    throw new ImportError('TableNotReadable', 'This is no table in text. Save it as “CSV UTF-8”.')
  return text
}

function lineNotUtf8(bytes: Uint8Array): number {
  for (let [line, from] = [1, 0]; ; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    if (end === -1 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
}

/** Spreadsheets may say in a line of its own what stands between cells. */
function unprefixed(text: string): { text: string; skipped: number } {
  const [line] = /^sep=.\r?\n/i.exec(text) ?? []
  return line === undefined ? { text, skipped: 0 } : { text: text.slice(line.length), skipped: 1 }
}

/** What stands most often in the headings, outside quotation marks. */
function separatorOf(text: string): Separator {
  const headings = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (separator: Separator) => headings.split(separator).length
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best))
}

interface Parsed {
  readonly record: string[]
  readonly info: Info
}

function parsed(text: string, delimiter: Separator, skipped: number): Parsed[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: TABLE_LIMITS.rowBytes,
      // One more shows that there are too many.
      to: TABLE_LIMITS.rows + 2,
    }) as unknown as Parsed[]
  } catch (error) {
    throw notReadable(error as CsvError, text, skipped)
  }
}

function notReadable({ code, lines: at }: CsvError, text: string, skipped: number): ImportError {
  const lines = Number(at) + skipped
  const what: Readonly<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: `The quotation mark in line ${unclosedIn(text) + skipped} is never closed.`,
    CSV_MAX_RECORD_SIZE: `The row that ends with line ${lines} is longer than 128 KB.`,
  }
  return new ImportError(
    'TableNotReadable',
    what[code] ?? `Line ${lines} cannot be read as a row of a table.`,
  )
}

const QUOTED = /(?:^|[,;\t\r\n])"(?:[^"]|"")*("?)/g

/** The line of the quotation mark that is never closed; one opens at the beginning of a cell alone. */
function unclosedIn(text: string): number {
  const open = [...text.matchAll(QUOTED)].find(([, closing]) => closing === '')
  const before = open === undefined ? '' : text.slice(0, open.index + open[0].indexOf('"'))
  return before.split(/\r\n|\r|\n/).length
}

/** A cell may hold line breaks: the parser tells where the row ends. */
const beginOf = (record: readonly string[], { lines }: Info): number =>
  lines - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
