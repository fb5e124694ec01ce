import type { CommandInput, Id } from '@lockstep/domain'
import type { DecisionStep, Statement, StatementStep } from '../steps/decision-steps.ts'
import { lineOf, textOf } from '../wording/texts.ts'
import type { DecisionLives } from './decision-lives.ts'
import type { Draft } from './draft.ts'
import { draftsOn, type Scene } from './scene.ts'

const on = draftsOn('decision')

/** What a statement of a page says, in the terms of a decision "read from a page". */
interface Said {
  readonly title: string
  readonly domain: string | undefined
  /** The whole wording, where the title is not all of it. */
  readonly rationale: string | undefined
}

const MOST_GOALS = 20

type StepOf<T extends DecisionStep['type']> = Extract<DecisionStep, { type: T }>

/** Turns what a history tells of the statements of strategy pages into commands. */
export class StatementCommands {
  readonly #lives: DecisionLives
  readonly #said = new Map<Id, Statement>()

  constructor(lives: DecisionLives) {
    this.#lives = lives
  }

  of(step: Exclude<StatementStep, { type: 'decision dropped' }>, scene: Scene): Draft[] {
    switch (step.type) {
      case 'decision stated':
        return this.#state(step.statement, scene)
      case 'decision reworded':
        return this.#reword(step, scene)
    }
  }

  /** The statement stands on its page again: a decision that has ended never comes back, so another takes it up. */
  reinstate(scene: Scene): Draft[] {
    const before = scene.record
    const statement = this.#said.get(before)
    if (statement === undefined) return []
    const record = scene.again()
    const link = { id: record, to: before, relation: 'relates_to' as const, note: 'Stated again.' }
    return [
      ...this.#state(statement, { ...scene, record }),
      on(record, 'LinkDecision', link, [before]),
    ]
  }

  #state(statement: Statement, scene: Scene): Draft[] {
    const { record, author, source, recordOf } = scene
    const { title, domain, rationale } = saidOf(statement)
    const about = (statement.goals ?? []).flatMap((goal) => recordOf(goal) ?? [])
    // A part of them would read as if it were about those alone.
    const goals = about.length > MOST_GOALS ? [] : about
    this.#said.set(record, statement)
    this.#lives.begin(record)
    const proposal = {
      title,
      owner: author,
      source,
      goals,
      ...(domain === undefined ? {} : { domain }),
    }
    return [
      on(record, 'ProposeDecision', proposal, [author, ...goals]),
      ...this.#lives.decide(record, rationale === undefined ? {} : { rationale }, scene),
    ]
  }

  #reword({ after, editorial }: StepOf<'decision reworded'>, scene: Scene): Draft[] {
    const { record, message, leaveOut } = scene
    const before = this.#said.get(record)
    if (before === undefined) return []
    this.#said.set(record, after)
    const changes = differing(saidOf(before), saidOf(after))
    const isOver = this.#lives.is(record) === 'over'
    if (changes === undefined || (isOver && !editorial)) {
      if (isOver) leaveOut('reworded, after it had ended')
      return []
    }
    const reason = textOf(message)
    const input = { id: record, ...changes, editorial, ...(reason === undefined ? {} : { reason }) }
    return [on(record, 'ReviseDecision', input)]
  }
}

function saidOf({ title, wording, section }: Statement): Said {
  const short = lineOf(title) ?? 'Untitled'
  const whole = textOf(wording)
  return {
    title: short,
    domain: lineOf(section.join(' › ')),
    rationale: whole === short ? undefined : whole,
  }
}

function differing(
  before: Said,
  after: Said,
): Pick<CommandInput<'ReviseDecision'>, 'title' | 'domain' | 'rationale'> | undefined {
  const fields = (['title', 'domain', 'rationale'] as const).filter(
    (field) => before[field] !== after[field],
  )
  if (fields.length === 0) return undefined
  return Object.fromEntries(fields.map((field) => [field, after[field] ?? null]))
}
