import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js'
import type { MemberInfo } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js'
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import stubs from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { StoreUnavailable } from '../errors.ts'
import { Appending, type Taken } from './appending.ts'
import { inTime } from './failures.ts'
import type { AppendQuestion } from './requests.ts'

/** Milliseconds that closing waits for a channel that is only being opened. */
const CLOSING = 100

/**
 * KurrentDB's own client, used for finding the leader and for its stubs. Its native reads have a connection of their own,
 * which does not find the way to a new leader and can't be given up; its appends and what it does after an error leave
 * rejections that nobody handles, which would end the process.
 */
export class Client {
  readonly #client: KurrentDBClient
  #appending: Promise<Appending> | undefined

  /** @throws StoreUnavailable where the address can't be read */
  constructor(url: string) {
    try {
      this.#client = KurrentDBClient.connectionString(url)
    } catch {
      // What the client says repeats the address, which may hold a password.
      throw new StoreUnavailable('the address of KurrentDB can’t be read')
    }
    const handle = this.#client['handleError']
    this.#client['handleError'] = (client, error) => handle(client, error).catch(() => {})
  }

  /** The answers to a question, as they come. @param milliseconds until the server gives up. */
  read(question: ReadReq, milliseconds: number) {
    const given = { requiresLeader: true, deadline: milliseconds }
    return this.#client['GRPCStreamCreator'](stubs.StreamsClient, 'read', (stub) =>
      stub.read(question, ...this.#client['callArguments'](given)),
    )()
  }

  /** All answers to a question. @throws Late, and what the server says */
  async readAll(question: ReadReq, milliseconds: number): Promise<ReadResp[]> {
    const opening = this.read(question, milliseconds)
    const all = async () => {
      const answers: ReadResp[] = []
      for await (const answer of await opening) answers.push(answer)
      return answers
    }
    return inTime(all(), milliseconds, () => {
      opening.then((stream) => stream.cancel()).catch(() => {})
    })
  }

  /** @throws Late, WrongExpectedVersionError, and what else the server says */
  append(question: AppendQuestion, milliseconds: number): Promise<Taken> {
    const asked = this.#appendings().then((appending) => appending.ask(question, milliseconds))
    return inTime(asked, milliseconds)
  }

  /** The nodes of the cluster, as one of them knows them. @throws Late, and what the server says */
  members(milliseconds: number): Promise<readonly MemberInfo[]> {
    const given = this.#client['callArguments']({ deadline: milliseconds })
    const asking = this.#client['execute'](
      gossip.GossipClient,
      'members',
      (stub) =>
        new Promise<readonly MemberInfo[]>((resolve, reject) => {
          stub.read(new shared.Empty(), ...given, (error, info) =>
            error === null ? resolve(info.getMembersList()) : reject(error),
          )
        }),
    )
    return inTime(asking, milliseconds)
  }

  /** The client ends its calls, but not its channel, which would keep a silent node's socket for the next. */
  async close(): Promise<void> {
    await this.#client.dispose()
    const closed = this.#client['getChannel']().then((channel) => channel.close())
    // One that never had a channel first looks for a node to open it to.
    await inTime(closed, CLOSING).catch(() => {})
  }

  /** One call takes all appends until it breaks. */
  #appendings(): Promise<Appending> {
    if (this.#appending !== undefined) return this.#appending
    const given = { requiresLeader: true, deadline: Number.POSITIVE_INFINITY }
    const opening = this.#client['GRPCStreamCreator'](stubs.StreamsClient, 'append', (stub) =>
      stub.batchAppend(...this.#client['callArguments'](given)),
    )()
    const broken = () => {
      if (this.#appending === appending) this.#appending = undefined
    }
    const appending = opening.then((call) => new Appending(call, broken))
    appending.catch(broken)
    this.#appending = appending
    return appending
  }
}
