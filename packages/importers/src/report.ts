import type { ImportedCommit } from './import-history.ts'
import type { LineNote } from './notes.ts'
import { idText } from './steps/item-id.ts'
import type { Happened, ImportStep, ItemKey } from './steps/steps.ts'

/** What an import would record, counted. */
export interface ImportReport {
  readonly commits: number
  readonly steps: number
  readonly goals: number
  readonly decisions: number
  readonly byType: ReadonlyMap<string, number>
  /** Goals by the label of their period, `none` for those without. */
  readonly goalsByPeriod: ReadonlyMap<string, number>
  /** How many steps each person took, as their commits name them. */
  readonly people: ReadonlyMap<string, number>
  /** People whom pages name, not commits: deciders, consulted, informed. */
  readonly named: ReadonlySet<string>
  /** Where a commit's date was not taken, and why. */
  readonly moved: readonly MovedDate[]
  readonly notUnderstood: readonly LineNote[]
}

export interface MovedDate {
  readonly item: ItemKey
  readonly commit: string
  readonly happened: Happened
  readonly why: string
}

/** Reads an import to its end and counts it. Nothing is recorded. */
export async function reportOn(import_: AsyncIterable<ImportedCommit>): Promise<ImportReport> {
  const report = new Report()
  for await (const commit of import_) report.add(commit)
  return report
}

class Report implements ImportReport {
  commits = 0
  steps = 0
  goals = 0
  decisions = 0
  readonly byType = new Map<string, number>()
  readonly goalsByPeriod = new Map<string, number>()
  readonly people = new Map<string, number>()
  readonly named = new Set<string>()
  readonly moved: MovedDate[] = []
  readonly notUnderstood: LineNote[] = []
  readonly #items = new Set<string>()

  add({ steps, notUnderstood }: ImportedCommit): void {
    this.commits += 1
    this.steps += steps.length
    this.notUnderstood.push(...notUnderstood)
    for (const step of steps) this.#addStep(step)
  }

  #addStep({ item, step, author, at, commit }: ImportStep): void {
    raise(this.byType, step.type)
    raise(this.people, author)
    const id = idText(item.key)
    if (!this.#items.has(id)) {
      if (item.kind === 'goal') this.goals += 1
      else this.decisions += 1
    }
    this.#items.add(id)
    if (step.type === 'goal proposed') raise(this.goalsByPeriod, step.goal.period?.label ?? 'none')
    if (step.type === 'decision proposed') {
      const { deciders, consulted, informed } = step.record
      for (const person of [...deciders, ...consulted, ...informed]) this.named.add(person)
    }
    if (at.moved !== undefined) {
      this.moved.push({
        item: item.key,
        commit: commit.hash,
        happened: at.happened,
        why: at.moved,
      })
    }
  }
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
