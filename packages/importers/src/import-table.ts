import { open, readFile, stat } from 'node:fs/promises'
import type { LineChoices } from './line-choices.ts'
import { type LineNote, noted } from './notes.ts'
import { guessedReading, type TableReading } from './table/fields.ts'
import { goalsIn, type TableGoal } from './table/goals.ts'
import { readTable, TABLE_LIMITS, type Table, tooLarge } from './table/table.ts'

/** Some goals of a table. */
export interface TablePart {
  /** How many goals have been told, with these, of `count`. */
  readonly number: number
  readonly count: number
  readonly goals: readonly TableGoal[]
  readonly notUnderstood: readonly LineNote[]
}

/** What a table begins with, and how it may be meant. */
export interface TableHead {
  readonly headers: readonly string[]
  /** The first rows. */
  readonly sample: readonly (readonly string[])[]
  readonly guess: TableReading
}

const PART = 200
const SAMPLE_ROWS = 20
const HEAD_BYTES = 512 * 1024

/**
 * Reads a table of goals some goals at a time, what is served before what serves it.
 * @param name as notes name the file
 * @throws ImportError where it cannot be read
 */
export async function* importTable(
  path: string,
  {
    name,
    reading,
    chosen,
  }: {
    readonly name: string
    readonly reading: TableReading
    readonly chosen?: LineChoices | undefined
  },
): AsyncGenerator<TablePart, void, undefined> {
  const { goals, notes } = goalsIn(readTable(await bytesOf(path)), reading, chosen)
  const count = goals.length
  let notUnderstood: readonly LineNote[] = notes.map((note) => noted('', name, note))
  for (let from = 0; from < count || notUnderstood.length > 0; from += PART) {
    const some = goals.slice(from, from + PART)
    yield { number: Math.min(from + PART, count), count, goals: some, notUnderstood }
    notUnderstood = []
  }
}

/** Looks at the headings and the first rows of a table. @throws ImportError where it cannot be read */
export async function headOfTable(path: string): Promise<TableHead> {
  const { headers, rows } = await beginningOf(path)
  const first = rows.slice(0, SAMPLE_ROWS)
  return { headers, sample: first.map(({ cells }) => cells), guess: guessedReading(headers, rows) }
}

/** Where it breaks off within a row that matters, all of it is read, which tells what is wrong. */
async function beginningOf(path: string): Promise<Table> {
  try {
    return readTable(await firstLinesOf(path))
  } catch {
    return readTable(await bytesOf(path))
  }
}

async function firstLinesOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const bytes = buffer.subarray(0, bytesRead)
    return bytesRead < HEAD_BYTES ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
  } finally {
    await file.close()
  }
}

/** One that is too large is not even read. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > TABLE_LIMITS.bytes) throw tooLarge('20 MB')
  return readFile(path)
}
