import { canonical, type StoredEvent } from '@lockstep/eventstore-client'
import {
  closingIn,
  type ExportHead,
  eventIn,
  eventText,
  openingIn,
  sourceOf,
} from '@lockstep/proof'
import { sha256 as hashOf } from '../proving/signing.ts'

/** What one line of an export says, and of which export it is. */
export type ExportLine = { readonly source: string } & (
  | { readonly is: 'begun'; readonly head: ExportHead }
  | { readonly is: 'event'; readonly event: StoredEvent }
  | { readonly is: 'ended'; readonly events: number }
)

/**
 * Reads a line for what is stored of it, also where a program has written it in another order. Undefined for one that says
 * something else than was exported, or is none of an export.
 */
export function readLine(line: string): ExportLine | undefined {
  const value = parsed(line)
  const begun = openingIn(value)
  if (begun !== undefined)
    return begun.source === sourceOf(begun.head) ? { is: 'begun', ...begun } : undefined
  const ended = closingIn(value)
  return ended === undefined
    ? eventOf(value)
    : { is: 'ended', source: ended.source, events: ended.head.events }
}

/** Whether a line is a CloudEvent, and of no export. */
export function isForeign(line: string): boolean {
  const { specversion, source } = Object(parsed(line)) as Record<string, unknown>
  const isEvent = typeof specversion === 'string' && typeof source === 'string'
  return isEvent && !source.startsWith('urn:lockstep:')
}

function eventOf(value: unknown): ExportLine | undefined {
  const read = eventIn(value)
  if (read === undefined) return undefined
  const { id, source, type, subject, revision, metadata, sha256, data, storeddata } = read
  const stored = storeddata ?? canonicalOf(data)
  const event = { id, type, stream: subject, revision, metadata, data: stored }
  return hashOf(eventText(event)) === sha256 ? { is: 'event', source, event } : undefined
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
