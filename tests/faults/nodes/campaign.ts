import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  files,
  type Home,
  homeIn,
  openHome,
  projectedAnew,
  projectedIn,
  type Store,
  storeOf,
} from '@lockstep/application'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { foundIn, letIn, type OwnOrganisation } from '../../own-organisation.ts'
import { type RunningServer, startServer } from '../../server.ts'
import type { Visitor } from '../../visitor.ts'
import { faultsIn } from '../kill/faults-in.ts'
import { Ledger, memberOf } from '../kill/ledger.ts'
import { supersessions } from '../kill/supersessions.ts'
import { Writer } from '../kill/writers.ts'

const NODES = 2
const WRITERS = 32
const HOT_GOALS = 3
/** Acts acknowledged between two breaks: anything from one to this. */
const MOST_ACTS = 200
/** Milliseconds in which nodes must have applied all that was written, and their timers done what was due. */
const CATCHING_UP = 120_000

/** What a campaign came to. */
export interface Outcome {
  readonly breaks: number
  readonly acknowledged: number
  readonly events: number
  /** Asked, and answered only when asked again. */
  readonly askedAgain: number
  /** The longest time without an acknowledgement after a break, in milliseconds. */
  readonly longestSilence: number
  /** The longest time in which a node answered no view after all was whole again, in milliseconds. */
  readonly longestUnread: number
  /** What is wrong with the log; nothing, if all is well. */
  readonly faults: readonly string[]
  /** How many nodes' projections equal those made of the log anew. */
  readonly equal: number
  /** How often each effect of a timer was recorded. */
  readonly marks: readonly number[]
}

/** Several servers over one store, 32 who write to all of them over HTTP, and what breaks under them. */
export class NodesCampaign {
  readonly #store: Store
  readonly #own: OwnOrganisation
  readonly #env: Readonly<Record<string, string>>
  readonly #nodes: RunningServer[] = []
  readonly #ledger = new Ledger()
  #writers: readonly Writer[] = []
  /** Of each node, one a member. */
  #visitors: readonly (readonly Visitor[])[] = []
  #askedAgain = 0
  #stopped = false

  private constructor(env: Readonly<Record<string, string>>, own: OwnOrganisation) {
    this.#env = env
    this.#store = storeOf(env)
    this.#own = own
  }

  /**
   * @param folder empty
   * @param addresses of the logs, and of what must be deletable
   */
  static async in(
    folder: string,
    addresses: { readonly log: string; readonly keys: string },
  ): Promise<NodesCampaign> {
    const wrappers = join(folder, 'wrappers')
    mkdirSync(wrappers)
    const { log, keys } = addresses
    const env = { LOCKSTEP_STORE: log, LOCKSTEP_KEYS: keys, LOCKSTEP_KEK: wrappers }
    const own = await foundIn(join(folder, 'founding'), ['Ada', 'Grace'], storeOf(env))
    const campaign = new NodesCampaign(env, own)
    for (let n = 0; n < NODES; n += 1)
      campaign.#nodes.push(await campaign.#start(join(folder, `node-${n}`)))
    await campaign.#begin()
    return campaign
  }

  /** @param breakIt makes something fail once, and answers when it is whole again. */
  async run(breaks: number, breakIt: (time: number) => Promise<void>): Promise<Outcome> {
    const writing = Promise.all(this.#writers.map((writer, n) => this.#keepWriting(writer, n)))
    let [longestSilence, longestUnread] = [0, 0]
    for (let n = 0; n < breaks; n += 1) {
      await this.#acknowledged(1 + Math.random() * MOST_ACTS)
      const [began, whole] = [performance.now(), breakIt(n)]
      const unread = whole.then(() => this.#read())
      // One from every writer: what was under way before the break may be answered after it.
      await this.#acknowledged(WRITERS)
      longestSilence = Math.max(longestSilence, Math.round(performance.now() - began))
      longestUnread = Math.max(longestUnread, await unread)
    }
    this.#stopped = true
    await writing
    return { breaks, longestSilence, longestUnread, ...(await this.#outcome()) }
  }

  /** Kills one of the servers, and starts it again until it answers. */
  async killNode(number: number): Promise<void> {
    const node = this.#nodes[number % NODES]
    if (node === undefined) return
    node.process.kill('SIGKILL')
    await once(node.process, 'exit')
    const { port } = new URL(node.url)
    this.#nodes[number % NODES] = await this.#start(node.dataFolder, Number(port))
    await this.#read()
  }

  #start(dataFolder: string, port?: number): Promise<RunningServer> {
    const at = port === undefined ? {} : { port }
    return startServer({ dataFolder, args: ['--no-demo'], env: this.#env, ...at })
  }

  /** @returns the milliseconds until every node has answered a view */
  async #read(): Promise<number> {
    const began = performance.now()
    await Promise.all(
      this.#visitors.map(async ([visitor]) => {
        const seen = () => visitor?.get(`${this.#own.org}/views/me`).catch(() => undefined)
        while ((await seen())?.status !== 200) await pause(20)
      }),
    )
    return Math.round(performance.now() - began)
  }

  /** Sessions begun at one node are good at all. */
  async #begin(): Promise<void> {
    const { members, org } = this.#own
    const [first] = this.#nodes
    const visitors = await Promise.all(members.map((member) => letIn(first?.url ?? '', member)))
    this.#visitors = this.#nodes.map(({ url }) => visitors.map((visitor) => visitor.at(url)))
    const people = members.map(({ person }) => person)
    const hot: string[] = []
    for (let n = 0; n < HOT_GOALS; n += 1) {
      const input = { title: `Hot ${n}`, owners: people.slice(0, 1) }
      const { said } = await memberOf(0, visitors).give(org, 'ProposeGoal', input)
      hot.push(said.id)
    }
    const ground = { org, people, hot }
    this.#writers = Array.from({ length: WRITERS }, (_, n) => new Writer(this.#ledger, ground, n))
  }

  /** What is not answered is asked again, with the same key, at the next node. */
  async #keepWriting(writer: Writer, number: number): Promise<void> {
    for (let node = number; !this.#stopped; node += 1) {
      const visitors = this.#visitors[node % NODES] ?? []
      await writer.write(visitors, () => this.#stopped)
      for (const ask of [...this.#ledger.unknown].filter((one) => one.writer === number)) {
        this.#askedAgain += 1
        for (let at = node + 1; !(await writer.ask(this.#visitors[at % NODES] ?? [], ask)); at += 1)
          await pause(50)
      }
    }
  }

  async #acknowledged(more: number): Promise<void> {
    const enough = this.#ledger.acknowledged.length + more
    while (this.#ledger.acknowledged.length < enough) await pause(5)
  }

  async #outcome(): Promise<Omit<Outcome, 'breaks' | 'longestSilence' | 'longestUnread'>> {
    const { acknowledged, refused } = this.#ledger
    const home = await openHome(this.#own.id, this.#own.directory, { store: this.#store })
    try {
      const [equal, marks] = await this.#settled(home)
      const events: RecordedEvent[] = []
      for await (const page of home.log.readAll()) events.push(...page)
      const refusals = refused.map(({ ask, status, text }) => `${ask.command}: ${status} ${text}`)
      return {
        acknowledged: acknowledged.length,
        events: events.length,
        askedAgain: this.#askedAgain,
        faults: [...faultsIn(events, acknowledged), ...refusals],
        equal,
        marks,
      }
    } finally {
      await home.close()
    }
  }

  /** How many nodes come to say what the log says, and how often each timer's effect is in it then. */
  async #settled(home: Home): Promise<[equal: number, marks: number[]]> {
    const until = Date.now() + CATCHING_UP
    for (;;) {
      const marks = [...(await supersessions(home.log)).values()]
      const anew = await projectedAnew(home)
      const same = this.#nodes.filter(({ dataFolder }) => {
        const { rows } = files(homeIn(dataFolder, { folder: this.#own.id }))
        return projectedIn(rows) === anew
      })
      const areDone = same.length === NODES && marks.every((times) => times > 0)
      if (areDone || Date.now() > until) return [same.length, marks]
      await pause(500)
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => node.stop()))
  }
}
