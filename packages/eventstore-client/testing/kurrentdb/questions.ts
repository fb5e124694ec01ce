import type {
  BatchAppendReq,
  ReadReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type { PlacedEvent, WireEvent, WireStore } from './wire-store.ts'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

/** A read of a stream or of all, as the server understands it. */
export interface Question {
  readonly stream: string | undefined
  readonly from: number
  readonly backwards: boolean
  readonly count: number
  readonly prefix: string
  readonly subscribes: boolean
}

export function questionOf(request: ReadReq): Question {
  const options = request.getOptions()
  const [stream, all] = [options?.getStream(), options?.getAll()]
  return {
    stream: stream && text(stream.getStreamIdentifier()?.getStreamName_asU8()),
    from: Number(stream?.getRevision() ?? all?.getPosition()?.getCommitPosition() ?? -1),
    backwards: options?.getReadDirection() === 1,
    count: Number(options?.getCount() ?? 0),
    prefix: options?.getFilter()?.getStreamIdentifier()?.getPrefixList()[0] ?? '',
    subscribes: options?.hasSubscription() ?? false,
  }
}

/** The events that a read finds; undefined where its stream is not there. */
export function found(store: WireStore, question: Question): readonly PlacedEvent[] | undefined {
  const { stream, from, backwards, count, prefix } = question
  if (stream !== undefined) return store.stream(stream)?.slice(from, from + count)
  const all = store.all.filter((event) => event.stream.startsWith(prefix) && event.position >= from)
  return (backwards ? all.reverse() : all).slice(0, count)
}

/** An append, put together from the parts it came in. */
export interface Asked {
  readonly stream: string
  readonly events: WireEvent[]
  readonly expected: number | undefined
}

export function askedBy(request: BatchAppendReq): Asked {
  const options = request.getOptions()
  return {
    stream: text(options?.getStreamIdentifier()?.getStreamName_asU8()),
    events: request.getProposedMessagesList().map((message) => ({
      id: message.getId()?.getString() ?? '',
      type: message.getMetadataMap().get('type') ?? '',
      data: message.getData_asU8(),
      metadata: message.getCustomMetadata_asU8(),
    })),
    expected: options?.hasNoStream() ? undefined : Number(options?.getStreamPosition()),
  }
}
