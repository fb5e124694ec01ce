import { AppendTooLarge, DuplicateEventId, InvalidAppend, RestoreRefused } from './errors.ts';
import { recordedAtOf, stampedLength, type UnstampedMetadata, unstamped } from './metadata.ts';
import { type Expected, MAX_APPEND_BYTES, type NewEvent, type StoredEvent } from './port.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What every store takes as the name of a stream or a type; `$` belongs to KurrentDB. */
const NAME = /^[A-Za-z0-9_][\x21-\x7e]{0,199}$/;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: UnstampedMetadata;
}

/** An append that has passed every check which needs no look into the store. */
export interface AppendRequest {
  readonly stream: string;
  readonly events: readonly EventToAppend[];
  readonly expected: Expected;
  readonly bytes: number;
}

/** @throws InvalidAppend, DuplicateEventId, AppendTooLarge */
export function appendRequest(
  stream: string,
  newEvents: readonly NewEvent[],
  expected: Expected,
): AppendRequest {
  if (!NAME.test(stream)) throw new InvalidAppend(`"${stream}" can't name a stream`);
  if (newEvents.length === 0) throw new InvalidAppend('an append needs an event');
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidAppend(`${expected} is no revision`);
  }
  const events = newEvents.map(eventToAppend);
  refuseTwins(events);
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > MAX_APPEND_BYTES) throw new AppendTooLarge(bytes, MAX_APPEND_BYTES);
  return { stream, events, expected, bytes };
}

function eventToAppend(event: NewEvent): EventToAppend {
  const { id, type, data, metadata } = event;
  const fault = faultOf(event);
  if (fault !== undefined) throw new InvalidAppend(fault);
  return { id, type, data, metadata: unstamped(metadata) };
}

function faultOf({ id, type, data }: Pick<NewEvent, 'id' | 'type' | 'data'>): string | undefined {
  if (!UUID.test(id)) return `"${id}" is not an id`;
  if (!NAME.test(type)) return `"${type}" can't name a type`;
  if (data === '' || !data.isWellFormed()) return `the data of ${id} is not JSON`;
  return undefined;
}

/** @throws RestoreRefused for an event that `append` could not have written */
export function checkRestorable(event: StoredEvent): void {
  const fault = NAME.test(event.stream) ? faultOf(event) : `"${event.stream}" can't name a stream`;
  if (fault !== undefined) throw new RestoreRefused(fault);
  if (!INSTANT.test(recordedAtOf(event.metadata))) {
    throw new RestoreRefused(`the metadata of ${event.id} lacks recordedAt`);
  }
}

function refuseTwins(events: readonly EventToAppend[]): void {
  if (events.length === 1) return;
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) throw new DuplicateEventId(id);
    seen.add(id);
  }
}

const bytesOf = ({ data, metadata }: EventToAppend): number =>
  Buffer.byteLength(data) + stampedLength(metadata);
