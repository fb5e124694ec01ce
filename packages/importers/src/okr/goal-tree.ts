import type { Plain } from '../markdown/inline.ts'
import { functionOf, type Labelled, readLabel } from './label.ts'
import { splitOutcome } from './outcome.ts'
import type { PlacedGoal } from './placed-goal.ts'
import { targetsOf } from './targets.ts'

interface Node {
  readonly line: number
  readonly parent: number
  readonly depth: number
  readonly label: Labelled
  readonly function: string | null
  readonly links: Plain['links']
  why: string | null
  /** The line that was chosen to be it, where it does not say so itself. */
  readonly chosen: string | undefined
}

/** Where a goal stands that belongs to a heading or to a paragraph of its own: above every list. */
const ABOVE_LISTS = -1

/** Key results run together on one line by a formatter: `KR: one - KR: two`. */
const RUN_TOGETHER = / - (?=(?:[\p{L}()&/ ]{1,40} )?KR: )/u

/** Builds a page's goals as its lines come. */
export class GoalTree {
  readonly #headed: boolean
  readonly #nodes: Node[] = []
  /** The goals that the next one may stand under, the outermost first. */
  #open: number[] = []
  #function: string | null = null
  #team: string | null = null
  #chosen: string | undefined

  constructor(headed: boolean) {
    this.#headed = headed
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0
  }

  get labelled(): boolean {
    return this.#nodes.some(({ label }) => label.role !== 'unsaid')
  }

  /** Goes into a heading's section: a function, or a team within it. */
  enter(name: string, isFunction: boolean): void {
    this.#open = []
    this.#function = isFunction ? functionOf(name) : this.#function
    this.#team = isFunction ? null : name
  }

  headingObjective(line: number, said: Plain): void {
    this.#open = []
    this.#add(ABOVE_LISTS, line, said.text, said.links)
  }

  /** A paragraph that says itself what it is. A key result stands under the objective above it. */
  labelledLine(line: number, said: Plain): void {
    const under = readLabel(said.text, true).role === 'key result' ? this.#lastObjective() : -1
    this.#open = under === -1 ? [] : [under]
    this.#lines(ABOVE_LISTS, line, said)
  }

  /** A line that was chosen to be a goal. */
  chosenLine(line: number, text: string, chosen: string): void {
    this.#chosen = chosen
    this.labelledLine(line, { text, links: [] })
    this.#chosen = undefined
  }

  /** @returns false for a line that is no goal: an unlabelled bullet where no function has been named. */
  item(depth: number, line: number, ordered: boolean, said: Plain): boolean {
    const { role } = readLabel(said.text, this.#headed)
    if (role === 'why') return this.reason(depth, said.text)
    if (
      role === 'unsaid' &&
      depth === 0 &&
      !ordered &&
      this.#function === null &&
      this.#open.length === 0
    )
      return false
    this.#leave(depth, role === 'key result' && depth === 0)
    this.#lines(depth, line, said)
    return true
  }

  /** Text within a goal's list item: its reason, where it says so or goes on with one. */
  reason(depth: number, text: string): boolean {
    const node =
      this.#nodes[this.#open.findLast((index) => (this.#nodes[index]?.depth ?? 0) < depth) ?? -1]
    const { role, wording } = readLabel(text, true)
    if (node === undefined || (role !== 'why' && node.why === null)) return false
    node.why = node.why === null ? wording : `${node.why}\n\n${text}`
    return true
  }

  goals(): PlacedGoal[] {
    const parents = new Set(this.#nodes.map(({ parent }) => parent))
    return this.#nodes.map((node, index) => this.#goal(node, parents.has(index)))
  }

  /** An item's first line, and the key results on its further lines. */
  #lines(depth: number, line: number, said: Plain): void {
    const [first = '', ...further] = said.text
      .split('\n')
      .flatMap((text) => text.split(RUN_TOGETHER))
    const parent = this.#add(depth, line, first, said.links)
    further.forEach((text, index) => {
      if (readLabel(text, true).role === 'key result')
        this.#add(depth + 1, line + index + 1, text, said.links, parent)
      else this.#extend(parent, text)
    })
  }

  #add(
    depth: number,
    line: number,
    text: string,
    links: Plain['links'],
    parent = this.#open.at(-1) ?? -1,
  ): number {
    const label = readLabel(text, this.#headed)
    const own = this.#headed || label.owner === null ? null : functionOf(label.owner)
    const above = this.#nodes[parent]
    this.#nodes.push({
      line,
      parent,
      depth,
      label: { ...label, owner: label.owner ?? above?.label.owner ?? this.#team },
      function: this.#function ?? own ?? above?.function ?? null,
      links,
      why: null,
      chosen: this.#chosen,
    })
    const index = this.#nodes.length - 1
    if (above === undefined || depth > above.depth) this.#open.push(index)
    return index
  }

  #extend(index: number, text: string): void {
    const node = this.#nodes[index]
    if (node === undefined) return
    this.#nodes[index] = {
      ...node,
      label: { ...node.label, wording: `${node.label.wording} ${text}` },
    }
  }

  /** @param keepObjectives whether objectives of this depth stay open: key results may follow them unindented. */
  #leave(depth: number, keepObjectives: boolean): void {
    this.#open = this.#open.filter((index) => {
      const node = this.#nodes[index]
      if (node === undefined || node.depth > depth) return false
      return node.depth < depth || (keepObjectives && node.label.role !== 'key result')
    })
  }

  #lastObjective(): number {
    return this.#nodes.findLastIndex(
      ({ label, depth }) => label.role === 'objective' || depth === ABOVE_LISTS,
    )
  }

  #goal({ line, parent, label, links, why, chosen, ...node }: Node, hasParts: boolean): PlacedGoal {
    const { wording, outcome } = splitOutcome(label.wording)
    const unsaid = parent === -1 || hasParts ? 'objective' : 'key result'
    return {
      line,
      parent,
      role: label.role === 'objective' || label.role === 'key result' ? label.role : unsaid,
      wording,
      owner: label.owner,
      function: node.function,
      why,
      outcome,
      targets: targetsOf(wording, links),
      period: null,
      ...(chosen === undefined ? {} : { chosen }),
    }
  }
}
