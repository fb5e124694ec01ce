import { InvalidAppend } from './errors.ts'
import type { Metadata } from './port.ts'

/** Anything that JSON would escape or UTF-8 write in more than a byte; no id needs it. */
const NOT_OF_AN_ID = /[^\x20\x21\x23-\x5b\x5d-\x7e]/

const RECORDED_AT = ',"recordedAt":"'
const INSTANT_LENGTH = '2026-03-09T10:15:00.000Z'.length

/** More than all names of members, their punctuation and `recordedAt` take. */
const FRAME_LENGTH = 192

/**
 * What the stored metadata takes at most.
 *
 * @throws InvalidAppend where it holds more than ids, instants and hashes
 */
export function metadataBytes(metadata: Metadata): number {
  const { actor, causationId, commandHash, correlationId, heldAt } = metadata
  const { occurredAt, onBehalfOf, source } = metadata
  return (
    FRAME_LENGTH +
    valueBytes(actor) +
    valueBytes(causationId) +
    valueBytes(commandHash) +
    valueBytes(correlationId) +
    valueBytes(heldAt) +
    valueBytes(occurredAt) +
    valueBytes(onBehalfOf) +
    valueBytes(source)
  )
}

function valueBytes(value: string | undefined): number {
  if (value === undefined) return 0
  if (NOT_OF_AN_ID.test(value)) throw new InvalidAppend(`metadata is no place for "${value}"`)
  return value.length
}

/** The metadata to store: RFC 8785 text, with the instant at which it is recorded. */
export function stamped(metadata: Metadata, recordedAt: string): string {
  const { actor, causationId, commandHash, correlationId, heldAt } = metadata
  const { occurredAt, onBehalfOf, source } = metadata
  // Members stand as RFC 8785 sorts them; absent ones leave no trace.
  return `{"actor":"${actor}"${member('causationId', causationId)}${member('commandHash', commandHash)}${member('correlationId', correlationId)}${member('heldAt', heldAt)},"occurredAt":"${occurredAt}"${member('onBehalfOf', onBehalfOf)}${RECORDED_AT}${recordedAt}","source":"${source}"}`
}

const member = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `,"${name}":"${value}"`

/**
 * The `recordedAt` in stored metadata, found without parsing: a quote inside a value would be
 * escaped, so this sequence can't be part of one.
 */
export function recordedAtOf(metadata: string): string {
  const start = metadata.lastIndexOf(RECORDED_AT) + RECORDED_AT.length
  return metadata.slice(start, start + INSTANT_LENGTH)
}
