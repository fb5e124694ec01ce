import { randomUUID } from 'node:crypto'
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js'
import gossipStubs from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js'
import gossip, {
  type ClusterInfo,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js'
import featuresStubs from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js'
import features, {
  type SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js'
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import stubs from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import type {
  BatchAppendReq,
  BatchAppendResp,
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { appendAnswer, checkpointAnswer, eventAnswer, notFoundAnswer } from './answers.ts'
import { askedBy, found, type Question, questionOf } from './questions.ts'
import type { WireStore } from './wire-store.ts'

/** What may be wrong with a node. */
export interface Faults {
  /** It takes every call and answers none. */
  silent?: boolean
  /** It lets nobody in. */
  denies?: boolean
  /** It is cut off at the next append, before or after that was done. */
  cuts?: 'before' | 'after'
  /** It can be read, and not followed. */
  unfollowed?: boolean
  /** It refuses what only a leader does, and says who that is. */
  leader?: WireNode
}

type Reading = ServerWritableStream<ReadReq, ReadResp>

/** A node that speaks KurrentDB's protocol, as far as the adapter uses it, over a store in memory. */
export class WireNode {
  readonly faults: Faults = {}
  /** How often somebody has asked to follow it. */
  asked = 0
  /** How often it was read, or somebody has tried. */
  reads = 0
  readonly #store: WireStore
  readonly #cluster: readonly WireNode[]
  readonly #subscriptions = new Set<Reading>()
  #server: Server | undefined
  #port = 0

  /** @param cluster all nodes, of which one without a `leader` leads. */
  constructor(store: WireStore, cluster: readonly WireNode[] = []) {
    this.#store = store
    this.#cluster = cluster
  }

  get port(): number {
    return this.#port
  }

  get running(): boolean {
    return this.#server !== undefined
  }

  /** Listens, after a stop on the same port as before. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 8 * 1024 * 1024 })
    server.addService(stubs.StreamsService, {
      read: (call: Reading) => this.#read(call),
      batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) =>
        call.on('data', (request: BatchAppendReq) => this.#append(call, request)),
    })
    server.addService(featuresStubs.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<SupportedMethods>) =>
        answer(null, supported()),
    })
    server.addService(gossipStubs.GossipService, {
      read: (_: unknown, answer: sendUnaryData<ClusterInfo>) => {
        if (!this.faults.silent) answer(null, members(this.#cluster))
      },
    })
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(
        `127.0.0.1:${this.#port}`,
        ServerCredentials.createInsecure(),
        (error, port) => (error ? reject(error) : resolve(port)),
      )
    })
    this.#server = server
  }

  /** As kill -9 does: every connection is cut. */
  stop(): void {
    this.#server?.forceShutdown()
    this.#server = undefined
    this.#subscriptions.clear()
  }

  /** Ends every subscription, with an error or without. */
  endSubscriptions(how: 'cleanly' | 'with an error'): void {
    for (const call of this.#subscriptions) {
      if (how === 'cleanly') call.end()
      else call.emit('error', refusal(status.ABORTED, { exception: 'Consumer too slow' }))
    }
    this.#subscriptions.clear()
  }

  get subscriptions(): number {
    return this.#subscriptions.size
  }

  #read(call: Reading): void {
    this.reads += 1
    if (this.#isRefused(call)) return
    const question = questionOf(call.request)
    if (question.subscribes) {
      this.#follow(call, question)
      return
    }
    const events = found(this.#store, question)
    if (events === undefined) call.write(notFoundAnswer(question.stream ?? ''))
    for (const event of events ?? []) call.write(eventAnswer(event))
    call.end()
  }

  #follow(call: Reading, { from, prefix }: Question): void {
    this.asked += 1
    if (this.faults.unfollowed === true) {
      call.emit('error', refusal(status.UNIMPLEMENTED, { exception: 'No streams here' }))
      return
    }
    let next = this.#store.all.findIndex(({ position }) => position > from)
    if (next < 0) next = this.#store.all.length
    const tell = () => {
      const news = this.#store.all.slice(next)
      next += news.length
      for (const event of news) {
        const own = event.stream.startsWith(prefix)
        call.write(own ? eventAnswer(event) : checkpointAnswer(event.position))
      }
    }
    const stop = this.#store.listen(tell)
    this.#subscriptions.add(call)
    call.on('cancelled', () => {
      stop()
      this.#subscriptions.delete(call)
    })
    tell()
  }

  #append(
    call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>,
    request: BatchAppendReq,
  ): void {
    if (this.faults.denies) {
      call.write(appendAnswer(request, askedBy(request).stream, 'denied'))
      return
    }
    if (this.#isRefused(call)) return
    const cut = this.faults.cuts
    delete this.faults.cuts
    if (cut === 'before') {
      this.#cut()
      return
    }
    const { stream, events, expected } = askedBy(request)
    const outcome = this.#store.append(stream, events, expected)
    if (cut === 'after') this.#cut()
    else call.write(appendAnswer(request, stream, outcome))
  }

  /** Every connection is lost; the node is there again at once. */
  #cut(): void {
    this.stop()
    void this.start()
  }

  #isRefused(call: Reading | ServerDuplexStream<BatchAppendReq, BatchAppendResp>): boolean {
    const { silent, denies, leader } = this.faults
    if (denies)
      call.emit('error', refusal(status.PERMISSION_DENIED, { exception: 'access-denied' }))
    else if (leader)
      call.emit(
        'error',
        refusal(status.NOT_FOUND, {
          exception: 'not-leader',
          'leader-endpoint-host': '127.0.0.1',
          'leader-endpoint-port': String(leader.port),
        }),
      )
    return Boolean(silent || denies || leader)
  }
}

function refusal(code: status, said: Readonly<Record<string, string>>): Error {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(said)) metadata.set(name, value)
  return Object.assign(new Error(said['exception']), { code, metadata })
}

function supported() {
  const method = new features.SupportedMethod()
    .setServiceName('event_store.client.streams.streams')
    .setMethodName('batchappend')
  return new features.SupportedMethods().setEventStoreServerVersion('0').setMethodsList([method])
}

function members(cluster: readonly WireNode[]) {
  const { FOLLOWER, LEADER } = gossip.MemberInfo.VNodeState
  const infos = cluster.map((node) => {
    const place = new gossip.EndPoint().setAddress('127.0.0.1').setPort(node.port)
    return new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(randomUUID()))
      .setState(node.faults.leader === undefined ? LEADER : FOLLOWER)
      .setIsAlive(node.running)
      .setHttpEndPoint(place)
  })
  return new gossip.ClusterInfo().setMembersList(infos)
}
