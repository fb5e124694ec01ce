import type { GoalStep } from '../goal-steps.ts'
import { type ItemId, idText } from '../item-id.ts'
import type { Question, UnreadLine } from '../notes.ts'
import type { PageChange } from '../pages.ts'
import type { Draft, Step } from '../steps.ts'
import type { GoalLife, LivePage, OkrState } from './state.ts'

/** What one commit means, as it is worked out: the state it leaves behind, and the steps it took. */
export class OkrLedger {
  readonly message: string
  readonly drafts: Draft[] = []
  readonly notes: { readonly file: string; readonly unread: UnreadLine }[] = []
  readonly pages: Map<string, LivePage>
  #lives: OkrState['lives']
  /** The lives of this commit, once it changes one. */
  #changed: Map<string, GoalLife> | undefined
  fiscalYear: OkrState['fiscalYear']
  #asked: ReadonlySet<string>
  readonly #nextNumber: (file: string) => number

  constructor(state: OkrState, message: string, nextNumber: (file: string) => number) {
    this.message = message
    this.pages = new Map(state.pages)
    this.#lives = state.lives
    this.fiscalYear = state.fiscalYear
    this.#asked = state.asked
    this.#nextNumber = nextNumber
  }

  state(): OkrState {
    const { pages, fiscalYear } = this
    return { pages, lives: this.#lives, fiscalYear, asked: this.#asked }
  }

  newItem(file: string): ItemId {
    return { file, number: this.#nextNumber(file) }
  }

  take(id: ItemId, step: Step, ownDay?: string | null): void {
    this.drafts.push({ id, step, ...(ownDay ? { ownDay } : {}) })
  }

  life(id: string): GoalLife | undefined {
    return this.#lives.get(id)
  }

  keep(life: GoalLife): void {
    this.#changed ??= new Map(this.#lives)
    this.#changed.set(idText(life.id), life)
    this.#lives = this.#changed
  }

  /** The lives behind ids, in their order. */
  livesOf(ids: readonly string[]): GoalLife[] {
    return ids.flatMap((id) => this.#lives.get(id) ?? [])
  }

  note(change: PageChange, unread: UnreadLine): void {
    this.notes.push({ file: change.path, unread })
  }

  /** Names a question that no page answers; one that was asked before is not asked again. */
  ask(change: PageChange, asks: Question, about: string, question: string): void {
    const key = `${about}: ${question}`
    if (this.#asked.has(key)) return
    this.#asked = new Set([...this.#asked, key])
    this.note(change, { line: 0, text: about, why: question, asks })
  }

  abandon(life: GoalLife, step: Extract<GoalStep, { type: 'goal abandoned' }>): void {
    if (life.status !== 'open') return
    this.keep({ ...life, status: 'abandoned' })
    // What lives on in the next period's goal was not given up with its page.
    if (!life.returned) this.take(life.id, step)
  }
}
