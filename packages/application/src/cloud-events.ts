import { createHash } from 'node:crypto'
import { canonical, type RecordedEvent, type StoredEvent } from '@lockstep/eventstore-client'
import { z } from 'zod'

/** What the first line of an export says of it. */
export interface ExportHead {
  readonly organisation: string
  /** The id of the log that it was taken from. */
  readonly log: string
}

const FORMAT = 1
const OPENING = 'lockstep.ExportBegun'
const CLOSING = 'lockstep.ExportEnded'

const envelope = { specversion: z.literal('1.0'), id: z.string(), source: z.string() }

const Opening = z.object({
  ...envelope,
  type: z.literal(OPENING),
  data: z.object({ format: z.literal(FORMAT), log: z.string(), organisation: z.string() }),
})

const Closing = z.object({
  ...envelope,
  type: z.literal(CLOSING),
  data: z.object({ events: z.int() }),
})

const Event = z.object({
  ...envelope,
  type: z.string(),
  subject: z.string(),
  revision: z.int().min(0),
  metadata: z.string(),
  sha256: z.string(),
  data: z.unknown(),
  /** Only where the stored text is not what its value is canonically written as. */
  storeddata: z.string().optional(),
})

const sourceOf = ({ organisation, log }: ExportHead) => `urn:lockstep:${organisation}:${log}`

const hashOf = ({ id, type, stream, revision, data, metadata }: StoredEvent): string =>
  createHash('sha256')
    .update(JSON.stringify([id, type, stream, revision, data, metadata]))
    .digest('base64url')

export const openingLine = (head: ExportHead): string =>
  JSON.stringify({
    specversion: '1.0',
    id: 'begun',
    source: sourceOf(head),
    type: OPENING,
    data: { format: FORMAT, ...head },
  })

export const closingLine = (head: ExportHead, events: number): string =>
  JSON.stringify({
    specversion: '1.0',
    id: 'ended',
    source: sourceOf(head),
    type: CLOSING,
    data: { events },
  })

/** A stored event as a CloudEvent of one line. Marked values stand in it as they are stored. */
export function eventLine(head: ExportHead, event: RecordedEvent): string {
  const { id, type, stream, revision, data, metadata, recordedAt } = event
  const value: unknown = JSON.parse(data)
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: sourceOf(head),
    type,
    subject: stream,
    time: recordedAt,
    datacontenttype: 'application/json',
    revision,
    metadata,
    sha256: hashOf(event),
    ...(canonical(value) === data ? {} : { storeddata: data }),
    data: value,
  })
}

/** What one line of an export says, and of which export it is. */
export type ExportLine = { readonly source: string } & (
  | { readonly is: 'begun'; readonly head: ExportHead }
  | { readonly is: 'event'; readonly event: StoredEvent }
  | { readonly is: 'ended'; readonly events: number }
)

/** Undefined for a line that was changed, or is none of an export. */
export function readLine(line: string): ExportLine | undefined {
  const value = parsed(line)
  switch ((value as { type?: unknown } | null | undefined)?.type) {
    case OPENING: {
      const { data: read } = Opening.safeParse(value)
      const head = read && { organisation: read.data.organisation, log: read.data.log }
      return head && read.source === sourceOf(head)
        ? { is: 'begun', source: read.source, head }
        : undefined
    }
    case CLOSING: {
      const { data: read } = Closing.safeParse(value)
      return read && { is: 'ended', source: read.source, events: read.data.events }
    }
    default:
      return eventIn(value)
  }
}

function eventIn(value: unknown): ExportLine | undefined {
  const read = Event.safeParse(value)
  if (!read.success) return undefined
  const { id, source, type, subject, revision, metadata, sha256, data, storeddata } = read.data
  const stored = storeddata ?? canonicalOf(data)
  const event = { id, type, stream: subject, revision, metadata, data: stored }
  return hashOf(event) === sha256 ? { is: 'event', source, event } : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Empty, which no event's data is, for a value that no event can hold. */
function canonicalOf(value: unknown): string {
  try {
    return canonical(value)
  } catch {
    return ''
  }
}
