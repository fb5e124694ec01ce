import { standsAhead } from './ahead.ts'
import { type Hash, type Head, headText, linkText, NOTHING, type SignedHead } from './chain.ts'
import type { Fault } from './faults.ts'
import { withMoves } from './moves.ts'
import { type Read, type ReadEvent, readLine } from './reading.ts'

/** What a platform brings to check with. */
export interface Tools {
  readonly hash: Hash
  /** Whether a text is signed by a key; undefined where that can't be told here. */
  readonly isSigned: (
    by: Pick<SignedHead, 'key' | 'signature'>,
    text: string,
  ) => boolean | undefined | Promise<boolean | undefined>
}

/** What an export was found to be. */
export interface Verdict {
  /** In the order of lines; none: it is as it was signed. */
  readonly faults: readonly Fault[]
  /** Absent where the end is missing, or says nothing of the record. */
  readonly head: SignedHead | undefined
  /** Whether its own key signed the head; undefined where that can't be told here. */
  readonly signed: boolean | undefined
  /** Whether it begins with all that an earlier head says; undefined where none was given, or this one ends before. */
  readonly extends: boolean | undefined
}

type Begun = Extract<Read, { is: 'begun' }>
type Ended = Extract<Read, { is: 'ended' }>
type Waiting = Omit<ReadEvent, 'source' | 'recordedAt'> & {
  readonly line: number
  readonly whole: boolean
}

/** What follows a line says of it: the root up to it, and the number that comes next. Nothing, where it can't be relied on. */
type Next = Partial<Pick<ReadEvent, 'previous' | 'number'>>

/**
 * Checks an export line by line. Each line holds the root up to the one before it, and the signed head holds the last: so
 * every line is held against the next, and whatever was done to one, those around it tell which.
 */
export class Checking {
  readonly #tools: Tools
  readonly #earlier: Pick<Head, 'events' | 'root'> | undefined
  readonly #isAhead = standsAhead()
  #faults: Fault[] = []
  #lines = 0
  /** The line that begins the export, or should. */
  #first = 1
  /** Whether any line was one of an export, changed or not. */
  #isExport = false
  #begun: Begun | undefined
  #ended: Ended | undefined
  #signed: boolean | undefined
  /** The record up to the line before the one that waits: its root, and how many entries it has. */
  #root = NOTHING
  #number = 0
  #waiting: Waiting | undefined
  /** What the last line that was weighed seems to be, if the next is to be believed; and the record up to it, if not. */
  #doubt: { readonly fault: Fault; readonly root: string; readonly number: number } | undefined
  /** Lines that say that they are of another export than the first. */
  #strays: Fault[] = []
  #sourced = 0
  #extends: boolean | undefined

  /** @param earlier a head that was kept, to be found again in this export */
  constructor(tools: Tools, earlier?: Pick<Head, 'events' | 'root'>) {
    this.#tools = tools
    this.#earlier = earlier
    if (earlier?.events === 0) this.#extends = true
  }

  /** How many lines were read. */
  get lines(): number {
    return this.#lines
  }

  async read(text: string): Promise<void> {
    this.#lines += 1
    const line = this.#lines
    if (this.#isAhead(text)) {
      this.#first = line + 1
      return
    }
    if (this.#ended !== undefined) return this.#found({ is: 'after the end', line })
    const read = await readLine(text, this.#tools.hash)
    this.#isExport ||= read.is !== 'unreadable'
    const isFirst = line === this.#first
    if (isFirst && (read.is !== 'begun' || !read.whole)) this.#found({ is: 'opening', line })
    if (isFirst && read.is === 'begun') this.#begun = read
    else if (read.is === 'ended') await this.#end(read)
    else await this.#take(read)
  }

  /** The end of the file. */
  end(): Verdict {
    const ended = this.#ended
    if (ended === undefined)
      this.#found(
        this.#waiting?.hash === ''
          ? { is: 'closing', line: this.#lines }
          : { is: 'cut off', line: this.#lines + 1 },
      )
    const head = ended === undefined ? undefined : headIn(ended)
    if (ended !== undefined && head === undefined)
      this.#faults = [{ is: 'unsigned', line: this.#lines }]
    else this.#sort()
    if (!this.#isExport) this.#faults = [{ is: 'no export', line: 1 }]
    return { faults: this.#faults, head, signed: this.#signed, extends: this.#extends }
  }

  async #take(read: Exclude<Read, Ended>): Promise<void> {
    const line = this.#lines
    const unread = { previous: undefined, hash: '', whole: false }
    const event = read.is === 'event' ? read : unread
    const id = read.is === 'begun' ? undefined : read.id
    await this.#weigh(event)
    const waiting = { ...event, id, line }
    this.#waiting = waiting
    if (read.is === 'event') this.#checkSource(read.source, changed(waiting))
  }

  async #end(read: Ended): Promise<void> {
    const line = this.#lines
    const head = headIn(read)
    this.#signed = head && (await this.#tools.isSigned(head, headText(head)))
    this.#checkSource(read.source, { is: 'closing', line })
    const isFalse = !read.whole || this.#signed === false
    if (isFalse) this.#found({ is: 'closing', line })
    const { root, events = 0 } = isFalse ? {} : (head ?? {})
    if (this.#waiting === undefined) this.#missing(line, 1, events)
    await this.#weigh(isFalse ? {} : { previous: root, number: events + 1 })
    if (!isFalse) this.#convict()
    this.#ended = read
    const { organisation, reader } = this.#begun?.head ?? {}
    const isOfIt = organisation === head?.organisation && reader === head?.reader
    if (!isFalse && this.#begun?.whole && !isOfIt) this.#found({ is: 'opening', line: this.#first })
  }

  /** Holds the line that waits against the one after it. */
  async #weigh(next: Next): Promise<void> {
    const line = this.#waiting
    if (line === undefined) return
    const due = this.#number + 1
    const link = (number: number, previous: string) =>
      this.#tools.hash(linkText(number, previous, line.hash))
    const root = await link(due, this.#root)
    const { number = 0, previous } = line
    const inPlace = previous === this.#root && number === due
    const own = number > due ? await link(number, previous ?? '') : undefined
    const unknown = next.previous === undefined
    if (next.previous === root || (unknown && inPlace)) {
      if (inPlace) this.#convict()
      if (!inPlace || !line.whole) this.#named('changed', line)
      this.#accept(root, due)
    } else if (next.previous === this.#root || next.previous === this.#doubt?.root) {
      this.#named('inserted', line)
      if (next.previous === this.#doubt?.root) this.#acquit()
    } else if (own !== undefined && (next.previous === own || unknown)) {
      this.#missing(line.line, due, number - 1)
      if (!line.whole) this.#named('changed', line)
      this.#accept(own, number)
    } else {
      const skips = inPlace && (next.number ?? 0) > due + 1
      if (!line.whole) this.#named('changed', line)
      this.#doubt = { fault: skips ? gapAfter(line, next) : changed(line), root, number: due }
      this.#accept(next.previous ?? root, next.number === undefined ? due : next.number - 1)
    }
  }

  /** A line that is as it was signed says that the one before it is not. */
  #convict(): void {
    if (this.#doubt !== undefined) this.#found(this.#doubt.fault)
    this.#doubt = undefined
  }

  /** What stood against the line before was no line of this record. */
  #acquit(): void {
    const { root, number } = this.#doubt ?? { root: this.#root, number: this.#number }
    this.#root = root
    this.#number = number
    this.#doubt = undefined
  }

  #accept(root: string, number: number): void {
    this.#root = root
    this.#number = number
    if (number === this.#earlier?.events) this.#extends = root === this.#earlier.root
  }

  #checkSource(source: string, fault: Fault): void {
    this.#sourced += 1
    if (this.#begun !== undefined && source !== this.#begun.source) this.#strays.push(fault)
  }

  #missing(line: number, from: number, to: number): void {
    if (from <= to) this.#found({ is: 'missing', line, from, to })
  }

  #named(is: 'changed' | 'inserted', { line, number, id, record }: Waiting): void {
    this.#found({ is, line, number, id, record })
  }

  #found(fault: Fault): void {
    this.#faults.push(fault)
  }

  #sort(): void {
    const isFirst = this.#strays.length === this.#sourced && this.#sourced > 0
    const strays: Fault[] = isFirst ? [{ is: 'opening', line: this.#first }] : this.#strays
    const all = withMoves(this.#faults)
    const isNamed = (line: number) =>
      all.some((each) => each.line === line && each.is !== 'missing')
    this.#faults = [...all, ...strays.filter(({ line }) => !isNamed(line))]
      .filter((fault, n, those) => those.findIndex((each) => isSame(each, fault)) === n)
      .sort((a, b) => a.line - b.line)
  }
}

const changed = ({ line, number, id, record }: Waiting): Fault => ({
  is: 'changed',
  line,
  number,
  id,
  record,
})

const gapAfter = ({ line, number = 0 }: Waiting, next: Next): Fault => ({
  is: 'missing',
  line: line + 1,
  from: number + 1,
  to: (next.number ?? 0) - 1,
})

const isSame = (a: Fault, b: Fault): boolean =>
  a.is === b.is && a.line === b.line && (a.is !== 'missing' || a.from === (b as typeof a).from)

/** What an end says of the record; undefined for that of an older export. */
export function headIn({ head }: Pick<Ended, 'head'>): SignedHead | undefined {
  const { organisation, root, key, signature } = head
  if (organisation === undefined || root === undefined) return undefined
  if (key === undefined || signature === undefined) return undefined
  return { ...head, organisation, root, key, signature }
}
