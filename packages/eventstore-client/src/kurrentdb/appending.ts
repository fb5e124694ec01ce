import { randomUUID } from 'node:crypto'
import { unpackToCommandError } from '@kurrent/kurrentdb-client/dist/streams/appendToStream/unpackError.js'
import { parseUUID } from '@kurrent/kurrentdb-client/dist/utils/grpcUUID.js'
import type { StreamsClient } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import type { BatchAppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { type AppendQuestion, appendRequest } from './requests.ts'

/** What was appended: the revision and position of the last event. */
export interface Taken {
  readonly revision: number
  readonly position: number
}

interface Waiting {
  readonly stream: string
  readonly resolve: (taken: Taken) => void
  readonly reject: (error: Error) => void
}

/** A call over which appends go one after the other and are answered as each is durable. */
export class Appending {
  readonly #call: ReturnType<StreamsClient['batchAppend']>
  readonly #waiting = new Map<string, Waiting>()
  #ended: Error | undefined

  /** @param broken called once it takes no more. */
  constructor(call: ReturnType<StreamsClient['batchAppend']>, broken: () => void) {
    this.#call = call
    call.on('data', (answer: BatchAppendResp) => this.#answered(answer))
    const ended = (error: Error) => {
      this.#ended ??= error
      broken()
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    }
    call.on('error', ended)
    call.on('end', () => {
      call.end()
      ended(new Error('the server ended the call'))
    })
  }

  ask(question: AppendQuestion, milliseconds: number): Promise<Taken> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    return new Promise((resolve, reject) => {
      const id = randomUUID()
      this.#waiting.set(id, { stream: question.stream, resolve, reject })
      this.#call.write(appendRequest(question, id, milliseconds))
    })
  }

  #answered(answer: BatchAppendResp): void {
    const id = parseUUID(answer.getCorrelationId()) ?? ''
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#waiting.delete(id)
    const [error, success] = [answer.getError(), answer.getSuccess()]
    if (error !== undefined) waiting.reject(unpackToCommandError(error, waiting.stream))
    else
      waiting.resolve({
        revision: Number(success?.getCurrentRevision()),
        position: Number(success?.getPosition()?.getCommitPosition()),
      })
  }
}
