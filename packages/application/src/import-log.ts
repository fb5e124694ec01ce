import type { StoredEvent } from '@lockstep/eventstore-client'
import { z } from 'zod'
import { type ExportHead, readLine } from './cloud-events.ts'
import type { Home } from './home.ts'

/** An export that is not as it was written. `line` counts from 1. */
export class ExportDamaged extends Error {
  override readonly name = 'ExportDamaged'
  readonly line: number

  constructor(line: number, what: string) {
    super(`Line ${line} ${what}`)
    this.line = line
  }
}

const PAGE = 1_000

/**
 * Reads the lines of an export, and holds every one against what was written.
 * @yields its head, then its events in pages
 * @throws ExportDamaged where a line was changed, is missing, or the end is
 */
export async function* readExport(
  lines: AsyncIterable<string>,
): AsyncGenerator<{ head: ExportHead; events: readonly StoredEvent[] }, void, undefined> {
  let head: ExportHead | undefined
  let page: StoredEvent[] = []
  let [number, count] = [0, 0]
  let ended = false
  for await (const line of lines) {
    number += 1
    if (ended) throw new ExportDamaged(number, 'stands after the end of the export.')
    const read = readLine(line)
    if (read === undefined) throw new ExportDamaged(number, 'is not as it was exported.')
    if (read.is === 'begun') {
      if (number > 1) throw new ExportDamaged(number, 'begins another export.')
      head = read.head
      continue
    }
    if (head === undefined) throw new ExportDamaged(number, 'is not the beginning of an export.')
    if (read.is === 'ended') {
      ended = true
      if (read.events !== count) {
        const missing = `counts ${read.events} events, and there are ${count} before it.`
        throw new ExportDamaged(number, missing)
      }
      continue
    }
    count += 1
    page.push(read.event)
    if (page.length === PAGE) {
      yield { head, events: page }
      page = []
    }
  }
  if (head === undefined || !ended)
    throw new ExportDamaged(number + 1, 'is missing: the export is not whole.')
  yield { head, events: page }
}

const KeyFile = z.object({
  lockstep: z.literal('keys'),
  organisation: z.string(),
  persons: z.record(z.string(), z.base64()),
  secrets: z.record(z.string(), z.base64()),
})
export type KeyFile = z.output<typeof KeyFile>

/** Reads a file of keys. Undefined where it is none. */
export function readKeys(text: string): KeyFile | undefined {
  try {
    return KeyFile.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/**
 * Makes the log of an export again, with its bytes, in a home that has none; one that has a part of it gets the rest.
 * @throws RestoreRefused where the home has something else, ExportDamaged, or the signal's reason
 */
export async function restoreLog(
  home: Home,
  pages: AsyncIterable<{ readonly events: readonly StoredEvent[] }>,
  options: { readonly signal?: AbortSignal; readonly progress?: (events: number) => void } = {},
): Promise<number> {
  let restored = 0
  for await (const { events } of pages) {
    options.signal?.throwIfAborted()
    await home.log.restore(events)
    restored += events.length
    options.progress?.(restored)
  }
  return restored
}
