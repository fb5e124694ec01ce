import { createReadStream } from 'node:fs'
import { savedAnew } from '@lockstep/proof'
import { ExportDamaged } from './import-log.ts'

/** One event is at most 1 MiB in the log, and text in JSON at most six times as long. */
const LONGEST_LINE = 8 * 1024 ** 2

/**
 * The lines of an export's file, without their ends. Nothing but a line feed ends one: a text may hold what other readers
 * take for an end, U+2028 among them.
 * @throws ExportDamaged for a line that is longer than any of an export, or was saved anew; or the signal's reason
 */
export async function* linesOf(
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  let [rest, number] = ['', 0]
  for await (const chunk of chunksOf(path, signal)) {
    const lines = `${chunk}`.split('\n')
    lines[0] = `${rest}${lines[0]}`
    rest = lines.pop() ?? ''
    const anew = number === 0 ? savedAnew(lines[0] ?? rest) : undefined
    if (anew !== undefined) throw new ExportDamaged(1, anew)
    number += lines.length
    if (rest.length > LONGEST_LINE) throw new ExportDamaged(number + 1, 'has no end.')
    yield* lines
  }
  if (rest !== '') yield rest
}

/** @throws what the system says, with the file's name also where it leaves that out */
async function* chunksOf(path: string, signal?: AbortSignal): AsyncGenerator<string> {
  const aborted = signal === undefined ? {} : { signal }
  try {
    yield* createReadStream(path, { encoding: 'utf8', ...aborted })
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error
  }
}
