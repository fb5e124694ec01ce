import code from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb.js'
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js'
import streams, {
  type BatchAppendReq,
  type BatchAppendResp,
  type ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import any from 'google-protobuf/google/protobuf/any_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import type { PlacedEvent, WireOutcome } from './wire-store.ts'

const { ReadEvent } = streams.ReadResp

const named = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream)))

/** An event as an answer to a read. */
export function eventAnswer({
  id,
  type,
  stream,
  revision,
  position,
  data,
  metadata,
}: PlacedEvent): ReadResp {
  const event = new ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(named(stream))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(data)
    .setCustomMetadata(metadata)
  event.getMetadataMap().set('type', type).set('content-type', 'application/octet-stream')
  return new streams.ReadResp().setEvent(
    new ReadEvent().setEvent(event).setCommitPosition(String(position)),
  )
}

export const notFoundAnswer = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(named(stream)),
  )

/** How far a subscription has looked. */
export const checkpointAnswer = (position: number): ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint()
      .setCommitPosition(String(position))
      .setPreparePosition(String(position)),
  )

function fault(kind: string, details: { serializeBinary(): Uint8Array }) {
  const packed = new any.Any()
  packed.pack(details.serializeBinary(), `event_store.client.${kind}`)
  return new status.Status().setCode(code.Code.UNKNOWN).setMessage(kind).setDetails(packed)
}

export const deniedAnswer = () => fault('AccessDenied', new shared.AccessDenied())

function refused(outcome: Exclude<WireOutcome, { last: PlacedEvent }>) {
  if ('limit' in outcome) {
    const limit = new shared.MaximumAppendSizeExceeded().setMaxappendsize(outcome.limit)
    return fault('MaximumAppendSizeExceeded', limit)
  }
  const wrong = new shared.WrongExpectedVersion()
  if (outcome.actual === undefined) wrong.setCurrentNoStream(new empty.Empty())
  else wrong.setCurrentStreamRevision(String(outcome.actual))
  return fault('WrongExpectedVersion', wrong)
}

/** The answer to an append. */
export function appendAnswer(
  request: BatchAppendReq,
  stream: string,
  outcome: WireOutcome | 'denied',
): BatchAppendResp {
  const answer = new streams.BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(named(stream))
  if (outcome === 'denied') return answer.setError(deniedAnswer())
  if (!('last' in outcome)) return answer.setError(refused(outcome))
  const position = String(outcome.last.position)
  return answer.setSuccess(
    new streams.BatchAppendResp.Success()
      .setCurrentRevision(String(outcome.last.revision))
      .setPosition(
        new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position),
      ),
  )
}
