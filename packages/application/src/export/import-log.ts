import type { StoredEvent } from '@lockstep/eventstore-client'
import { type ExportHead, standsAhead } from '@lockstep/proof'
import { z } from 'zod'
import type { Home } from '../home/home.ts'
import { type ExportLine, isForeign, readLine } from './cloud-events.ts'

/** An export that is not as it was written. `line` counts from 1. */
export class ExportDamaged extends Error {
  override readonly name = 'ExportDamaged'
  readonly line: number

  constructor(line: number, what: string) {
    super(`Line ${line} ${what}`)
    this.line = line
  }
}

/** A home has recorded something else than the export that is to be restored into it. */
export class RecordedOtherwise extends Error {
  override readonly name = 'RecordedOtherwise'
}

const PAGE = 1_000

const CHANGED = 'is not as it was exported.'

/** What is wrong with a first line. What another program says of itself has no sound place in a record of decisions. */
const begun = (line: string): string =>
  isForeign(line)
    ? 'is a CloudEvent of another program. Only what Lockstep itself exported is read back: nothing in it says who may read what, or follows from what was recorded before. Goals and decisions come in as a table or as pages.'
    : CHANGED

/** A part of an export: the events of some of its lines, in their order. */
export interface ExportPage {
  readonly head: ExportHead
  readonly events: readonly StoredEvent[]
}

/**
 * Reads the lines of an export, and holds every one against what was written.
 * @throws ExportDamaged where a line was changed or is missing
 */
export async function* readExport(
  lines: AsyncIterable<string>,
): AsyncGenerator<ExportPage, void, undefined> {
  const reader = new ExportReader()
  for await (const line of lines) {
    const page = reader.read(line)
    if (page !== undefined) yield page
  }
  yield reader.end()
}

class ExportReader {
  #begun: Extract<ExportLine, { is: 'begun' }> | undefined
  #page: StoredEvent[] = []
  readonly #isAhead = standsAhead()
  #lines = 0
  /** The line that begins the export, or should. */
  #first = 1
  #events = 0
  #ended = false

  /** @returns a page, once one is full */
  read(line: string): ExportPage | undefined {
    this.#lines += 1
    if (this.#isAhead(line)) {
      this.#first = this.#lines + 1
      return undefined
    }
    if (this.#ended) throw this.#damaged('stands after the end of the export.')
    const read = readLine(line)
    const isFirst = this.#lines === this.#first
    if (read === undefined) throw this.#damaged(isFirst ? begun(line) : CHANGED)
    if (read.is === 'begun' && isFirst) this.#begin(read)
    else if (read.source !== this.#begun?.source || read.is === 'begun')
      throw this.#damaged('is not of the export that the first line begins.')
    else if (read.is === 'ended') this.#end(read.events)
    else return this.#add(read.event)
    return undefined
  }

  /** The last page. @throws ExportDamaged where the end is missing */
  end(): ExportPage {
    this.#lines += 1
    if (this.#begun === undefined || !this.#ended)
      throw this.#damaged('is missing: the export is not whole.')
    return { head: this.#begun.head, events: this.#page }
  }

  #begin(begun: Extract<ExportLine, { is: 'begun' }>): void {
    if (begun.head.reader !== undefined)
      throw this.#damaged(
        'begins what one reader may see. Only an export of all that is stored makes it again: `lockstep export --out FILE --keys FILE` writes it where the data lies.',
      )
    this.#begun = begun
  }

  #add(event: StoredEvent): ExportPage | undefined {
    this.#events += 1
    this.#page.push(event)
    if (this.#page.length < PAGE || this.#begun === undefined) return undefined
    const page = { head: this.#begun.head, events: this.#page }
    this.#page = []
    return page
  }

  #end(events: number): void {
    this.#ended = true
    if (events !== this.#events)
      throw this.#damaged(`counts ${events} events, but ${this.#events} stand before it.`)
  }

  #damaged(what: string): ExportDamaged {
    return new ExportDamaged(this.#lines, what)
  }
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

export interface Restoring {
  readonly signal?: AbortSignal
  readonly progress?: (events: number) => void
}

/**
 * Makes the log of an export again, with its bytes, in a home that has none; one that has the beginning of it gets the
 * rest.
 * @returns how many events were new here
 * @throws RecordedOtherwise, ExportDamaged, RestoreRefused for events that no log can hold, or the signal's reason
 */
export async function restoreLog(
  home: Home,
  pages: AsyncIterable<{ readonly events: readonly StoredEvent[] }>,
  options: Restoring = {},
): Promise<number> {
  const present = eventsOf(home)
  let [read, restored] = [0, 0]
  for await (const { events } of pages) {
    options.signal?.throwIfAborted()
    const news = await notIn(present, events)
    await home.log.restore(news)
    read += events.length
    restored += news.length
    options.progress?.(read)
  }
  return restored
}

/** A home's events, one by one, in the order of its log. */
export async function* eventsOf({ log }: Home): AsyncGenerator<StoredEvent, void, undefined> {
  for await (const page of log.readAll()) yield* page
}

/** Those that come after what is present. @throws RestoreRefused where that is not how the export begins */
async function notIn(
  present: AsyncGenerator<StoredEvent, void, undefined>,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  for (const [n, event] of events.entries()) {
    const { value: here, done } = await present.next()
    if (done === true) return events.slice(n)
    if (!isSame(here, event)) throw new RecordedOtherwise(`the log holds ${here.id} in its place`)
  }
  return []
}

/** Whether two events are the same byte for byte, wherever each stands. */
export const isSame = (a: StoredEvent, b: StoredEvent): boolean =>
  (['id', 'type', 'stream', 'revision', 'data', 'metadata'] as const).every(
    (field) => a[field] === b[field],
  )
