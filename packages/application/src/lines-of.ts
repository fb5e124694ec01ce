import { createReadStream } from 'node:fs'
import { ExportDamaged } from './import-log.ts'

/** One event is at most 1 MiB in the log, and text in JSON at most six times as long. */
const LONGEST_LINE = 8 * 1024 ** 2

/**
 * The lines of an export's file, without their ends. Nothing but a line feed ends one: a text may hold what other readers
 * take for an end, U+2028 among them.
 * @throws ExportDamaged for a line that is longer than any of an export, or the signal's reason
 */
export async function* linesOf(
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const aborted = signal === undefined ? {} : { signal }
  let [rest, number] = ['', 0]
  for await (const chunk of createReadStream(path, { encoding: 'utf8', ...aborted })) {
    const lines = `${chunk}`.split('\n')
    lines[0] = `${rest}${lines[0]}`
    rest = lines.pop() ?? ''
    number += lines.length
    if (rest.length > LONGEST_LINE) throw new ExportDamaged(number + 1, 'has no end.')
    yield* lines
  }
  if (rest !== '') yield rest
}
