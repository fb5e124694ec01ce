import { z } from 'zod'
import { eventText, type Hash, type SignedHead } from './chain.ts'
import type { Named } from './faults.ts'
import {
  Closing,
  closingLine,
  dataIn,
  EventLine,
  type ExportHead,
  eventLine,
  Opening,
  openingLine,
} from './line.ts'

/** What an end says; that of an older export only how many entries it has. */
export type EndSays = z.output<typeof Closing>['data']

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

const Metadata = z.object({ recordedAt: z.string() })

/** Reads a line of an export, and trusts nothing that it says of itself. */
export async function readLine(line: string, hash: Hash): Promise<Read> {
  const value = parsed(line)
  const { data: opening } = Opening.safeParse(value)
  if (opening !== undefined) {
    const { format: _, ...head } = opening.data
    return { is: 'begun', whole: openingLine(head) === line, source: opening.source, head }
  }
  const { data: closing } = Closing.safeParse(value)
  if (closing !== undefined) {
    const { source, data: head } = closing
    return { is: 'ended', whole: closingLine(source, head as SignedHead) === line, source, head }
  }
  return (await eventIn(line, value, hash)) ?? { is: 'unreadable', id: idIn(line) }
}

async function eventIn(line: string, value: unknown, hash: Hash): Promise<Read | undefined> {
  const { data: read } = EventLine.safeParse(value)
  const metadata = read && Metadata.safeParse(parsed(read.metadata)).data
  if (read === undefined || metadata === undefined) return undefined
  const { id, source, type, subject: stream, revision, sha256, number, previous } = read
  const stored = { id, type, stream, revision, metadata: read.metadata }
  const data = dataIn(line, read.storeddata)
  const own = await hash(eventText({ ...stored, data }))
  const { recordedAt } = metadata
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

const idIn = (line: string): string | undefined => /"id":"([^"\\]+)"/.exec(line)?.[1]

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
