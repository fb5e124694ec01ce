import { type Alternative, choosing, type LineChoices, lineId, numberOf } from '../line-choices.ts'
import type { UnreadLine } from '../notes.ts'
import type { PageChange } from '../pages.ts'
import { type ItemId, idText } from '../steps/item-id.ts'
import type { Draft } from '../steps/steps.ts'
import { isEditorial } from '../wording/editorial.ts'
import { titleOf } from '../wording/title.ts'
import { saying } from './choice.ts'
import { matchStatements, successorOf } from './match.ts'
import { headingOf, isSameHeading } from './sections.ts'
import type { PlacedStatement } from './statement.ts'
import { readStatements, type StrategyPage } from './statements.ts'

interface StatementLife {
  readonly id: ItemId
  readonly statement: PlacedStatement
}

interface LivePage {
  /** What it said last, and how that was read: a page that only moves is not read again. */
  readonly text: string
  readonly page: StrategyPage
  readonly live: readonly StatementLife[]
  /** Statements that stood on the page once. */
  readonly former: readonly StatementLife[]
  /** Lines already named as passed over. */
  readonly noted: ReadonlySet<string>
}

/** What earlier commits said of strategy pages. */
export type StrategyState = ReadonlyMap<string, LivePage>

export interface StrategyFold {
  readonly state: StrategyState
  readonly drafts: readonly Draft[]
  readonly notes: readonly { readonly file: string; readonly unread: UnreadLine }[]
}

interface Context {
  readonly message: string
  readonly chosen: LineChoices
  readonly nextNumber: (file: string) => number
}

const NO_PAGE: LivePage = {
  text: '',
  page: { statements: [], unread: [] },
  live: [],
  former: [],
  noted: new Set(),
}

/** What a commit says of strategies: a function of the state that earlier commits left. */
export function foldStrategy(
  state: StrategyState,
  changes: readonly PageChange[],
  context: Context,
): StrategyFold {
  const pages = new Map(state)
  const drafts: Draft[] = []
  const notes: { file: string; unread: UnreadLine }[] = []
  for (const change of changes) {
    const { path, from = path } = change
    const before = pages.get(from) ?? NO_PAGE
    pages.delete(from)
    const page = before.text === change.text ? before.page : readStatements(change.text)
    const { statements, unread } = page
    const version = new PageVersion(path, before, context)
    const { live, former, passed } = version.tell(statements, change.change === 'removed')
    drafts.push(...version.drafts)
    const all = [...unread, ...passed].sort((a, b) => a.line - b.line)
    for (const line of all)
      if (!before.noted.has(line.text)) notes.push({ file: path, unread: line })
    pages.set(path, {
      text: change.text,
      page,
      live,
      former,
      noted: new Set([...before.noted, ...all.map(({ text }) => text)]),
    })
  }
  return { state: pages, drafts, notes }
}

/** One page's statements before and after a commit. */
class PageVersion {
  readonly drafts: Draft[] = []
  readonly #path: string
  readonly #before: LivePage
  readonly #message: string
  readonly #chosen: LineChoices
  readonly #nextNumber: (file: string) => number

  constructor(path: string, before: LivePage, context: Context) {
    this.#path = path
    this.#before = before
    this.#message = context.message
    this.#chosen = context.chosen
    this.#nextNumber = context.nextNumber
  }

  /** @returns also the statements that say no decision and never did: each is passed over, unless it was chosen to be one. */
  tell(
    statements: readonly PlacedStatement[],
    pageRemoved: boolean,
  ): Pick<LivePage, 'live' | 'former'> & { passed: readonly UnreadLine[] } {
    const olds = this.#before.live
    const of = matchStatements(
      olds.map((life) => life.statement),
      statements,
    )
    const former = new Map(this.#before.former.map((life) => [life.statement.wording, life]))
    const added: StatementLife[] = []
    const passed: UnreadLine[] = []
    const live = statements.flatMap((statement, index): StatementLife[] => {
      const old = olds[of[index] ?? -1]
      if (old !== undefined) return [this.#reword(old, statement)]
      const { line, wording: text, noChoice: why } = statement
      if (why !== undefined) {
        const choice = choosing(this.#chosen, [ABOUT, text], [DECISION])
        passed.push({ line, text, why, choosing: choice })
        if (choice.chosen === undefined) return []
      }
      const again = former.get(statement.wording)
      const life =
        again === undefined ? this.#state(statement, added) : this.#reinstate(again, statement)
      former.delete(statement.wording)
      added.push(life)
      return [life]
    })
    const gone = olds.filter((_, index) => !of.includes(index))
    const reworded = live.filter(
      ({ id, statement }) =>
        olds.find((old) => old.id === id && old.statement.wording !== statement.wording) !==
        undefined,
    )
    for (const life of gone) this.#end(life, { added, reworded }, pageRemoved)
    const standing = new Set(live.map(({ id }) => idText(id)))
    return {
      live,
      former: [...gone, ...this.#before.former].filter(({ id }) => !standing.has(idText(id))),
      passed,
    }
  }

  #state(statement: PlacedStatement, added: readonly StatementLife[]): StatementLife {
    const id = { file: this.#path, number: this.#numberOf(statement, added) }
    this.drafts.push({ id, step: { type: 'decision stated', statement: said(statement) } })
    return { id, statement }
  }

  #numberOf({ wording, noChoice }: PlacedStatement, added: readonly StatementLife[]): number {
    if (noChoice === undefined) return this.#nextNumber(this.#path)
    const { live, former } = this.#before
    const ids = [...live, ...former, ...added].map(({ id }) => id)
    return numberOf(lineId(ABOUT, wording), (number) => ids.some((id) => id.number === number))
  }

  #reinstate(life: StatementLife, statement: PlacedStatement): StatementLife {
    this.drafts.push({ id: life.id, step: { type: 'decision reinstated', reason: this.#message } })
    return { ...life, statement }
  }

  #reword(life: StatementLife, statement: PlacedStatement): StatementLife {
    if (isUnchanged(life.statement, statement)) return { ...life, statement }
    const [before, after] = [said(life.statement), said(statement)]
    const [old, now] = [headingOf(before), headingOf(after)]
    const wording = before.wording !== after.wording
    const section = old !== now && !isSameHeading(old, now)
    const fields = [
      ...(wording ? (['wording'] as const) : []),
      ...(section ? (['section'] as const) : []),
    ]
    if (fields.length > 0) {
      const editorial = !section && isEditorial(before.wording, after.wording, this.#message)
      this.drafts.push({
        id: life.id,
        step: { type: 'decision reworded', before, after, fields, editorial },
      })
    }
    return { ...life, statement }
  }

  #end(
    { id, statement }: StatementLife,
    { added, reworded }: Record<'added' | 'reworded', readonly StatementLife[]>,
    pageRemoved: boolean,
  ): void {
    const reason = this.#message
    const [news, changed] = [added, reworded].map((lives) => lives.map((life) => life.statement))
    const successor = successorOf(statement, news ?? [], changed)
    const by = [...added, ...reworded].find((life) => life.statement === successor)?.id
    this.drafts.push(
      by === undefined
        ? {
            id,
            step: { type: 'decision dropped', reason, removed: pageRemoved ? 'page' : 'statement' },
          }
        : { id, step: { type: 'decision superseded', by: [{ item: by }], reason } },
    )
  }
}

const ABOUT = 'strategy'
const DECISION: Alternative = { is: 'decision', label: 'Take it as a decision' }

const isUnchanged = (before: PlacedStatement, after: PlacedStatement): boolean =>
  before.wording === after.wording && headingOf(before) === headingOf(after)

const said = ({ wording, section }: PlacedStatement) => ({
  title: titleOf(saying(wording) ?? wording),
  wording,
  section,
})
