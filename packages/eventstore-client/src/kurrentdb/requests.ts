import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import streams, {
  type BatchAppendReq,
  type ReadReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import timestamps from 'google-protobuf/google/protobuf/timestamp_pb.js'

import type { Expected, StoredEvent } from '../port.ts'

const { Options } = streams.ReadReq

/** Records of other logs that a subscription passes before it says how far it has got. */
const SEARCH_WINDOW = 1_000

const named = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream)))

const nothing = () => new shared.Empty()

function request(fill: (options: ReadReq.Options) => void): ReadReq {
  const options = new Options()
  options.setUuidOption(new Options.UUIDOption().setString(nothing()))
  fill(options)
  return new streams.ReadReq().setOptions(options)
}

/** A page of one stream, from a revision on. */
export const streamPage = (stream: string, from: number, count: number): ReadReq =>
  request((options) => {
    options.setStream(
      new Options.StreamOptions().setStreamIdentifier(named(stream)).setRevision(String(from)),
    )
    options.setNoFilter(nothing()).setCount(String(count))
  })

function allFrom(position: number | undefined) {
  const all = new Options.AllOptions()
  if (position === undefined) return all.setStart(nothing())
  const text = String(position)
  return all.setPosition(new Options.Position().setCommitPosition(text).setPreparePosition(text))
}

function ofPrefix(prefix: string) {
  const expression = new Options.FilterOptions.Expression().setPrefixList([prefix])
  return new Options.FilterOptions().setStreamIdentifier(expression)
}

/** A page of all streams of a prefix, from a position on, which is part of it. */
export const page = (prefix: string, from: number | undefined, count: number): ReadReq =>
  request((options) => {
    options.setAll(allFrom(from)).setCount(String(count))
    options.setFilter(ofPrefix(prefix).setCount(nothing()))
  })

/** The last event of all streams of a prefix. */
export const last = (prefix: string): ReadReq =>
  request((options) => {
    options.setAll(new Options.AllOptions().setEnd(nothing())).setCount('1')
    options.setReadDirection(Options.ReadDirection.BACKWARDS)
    options.setFilter(ofPrefix(prefix).setCount(nothing()))
  })

/** What comes after a position in all streams of a prefix. */
export const news = (prefix: string, after: number | undefined): ReadReq =>
  request((options) => {
    options.setAll(allFrom(after)).setSubscription(new Options.SubscriptionOptions())
    options.setFilter(ofPrefix(prefix).setMax(SEARCH_WINDOW).setCheckpointintervalmultiplier(1))
  })

/** An append, by the stream's name on the server. */
export interface AppendQuestion {
  readonly stream: string
  readonly events: readonly Omit<StoredEvent, 'stream' | 'revision'>[]
  readonly expected: Expected
}

/** @param milliseconds until the server gives up; what it does afterwards is unknown. */
export function appendRequest(
  { stream, events, expected }: AppendQuestion,
  correlationId: string,
  milliseconds: number,
): BatchAppendReq {
  const options = new streams.BatchAppendReq.Options()
    .setStreamIdentifier(named(stream))
    .setDeadline21100(timestamps.Timestamp.fromDate(new Date(Date.now() + milliseconds)))
  if (expected === 'none') options.setNoStream(new empty.Empty())
  else options.setStreamPosition(String(expected))
  return new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(correlationId))
    .setOptions(options)
    .setProposedMessagesList(events.map(proposed))
    .setIsFinal(true)
}

/** As bytes: what is called JSON, others may write anew. */
function proposed({ id, type, data, metadata }: AppendQuestion['events'][number]) {
  const message = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(new Uint8Array(Buffer.from(data)))
    .setCustomMetadata(new Uint8Array(Buffer.from(metadata)))
  message.getMetadataMap().set('type', type).set('content-type', 'application/octet-stream')
  return message
}
