import type { CommandName, Id, Instant, PersonId, Zone } from '@lockstep/domain'
import { DecisionLives } from './commands/decision-lives.ts'
import type { Draft, ImportCommand, LeftOut } from './commands/draft.ts'
import { GoalCommands } from './commands/goals.ts'
import { Moments } from './commands/moments.ts'
import { PeopleMet } from './commands/people-met.ts'
import { RecordCommands } from './commands/records.ts'
import type { Scene } from './commands/scene.ts'
import { StatementCommands } from './commands/statements.ts'
import { type Naming, unwithdrawn } from './commands/unwithdrawn.ts'
import type { GoalStep } from './steps/goal-steps.ts'
import { type ItemId, idText } from './steps/item-id.ts'
import type { Happened, ImportStep, ItemKey } from './steps/steps.ts'
import { lineOf, textOf } from './wording/texts.ts'

export type { ImportCommand, LeftOut } from './commands/draft.ts'

/** What turning a history into commands needs to know of the organisation. */
export interface CommandOptions extends Naming {
  readonly zone: Zone
  readonly now: Instant
  /** Who a name is that the organisation knows already; somebody new else. */
  readonly who?: (name: string) => PersonId | undefined
}

/** Commands whose events are facts beside a life. */
const BESIDE: ReadonlySet<CommandName> = new Set([
  'AddProblem',
  'AttachEvidence',
  'LinkDecision',
  'ReportProgress',
  'StateGoalProblem',
])

const UNNAMED = 'Somebody without a name'

/**
 * Turns the steps of a history, from its first commit on, into commands: the same steps into the same commands, whatever
 * of them has been given before.
 */
export class Commands {
  readonly #options: CommandOptions
  readonly #moments: Moments
  readonly #records = new Map<string, Id>()
  readonly #lives = new Map<string, number>()
  readonly #people: PeopleMet
  readonly #correlations = new Map<string, Id>()
  readonly #goals = new GoalCommands()
  readonly #decisions = new DecisionLives()
  readonly #statements = new StatementCommands(this.#decisions)
  readonly #decisionRecords = new RecordCommands(this.#decisions)
  /** Steps that left no trace. */
  readonly leftOut: LeftOut[] = []

  constructor(options: CommandOptions) {
    this.#options = options
    this.#people = new PeopleMet(options)
    this.#moments = new Moments(options.zone, options.now)
  }

  /** The commands of one step, in the order in which they are to be given; new people come first. */
  of(step: ImportStep): ImportCommand[] {
    const { item, commit, at, evidence } = step
    const { key } = item
    const met: Draft[] = []
    const person = (name: string) => this.#person(name, step, met)
    const author = person(step.author)
    const name = idText(key)
    const message = textOf(evidence.message)
    const scene: Scene = {
      record: this.#records.get(name) ?? this.#begin(item, at.happened),
      author,
      message: evidence.message,
      source: {
        page: lineOf(key.file) ?? 'a page',
        commit: commit.hash,
        ...(message === undefined ? {} : { message }),
      },
      person,
      recordOf: (other: ItemId) => this.#records.get(idText(other)),
      again: () => this.#begin(item, at.happened),
      leaveOut: (why) => void this.leftOut.push({ item: key, commit: commit.hash, why }),
    }
    const drafts = this.#drafts(step, scene)
    return [...met, ...drafts].map((draft, n) => this.#finished(draft, n, step, author))
  }

  #drafts({ step }: ImportStep, scene: Scene): Draft[] {
    if (isGoalStep(step)) return this.#goals.of(step, scene)
    switch (step.type) {
      case 'decision stated':
      case 'decision reworded':
        return this.#statements.of(step, scene)
      case 'decision superseded':
        return this.#decisions.supersede(step, scene)
      case 'decision dropped':
        return this.#decisions.drop(scene.record, step.reason, scene)
      case 'decision reinstated':
        return this.#decisionRecords.has(scene.record)
          ? this.#decisionRecords.reinstate(scene)
          : this.#statements.reinstate(scene)
      default:
        return this.#decisionRecords.of(step, scene)
    }
  }

  /** A new record for an item: its first, or one that goes on where a decision has ended. */
  #begin({ kind, key }: ImportStep['item'], happened: Happened): Id {
    const name = idText(key)
    const life = (this.#lives.get(name) ?? -1) + 1
    this.#lives.set(name, life)
    const parts = life === 0 ? partsOf(key) : [...partsOf(key), 'again', String(life)]
    const record = unwithdrawn(this.#options, kind, timeOf(happened), parts)
    this.#records.set(name, record)
    return record
  }

  #person(name: string, { item, at }: ImportStep, met: Draft[]): PersonId {
    const known = lineOf(name.normalize('NFC')) ?? UNNAMED
    const of = { time: timeOf(at.happened), source: item.key.root }
    return this.#options.who?.(known) ?? this.#people.named(known, of, met)
  }

  #finished(draft: Draft, n: number, step: ImportStep, author: PersonId): ImportCommand {
    const { at, commit, item } = step
    const { derive } = this.#options
    const { id } = draft.record
    const isPerson = draft.record.noun === 'person'
    const { occurredAt, moved = isPerson ? undefined : at.moved } = this.#moments.next(
      id,
      at.happened,
      BESIDE.has(draft.command.name),
    )
    const time = timeOf(at.happened)
    const heldAt = timeOf({ instant: commit.at }).toISOString()
    const parts = [commit.hash, String(commit.numberInCommit), String(n)]
    return {
      ...draft,
      needs: [...new Set([...draft.needs, author])].filter((needed) => needed !== id),
      key: derive(time, id, ...partsOf(item.key), ...parts),
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(moved === undefined ? {} : { moved }),
      author,
      commit: commit.hash,
      ...(heldAt > this.#options.now ? {} : { heldAt }),
      correlation: this.#correlation(step),
    }
  }

  /** One for all that a commit did, whenever each of it happened. */
  #correlation({ commit, item, at }: ImportStep): Id {
    const known = this.#correlations.get(commit.hash)
    if (known !== undefined) return known
    const { derive } = this.#options
    const id = derive(timeOf(at.happened), item.key.root, 'commit', commit.hash)
    this.#correlations.set(commit.hash, id)
    return id
  }
}

const partsOf = ({ root, file, number }: ItemKey): string[] => [root, file, String(number)]

/** Ids carry no time before 1970. */
const timeOf = (happened: Happened): Date => {
  const time = Date.parse('instant' in happened ? happened.instant : happened.day)
  return new Date(Number.isNaN(time) ? 0 : Math.max(0, time))
}

const isGoalStep = (step: ImportStep['step']): step is GoalStep => step.type.startsWith('goal')
