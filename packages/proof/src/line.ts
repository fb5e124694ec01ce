import type { Hashed, SignedHead } from './chain.ts'

/** What the first line of an export says of it. */
export interface ExportHead {
  readonly organisation: string
  /** The id of the log that it was taken from. */
  readonly log: string
  /** Who could read what is in it; absent where it is all that is stored. */
  readonly reader?: string | undefined
}

export const FORMAT = 1
export const OPENING = 'lockstep.ExportBegun'
export const CLOSING = 'lockstep.ExportEnded'

export const sourceOf = ({ organisation, log, reader }: ExportHead): string =>
  ['urn', 'lockstep', organisation, log, ...(reader === undefined ? [] : [reader])].join(':')

export const openingLine = (head: ExportHead): string => {
  const { organisation, log, reader } = head
  return JSON.stringify({
    specversion: '1.0',
    id: 'begun',
    source: sourceOf(head),
    type: OPENING,
    data: { format: FORMAT, organisation, log, ...(reader === undefined ? {} : { reader }) },
  })
}

export const closingLine = (source: string, head: SignedHead): string => {
  const { organisation, events, root, key, signature } = head
  // What is left out is signed as an empty text: written as one, it would be another line with the same signature.
  const [reader, from, to] = [head.reader, head.from, head.to].map((text) => text || undefined)
  return JSON.stringify({
    specversion: '1.0',
    id: 'ended',
    source,
    type: CLOSING,
    data: { organisation, reader, events, root, from, to, key, signature },
  })
}

/** An event as a line of an export has it. */
export interface ExportedEvent extends Hashed {
  readonly source: string
  readonly recordedAt: string
  readonly number: number
  readonly previous: string
  readonly sha256: string
  /** Whether its data stands beside their value, because that is canonically written otherwise. */
  readonly apart: boolean
}

const DATA = ',"data":'

/** A stored event as a CloudEvent of one line, with the bytes of its data. */
export function eventLine(event: ExportedEvent): string {
  const { source, id, type, stream, revision, data, metadata, recordedAt } = event
  const { number, previous, sha256, apart } = event
  const told = JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    subject: stream,
    time: recordedAt,
    datacontenttype: 'application/json',
    revision,
    number,
    previous,
    metadata,
    sha256,
    ...(apart ? { storeddata: data } : {}),
  })
  return `${told.slice(0, -1)}${DATA}${apart ? JSON.stringify(JSON.parse(data)) : data}}`
}

/** The stored text of an event's data, as its line has it. A quote within a text would be escaped. */
export const dataIn = (line: string, storeddata: string | undefined): string =>
  storeddata ?? line.slice(line.indexOf(DATA) + DATA.length, -1)
