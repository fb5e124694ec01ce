import { type Alternative, choosing, type LineChoices } from '../line-choices.ts'
import type { Block } from '../markdown/block.ts'
import type { Page } from '../markdown/blocks.ts'
import { readBlocks } from '../markdown/blocks.ts'
import { type Plain, plain } from '../markdown/inline.ts'
import type { UnreadLine } from '../notes.ts'
import { GoalTree } from './goal-tree.ts'
import { readLabel } from './label.ts'
import { type DatedPeriod, datedPeriod } from './period.ts'
import type { PlacedGoal } from './placed-goal.ts'

/** What a page of objectives and key results says. */
export interface OkrPage {
  readonly title: string
  readonly dated: DatedPeriod | null
  /** A sentence above the goals that says they are over. */
  readonly banner: string | null
  /** The functions that have a heading of their own, also where nothing stands under it. */
  readonly functions: readonly string[]
  readonly goals: readonly PlacedGoal[]
  /** Whether any goal says what it is: `OBJECTIVE:`, `KR:`. */
  readonly labelled: boolean
  readonly unread: readonly UnreadLine[]
}

const OVER =
  /\b(?:no longer (?:used|in use|maintained|set)|discontinued|deprecated|obsolete|have stopped using|stopped using|are retired)\b/i
const LONGEST_FUNCTION = 60

/**
 * Reads a page of objectives and key results in the styles named in label.ts. The period is left to the caller.
 * @param chosen for lines that are no goals by themselves
 */
export function readOkrPage(text: string, chosen: LineChoices = new Map()): OkrPage {
  const page = readBlocks(text)
  const reader = new OkrReader(page, chosen)
  for (const block of page.blocks) reader.read(block)
  return reader.end()
}

class OkrReader {
  readonly #page: Page
  readonly #chosen: LineChoices
  readonly #tree: GoalTree
  readonly #functions: string[] = []
  readonly #unread: UnreadLine[] = []
  #title = ''
  #dated: DatedPeriod | null = null
  #banner: string | null = null

  constructor(page: Page, chosen: LineChoices) {
    this.#page = page
    this.#chosen = chosen
    const headed = page.blocks.some(
      (block) => block.kind === 'heading' && block.level > 1 && block.level < 4,
    )
    this.#tree = new GoalTree(headed)
  }

  read(block: Block): void {
    if (block.kind === 'row' || block.kind === 'code') {
      this.#leave(
        block.line,
        block.kind === 'row' ? block.cells.join(' | ') : block.text,
        'not a goal',
      )
      return
    }
    const said = plain(block.text, this.#page.links)
    if (said.text === '') return
    if (block.kind === 'heading') this.#heading(block.level, block.line, said)
    else if (block.kind === 'item') this.#item(block.depth, block.line, block.ordered, said)
    else if (block.kind === 'quote') this.#aside(block.line, said.text)
    else this.#paragraph(block.depth, block.line, said)
  }

  end(): OkrPage {
    return {
      title: this.#title,
      dated: this.#dated,
      banner: this.#banner,
      functions: this.#functions,
      goals: this.#tree.goals(),
      labelled: this.#tree.labelled,
      unread: [
        ...this.#unread,
        ...(this.#dated?.mended === undefined ? [] : [mendedDate(this.#dated)]),
      ],
    }
  }

  #heading(level: number, line: number, said: Plain): void {
    if (readLabel(said.text, true).role === 'objective') this.#tree.headingObjective(line, said)
    else if (this.#isBanner(said.text)) this.#banner = said.text
    else if (level === 1 && this.#title === '') this.#title = said.text
    else if (said.text.length > LONGEST_FUNCTION || level > 3)
      this.#leave(line, said.text, 'too long or too deep for the name of a function')
    else {
      const top = level <= 2
      if (top) this.#functions.push(said.text)
      this.#tree.enter(said.text, top)
    }
  }

  #item(depth: number, line: number, ordered: boolean, said: Plain): void {
    if (isOnlyLink(said)) this.#leave(line, said.text, 'only a link')
    else if (!this.#tree.item(depth, line, ordered, said))
      this.#leave(line, said.text, 'a list outside any function')
  }

  #paragraph(depth: number, line: number, said: Plain): void {
    const { role } = readLabel(said.text, true)
    if (role === 'objective' || role === 'key result') this.#tree.labelledLine(line, said)
    else if (depth > 0 && this.#tree.reason(depth, said.text)) return
    else if (role === 'why') this.#leave(line, said.text, 'a reason for a whole section')
    else this.#aside(line, said.text)
  }

  #aside(line: number, text: string): void {
    const dated = this.#tree.isEmpty && this.#functions.length === 0 ? datedPeriod(text) : undefined
    if (dated !== undefined) this.#dated = dated
    else if (this.#isBanner(text)) this.#banner = text
    else this.#leave(line, text, 'not part of a goal')
  }

  #isBanner(text: string): boolean {
    return this.#tree.isEmpty && this.#banner === null && OVER.test(text)
  }

  /** Passes a line over, or takes it for the goal that it was chosen to be. */
  #leave(line: number, text: string, why: string): void {
    const choice = choosing(this.#chosen, ['goals', text], AS_GOALS)
    this.#unread.push({ line, text, why, choosing: choice })
    const label = LABELS[choice.chosen ?? '']
    if (label !== undefined) this.#tree.chosenLine(line, `${label}: ${text}`, choice.id)
  }
}

const AS_GOALS: readonly Alternative[] = [
  { is: 'objective', label: 'Take it as an objective' },
  { is: 'key result', label: 'Take it as a key result of the objective above' },
]
const LABELS: Readonly<Record<string, string>> = { objective: 'OBJECTIVE', 'key result': 'KR' }

const isOnlyLink = ({ text, links }: Plain): boolean =>
  links.length === 1 && links[0]?.text === text && links[0].href !== ''

const mendedDate = (dated: DatedPeriod): UnreadLine => ({
  line: 0,
  text: `${dated.from} to ${dated.to}`,
  why: dated.mended ?? '',
})
