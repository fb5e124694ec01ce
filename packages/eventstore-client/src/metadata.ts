import { InvalidAppend } from './errors.ts';
import type { Metadata } from './port.ts';

const RECORDED_AT = ',"recordedAt":"';
const INSTANT_LENGTH = '2026-03-09T10:15:00.000Z'.length;

/** ASCII without a backslash: half surrogates, quotes and control characters all come out escaped. */
const PLAIN = /^[\x20-\x5b\x5d-\x7e]*$/;

/** Metadata as RFC 8785 text, cut open where `recordedAt` belongs. */
export interface UnstampedMetadata {
  readonly before: string;
  readonly after: string;
}

/** @throws InvalidAppend where a value is anything but an id, an instant or a hash */
export function unstamped(metadata: Metadata): UnstampedMetadata {
  const { actor, causationId, commandHash, correlationId, occurredAt, onBehalfOf } = metadata;
  const { source } = metadata;
  // Written in the order that RFC 8785 sorts them; absent ones leave no trace.
  const first = JSON.stringify({
    actor,
    causationId,
    commandHash,
    correlationId,
    occurredAt,
    onBehalfOf,
  });
  const before = first.slice(0, -1);
  const after = `,"source":${JSON.stringify(source)}}`;
  if (!PLAIN.test(before) || !PLAIN.test(after)) {
    throw new InvalidAppend(`metadata holds more than ids: ${before}${after}`);
  }
  return { before, after };
}

/** The bytes to store: metadata with the instant at which it is recorded. */
export const stamped = ({ before, after }: UnstampedMetadata, recordedAt: string): string =>
  `${before}${RECORDED_AT}${recordedAt}"${after}`;

/** How long `stamped` makes it, in characters. */
export const stampedLength = ({ before, after }: UnstampedMetadata): number =>
  before.length + RECORDED_AT.length + INSTANT_LENGTH + 1 + after.length;

/**
 * The `recordedAt` in stored metadata, found without parsing: a quote inside a value would be
 * escaped, so this sequence can't be part of one.
 */
export function recordedAtOf(metadata: string): string {
  const start = metadata.lastIndexOf(RECORDED_AT) + RECORDED_AT.length;
  return metadata.slice(start, start + INSTANT_LENGTH);
}
