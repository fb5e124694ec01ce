import { eventText, type Hash, isBase64url, type SignedHead } from './chain.ts'
import type { Named } from './faults.ts'
import { closingLine, dataIn, type ExportHead, eventLine, openingLine } from './line.ts'
import { closingIn, type EndSays, eventIn, openingIn } from './shapes.ts'

/** What a line is found to be. `whole`: letter for letter what an export would write for what it says. */
export type Read =
  | {
      readonly is: 'begun'
      readonly whole: boolean
      readonly source: string
      readonly head: ExportHead
    }
  | ({ readonly is: 'event'; readonly whole: boolean } & ReadEvent)
  | {
      readonly is: 'ended'
      readonly whole: boolean
      readonly source: string
      readonly head: EndSays
    }
  | { readonly is: 'unreadable'; readonly id: string | undefined }

export interface ReadEvent extends Omit<Named, 'line'> {
  readonly source: string
  readonly previous: string | undefined
  /** Of what the line says, whatever hash it claims. */
  readonly hash: string
  readonly recordedAt: string
}

/** Reads a line of an export, and trusts nothing that it says of itself. */
export async function readLine(line: string, hash: Hash): Promise<Read> {
  const value = parsed(line)
  const opening = openingIn(value)
  if (opening !== undefined)
    return { is: 'begun', whole: openingLine(opening.head) === line, ...opening }
  const closing = closingIn(value)
  if (closing !== undefined) {
    const { source, head } = closing
    const { key = '', signature = '' } = head
    const whole =
      closingLine(source, head as SignedHead) === line && isBase64url(key) && isBase64url(signature)
    return { is: 'ended', whole, source, head }
  }
  return (await readEvent(line, value, hash)) ?? { is: 'unreadable', id: idIn(line) }
}

async function readEvent(line: string, value: unknown, hash: Hash): Promise<Read | undefined> {
  const read = eventIn(value)
  const recordedAt = read && recordedAtIn(read.metadata)
  if (read === undefined || recordedAt === undefined) return undefined
  const { id, source, type, subject: stream, revision, sha256, number, previous } = read
  const stored = { id, type, stream, revision, metadata: read.metadata }
  const data = dataIn(line, read.storeddata)
  const own = await hash(eventText({ ...stored, data }))
  const again = {
    ...stored,
    data,
    source,
    recordedAt,
    number: number ?? 0,
    previous: previous ?? '',
  }
  const apart = read.storeddata !== undefined
  return {
    ...{ is: 'event', id, record: stream.replace('-', '/'), source, number, previous, recordedAt },
    hash: own,
    whole: sha256 === own && isWritten(line, { ...again, sha256, apart }),
  }
}

function isWritten(line: string, event: Parameters<typeof eventLine>[0]): boolean {
  try {
    return eventLine(event) === line
  } catch {
    return false
  }
}

function recordedAtIn(metadata: string): string | undefined {
  const { recordedAt } = (parsed(metadata) ?? {}) as { recordedAt?: unknown }
  return typeof recordedAt === 'string' ? recordedAt : undefined
}

const idIn = (line: string): string | undefined => /"id":"([^"\\]+)"/.exec(line)?.[1]

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
