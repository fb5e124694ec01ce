import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { recordedAtOf } from '../metadata.ts'
import type { RecordedEvent } from '../port.ts'
import { positionText } from '../positions.ts'

const text = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

/** The event in an answer, if there is one; its stream without the log's prefix. */
export function recorded(answer: ReadResp, prefix: string): RecordedEvent | undefined {
  const event = answer.getEvent()?.getEvent()
  if (event === undefined) return undefined
  const metadata = text(event.getCustomMetadata_asU8())
  const name = event.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array()
  return {
    id: event.getId()?.getString() ?? '',
    type: event.getMetadataMap().get('type') ?? '',
    stream: text(name).slice(prefix.length),
    revision: Number(event.getStreamRevision()),
    data: text(event.getData_asU8()),
    metadata,
    position: positionText(Number(event.getCommitPosition())),
    recordedAt: recordedAtOf(metadata),
  }
}
