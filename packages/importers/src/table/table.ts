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

type Separator = ',' | ';' | '\t' | '|'
const SEPARATORS: readonly Separator[] = [',', ';', '\t']
/** What may be said to stand between cells; headings alone tell none by a stroke. */
const SAID: readonly Separator[] = [...SEPARATORS, '|']

/**
 * Reads a table as spreadsheets save one: with a row of headings first, cells between commas, semicolons or tabs, in
 * UTF-8 (or UTF-16, where it says so). A formula is text like any other.
 * @throws ImportError `TableTooLarge`, `TableNotUtf8`, `TableNotReadable` or `TableEmpty`, each with what to do.
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > TABLE_LIMITS.bytes) throw tooLarge(`20 MB`)
  const { text, skipped, said } = unprefixed(textOf(bytes))
  if (text.trim() === '') throw new ImportError('TableEmpty', 'This file is empty.')
  const separator = separatorOf(text, said)
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
function unprefixed(text: string): { text: string; skipped: number; said?: string } {
  const [line, said] = /^sep=(.)\r?\n/i.exec(text) ?? []
  if (line === undefined || said === undefined) return { text, skipped: 0 }
  return { text: text.slice(line.length), skipped: 1, said }
}

/** What the table says that it is, or stands most often in the headings, outside quotation marks. */
function separatorOf(text: string, said: string | undefined): Separator {
  const known = SAID.find((each) => each === said)
  if (known !== undefined) return known
  if (said !== undefined)
    throw new ImportError(
      'TableNotReadable',
      `This table says that “${said}” stands between its cells. Save it with commas, semicolons or tabs, and choose it again.`,
    )
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
  return new ImportError('TableNotReadable', whyNot(code, Number(at) + skipped, text, skipped))
}

function whyNot(code: CsvError['code'], line: number, text: string, skipped: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return `The quotation mark in line ${unclosedIn(text) + skipped} is never closed.`
  return code === 'CSV_MAX_RECORD_SIZE'
    ? `The row that ends with line ${line} is longer than 128 KB.`
    : `Line ${line} cannot be read as a row of a table.`
}

const OPENING = /(?<=^|[,;|\t\r\n])"/g

/** The line of the quotation mark that is never closed; one opens at the beginning of a cell alone. */
function unclosedIn(text: string): number {
  let at = 0
  for (;;) {
    OPENING.lastIndex = at
    const open = OPENING.exec(text)
    const end = open === null ? undefined : closing(text, open.index + 1)
    if (open === null || end === undefined)
      return text.slice(0, open?.index ?? 0).split(/\r\n|\r|\n/).length
    at = end + 1
  }
}

/** Where a quotation ends; two marks in it stand for one. */
function closing(text: string, from: number): number | undefined {
  let end = text.indexOf('"', from)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end === -1 ? undefined : end
}

/** A cell may hold line breaks: the parser tells where the row ends. */
const beginOf = (record: readonly string[], { lines }: Info): number =>
  lines - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
