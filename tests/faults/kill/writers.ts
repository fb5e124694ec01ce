import { newId } from '@lockstep/eventstore-client'
import type { Visitor } from '../../visitor.ts'
import { type Ask, type Ledger, memberOf } from './ledger.ts'

/** What a server says that can't serve just now, or doesn't know what became of it: ask again, with the same key. */
const COME_BACK = 503
/** What it says where too many were faster, each time that it looked again: nothing was recorded. */
const TOO_MANY_AT_ONCE = 'RevisionConflict'

/** What the writers write about. */
export interface Ground {
  readonly org: string
  readonly people: readonly string[]
  /** Goals that all report to at once. */
  readonly hot: readonly string[]
}

/** One of many who write at the same time, each an act after the other. */
export class Writer {
  readonly #ledger: Ledger
  readonly #ground: Ground
  readonly #number: number
  #acts = 0
  #proposed: string | undefined
  /** The last decision made, which the next takes the place of. */
  #made: string | undefined

  constructor(ledger: Ledger, ground: Ground, number: number) {
    this.#ledger = ledger
    this.#ground = ground
    this.#number = number
  }

  /** Writes until there is no answer, or it is enough. @param visitors one a member */
  async write(visitors: readonly Visitor[], isEnough = () => false): Promise<void> {
    while (!isEnough() && (await this.ask(visitors, this.#next())));
  }

  /** Asks, and enters what was answered. @returns whether it is known what became of it */
  async ask(visitors: readonly Visitor[], ask: Ask): Promise<boolean> {
    const { acknowledged, refused, unknown } = this.#ledger
    const { command, input, key } = ask
    unknown.add(ask)
    const asked = memberOf(this.#number, visitors).give(this.#ground.org, command, input, key)
    const answer = await asked.catch(() => undefined)
    if (answer === undefined || answer.status === COME_BACK) return false
    if (answer.said?.code === TOO_MANY_AT_ONCE) return this.ask(visitors, ask)
    unknown.delete(ask)
    if (answer.status !== 200) refused.push({ ask, status: answer.status, text: answer.text })
    else {
      const { id, revision, events } = answer.said
      acknowledged.push({ ask, record: id, revision, events })
      if (command === 'ProposeDecision') this.#proposed = id
      if (command === 'Decide') this.#made = id
    }
    return true
  }

  #next(): Ask {
    this.#acts += 1
    return { key: newId(new Date()), writer: this.#number, ...this.#act(this.#acts) }
  }

  #act(n: number): Pick<Ask, 'command' | 'input'> {
    const { people, hot } = this.#ground
    const title = `${this.#number}-${n}`
    if (this.#proposed !== undefined) {
      const id = this.#proposed
      this.#proposed = undefined
      return { command: 'Decide', input: { id } }
    }
    switch (n % 5) {
      case 1:
        return {
          command: 'ProposeGoal',
          input: { title, owners: [memberOf(this.#number, people)] },
        }
      case 2: {
        const supersedes = this.#made === undefined ? [] : [this.#made]
        const waived = { code: 'other', reason: 'None' }
        return { command: 'ProposeDecision', input: { title, supersedes, waived } }
      }
      case 4: {
        const to = memberOf(this.#number + 1, people)
        const text = 'Words. '.repeat(1 + (n % 500))
        return { command: 'GiveFeedback', input: { to, kind: 'direct', title, text } }
      }
      default:
        return { command: 'ReportProgress', input: { id: hot[n % hot.length], value: n } }
    }
  }
}
