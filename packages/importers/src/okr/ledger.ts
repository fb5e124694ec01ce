import { numberOf } from '../line-choices.ts'
import type { Question, UnreadLine } from '../notes.ts'
import type { PageChange } from '../pages.ts'
import type { GoalStep } from '../steps/goal-steps.ts'
import { type ItemId, idText } from '../steps/item-id.ts'
import type { Draft, Step } from '../steps/steps.ts'
import type { GoalLife, LivePage, OkrState } from './state.ts'

/** What a fold of goals knows of its commit. */
export interface CommitContext {
  readonly message: string
  /** The local day on which it was made. */
  readonly day: string
  readonly nextNumber: (file: string) => number
}

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
  functions: OkrState['functions']
  #asked: ReadonlySet<string>
  readonly #day: string
  readonly #nextNumber: CommitContext['nextNumber']

  constructor(state: OkrState, { message, day, nextNumber }: CommitContext) {
    this.message = message
    this.#day = day
    this.pages = new Map(state.pages)
    this.#lives = state.lives
    this.fiscalYear = state.fiscalYear
    this.functions = state.functions
    this.#asked = state.asked
    this.#nextNumber = nextNumber
  }

  state(): OkrState {
    const { pages, fiscalYear, functions } = this
    return { pages, lives: this.#lives, fiscalYear, functions, asked: this.#asked }
  }

  /** @param chosen the line that was chosen to tell of it */
  newItem(file: string, chosen?: string): ItemId {
    const isTaken = (number: number) => this.life(idText({ file, number })) !== undefined
    const number = chosen === undefined ? this.#nextNumber(file) : numberOf(chosen, isTaken)
    return { file, number }
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
    this.noteOnce(change, { line: 0, text: about, why: question, asks })
  }

  /** Notes what is the same wherever it stands, where it stands first. */
  noteOnce(change: PageChange, unread: UnreadLine): void {
    const key = `${unread.text}: ${unread.why}`
    if (this.#asked.has(key)) return
    this.#asked = new Set([...this.#asked, key])
    this.note(change, unread)
  }

  /** A goal is gone from its page: given up while its period runs, and afterwards left without a word. */
  remove(life: GoalLife, removed: 'line' | 'page'): void {
    if (life.status !== 'open') return
    const end = life.goal.period?.to ?? null
    const isOver = end !== null && end < this.#day
    this.keep({ ...life, status: isOver ? 'lapsed' : 'abandoned' })
    // What lives on in the next period's goal did not end with its page.
    if (life.returned) return
    if (isOver) this.lapse(life, { type: 'goal lapsed', removed })
    else this.take(life.id, { type: 'goal abandoned', reason: this.message, removed })
  }

  /** Nothing more is said of a goal: from the end of its period on, where that was before. */
  lapse(
    life: GoalLife,
    step: Extract<GoalStep, { type: 'goal lapsed' | 'goal not carried over' }>,
  ): void {
    const day = life.goal.period?.to ?? null
    const earlier = day === null ? {} : { earlier: { day, why: 'the end of its period' } }
    this.keep({ ...life, status: 'lapsed' })
    this.drafts.push({ id: life.id, step, ...earlier })
  }
}
