import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { foundIn, letIn, type OwnOrganisation } from '../../own-organisation.ts'
import { type RunningServer, startServer } from '../../server.ts'
import type { Visitor } from '../../visitor.ts'
import { faultsIn } from './faults-in.ts'
import { ImportBeside } from './import-beside.ts'
import { type Ask, firstEventOf, Ledger, memberOf } from './ledger.ts'
import { ReadOn } from './read-on.ts'
import { Writer } from './writers.ts'

const WRITERS = 32
const HOT_GOALS = 3
/** How much is acknowledged before the server is killed: anything from one act to this. */
const MOST_ACTS = 600

/** What a campaign came to. */
export interface Outcome {
  readonly kills: number
  readonly acknowledged: number
  /** Asked, and unanswered when the server was killed. */
  readonly unknown: number
  /** How many of those had been recorded all the same. */
  readonly unheard: number
  readonly events: number
  readonly imported: number
  /** How long the longest start took, in milliseconds. */
  readonly longestStart: number
}

/**
 * Kills the built server again and again while 32 write over HTTP and imports run beside, and after each kill holds the
 * log against what was acknowledged.
 */
export class Campaign {
  readonly #folder: string
  readonly #own: OwnOrganisation
  readonly #log: ReadOn
  readonly #ledger = new Ledger()
  #server: RunningServer
  #visitors: readonly Visitor[] = []
  #writers: readonly Writer[] = []
  #unknown = 0
  #unheard = 0
  #longestStart = 0

  private constructor(folder: string, own: OwnOrganisation, server: RunningServer) {
    this.#folder = folder
    this.#own = own
    this.#log = new ReadOn(own.directory)
    this.#server = server
  }

  /** @param folder empty */
  static async in(folder: string): Promise<Campaign> {
    const own = await foundIn(folder, ['Ada', 'Grace'])
    const server = await startServer({ dataFolder: folder, args: ['--no-demo'] })
    const campaign = new Campaign(folder, own, server)
    await campaign.#begin()
    return campaign
  }

  get directory(): string {
    return this.#own.directory
  }

  get id(): string {
    return this.#own.id
  }

  /** @throws Error naming all that was lost, torn or doubled */
  async run(kills: number): Promise<Outcome> {
    const beside = new ImportBeside(this.#folder)
    beside.start()
    try {
      for (let n = 0; n < kills; n += 1) await this.#killOnce()
    } finally {
      await beside.stop()
      await this.#server.stop()
    }
    await this.#check()
    // That an import began and ended stands with the organisation, and is no entry of what was imported.
    const imported = this.#log.events.filter(
      ({ stream, metadata }) =>
        metadata.includes('"import"') && !stream.startsWith('organisation-'),
    ).length
    if (imported !== beside.recorded)
      throw new Error(`${beside.recorded} entries were imported, ${imported} are there`)
    if (!(await this.#log.saysTheSame())) throw new Error('the log no longer says what it said')
    return {
      kills,
      acknowledged: this.#ledger.acknowledged.length,
      unknown: this.#unknown,
      unheard: this.#unheard,
      events: this.#log.events.length,
      imported,
      longestStart: Math.round(this.#longestStart),
    }
  }

  async #begin(): Promise<void> {
    const { members, org } = this.#own
    this.#visitors = await Promise.all(members.map((member) => letIn(this.#server.url, member)))
    const people = members.map(({ person }) => person)
    const hot: string[] = []
    for (let n = 0; n < HOT_GOALS; n += 1) {
      const input = { title: `Hot ${n}`, owners: people.slice(0, 1) }
      const { said } = await memberOf(0, this.#visitors).give(org, 'ProposeGoal', input)
      hot.push(said.id)
    }
    const ground = { org, people, hot }
    this.#writers = Array.from({ length: WRITERS }, (_, n) => new Writer(this.#ledger, ground, n))
  }

  async #killOnce(): Promise<void> {
    const writing = Promise.all(this.#writers.map((writer) => writer.write(this.#visitors)))
    const enough = this.#ledger.acknowledged.length + Math.random() * MOST_ACTS
    while (this.#ledger.acknowledged.length < enough) await pause(1)
    // Anywhere between two answers.
    await pause(Math.random() * 30)
    const { process } = this.#server
    process.kill('SIGKILL')
    await once(process, 'exit')
    await writing

    const killed = new Date().toISOString()
    const began = performance.now()
    this.#server = await startServer({ dataFolder: this.#folder, args: ['--no-demo'] })
    this.#longestStart = Math.max(this.#longestStart, performance.now() - began)
    this.#visitors = this.#visitors.map((visitor) => visitor.at(this.#server.url))
    const open = [...this.#ledger.unknown]
    await Promise.all(open.map((ask) => this.#writers[ask.writer]?.ask(this.#visitors, ask)))
    await this.#check()
    this.#unknown += open.length
    this.#unheard += this.#recordedBefore(open, killed)
  }

  async #check(): Promise<void> {
    const { acknowledged, refused, unknown } = this.#ledger
    const events = await this.#log.look()
    const faults = faultsIn(events, acknowledged)
    for (const { command } of unknown) faults.push(`${command} was not answered when asked again`)
    const ids = new Set(events.map(({ id }) => id))
    for (const { ask, status, text } of refused) {
      const recorded = ids.has(this.#firstEventOf(ask)) ? ', and recorded' : ''
      faults.push(`${ask.command} was refused${recorded}: ${status} ${text}`)
    }
    if (faults.length > 0) throw new Error(faults.slice(0, 20).join('\n'))
  }

  #recordedBefore(asks: readonly Ask[], moment: string): number {
    const recorded = new Map(this.#log.events.map(({ id, recordedAt }) => [id, recordedAt]))
    return asks.filter((ask) => (recorded.get(this.#firstEventOf(ask)) ?? moment) < moment).length
  }

  #firstEventOf(ask: Ask): string {
    return firstEventOf(
      ask,
      this.#own.members.map(({ person }) => person),
    )
  }
}
