import type { Id } from '@lockstep/domain'
import type { RecordStep } from '../steps/decision-steps.ts'
import type { DecisionRecord } from '../steps/record.ts'
import { textOf } from '../wording/texts.ts'
import { type DecisionLives, remark } from './decision-lives.ts'
import type { Draft } from './draft.ts'
import { amended, related } from './record-links.ts'
import {
  because,
  differing,
  everybodyIn,
  Options,
  ownerOf,
  type PlanTerms,
  planOf,
  problemOf,
  titleOf,
  whyEnded,
} from './record-terms.ts'
import { draftsOn, type Scene } from './scene.ts'

/** A decision record as its commands have told it so far. */
interface RecordLife {
  readonly record: DecisionRecord
  readonly options: Options
  /** What was settled when it was made, as revised since. */
  readonly plan: PlanTerms
}

const on = draftsOn('decision')
/** As many options as one proposal takes. */
const MOST_OPTIONS = 20

type StepOf<T extends RecordStep['type']> = Extract<RecordStep, { type: T }>

/** Turns what a history tells of decision records into commands. */
export class RecordCommands {
  readonly #lives: DecisionLives
  readonly #records = new Map<Id, RecordLife>()

  constructor(lives: DecisionLives) {
    this.#lives = lives
  }

  has(record: Id): boolean {
    return this.#records.has(record)
  }

  of(step: RecordStep, scene: Scene): Draft[] {
    const { record, message } = scene
    switch (step.type) {
      case 'decision proposed':
        return this.#propose(step.record, scene)
      case 'decision decided':
        return this.#decide(step.chosen, scene)
      case 'decision changed':
        return this.#choose(step, scene)
      case 'decision revised':
        return this.#revise(step, scene)
      case 'decision rejected':
        return this.#refuse(scene, 'RejectDecision')
      case 'decision reversed':
        return this.#refuse(scene, 'ReverseDecision')
      case 'decision deprecated':
        return this.#lives.drop(record, step.reason, scene)
      case 'decision reopened':
        return this.#reopen(scene)
      case 'decision status changed':
        return [remark(record, `Its status is now: ${step.status}`, message)]
      case 'decision amended':
        return amended(step, scene)
      case 'decision related':
        return related(step, scene)
    }
  }

  /** The record goes on after its end, as a decision of its own. */
  reinstate(scene: Scene): Draft[] {
    const before = scene.record
    const said = this.#records.get(before)?.record
    if (said === undefined) return []
    const record = scene.again()
    const link = {
      id: record,
      to: before,
      relation: 'relates_to' as const,
      note: 'Taken up again.',
    }
    return [
      ...this.#propose(said, { ...scene, record }),
      on(record, 'LinkDecision', link, [before]),
    ]
  }

  #propose(said: DecisionRecord, scene: Scene): Draft[] {
    const { record, author, person, source } = scene
    const options = new Options()
    const [first, ...rest] = chunks(options.add(said.options), MOST_OPTIONS)
    const owner = ownerOf(said, person) ?? author
    const statement = problemOf(said)
    this.#records.set(record, { record: said, options, plan: {} })
    this.#lives.begin(record)
    const input = {
      title: titleOf(said),
      owner,
      options: first ?? [],
      source,
      ...(statement === undefined ? {} : { problem: { statement, evidence: [] } }),
    }
    return [
      on(record, 'ProposeDecision', input, [owner, author]),
      ...rest.flat().map((option) => on(record, 'AddOption', { id: record, ...option })),
    ]
  }

  #decide(chosen: string | null, scene: Scene): Draft[] {
    if (this.#lives.is(scene.record) === 'decided') return []
    const again = this.#lives.is(scene.record) === 'over' ? this.#taken(scene) : undefined
    const { record } = again?.scene ?? scene
    const life = this.#records.get(record)
    if (life === undefined) return []
    const [added, option] = this.#chosen(record, life.options, chosen)
    const plan = {
      ...planOf(life.record, scene.person),
      ...(option === undefined ? {} : { option }),
    }
    this.#records.set(record, { ...life, plan })
    const { rationale, ...settled } = plan
    const made = {
      ...settled,
      kind: 'operational' as const,
      ...(rationale === undefined || rationale === null ? {} : { rationale }),
    }
    return [
      ...(again?.drafts ?? []),
      ...added,
      ...this.#lives.decide(
        record,
        made as Parameters<DecisionLives['decide']>[1],
        scene,
        everybodyIn(plan),
      ),
    ]
  }

  /** A record that has ended and is accepted again. */
  #taken(scene: Scene): { scene: Scene; drafts: Draft[] } {
    const drafts = this.reinstate(scene)
    const record = drafts[0]?.record.id ?? scene.record
    return { scene: { ...scene, record }, drafts }
  }

  #choose({ chosen }: StepOf<'decision changed'>, scene: Scene): Draft[] {
    const { record, message, leaveOut } = scene
    const life = this.#records.get(record)
    if (life === undefined || this.#lives.is(record) !== 'decided') {
      leaveOut('another option chosen, while it was not in force')
      return []
    }
    const [added, option] = this.#chosen(record, life.options, chosen)
    if (option === undefined || option === life.plan.option) return added
    this.#records.set(record, { ...life, plan: { ...life.plan, option } })
    return [...added, on(record, 'ReviseDecision', { id: record, option, ...because(message) })]
  }

  #revise(step: StepOf<'decision revised'>, scene: Scene): Draft[] {
    const { record: said, editorial, fields } = step
    const { record, person, message, leaveOut } = scene
    const life = this.#records.get(record)
    if (life === undefined) return []
    const isOver = this.#lives.is(record) === 'over'
    const options = isOver || editorial ? [] : life.options.add(said.options)
    const [added, chosen] = fields.includes('chosen')
      ? this.#chosen(record, life.options, said.chosen)
      : [[], life.plan.option]
    const plan =
      this.#lives.is(record) === 'decided'
        ? { ...planOf(said, person), ...(chosen === undefined ? {} : { option: chosen }) }
        : life.plan
    this.#records.set(record, { ...life, record: said, plan })
    const terms = differing({ title: titleOf(life.record) }, { title: titleOf(said) })
    const changes = { ...terms, ...differing(life.plan, plan) }
    const isWording = Object.keys(changes).every((field) => ['title', 'rationale'].includes(field))
    if (isOver && !(editorial && isWording)) {
      leaveOut('revised, after it had ended')
      return []
    }
    const statement = problemOf(said)
    const restated = statement !== undefined && statement !== problemOf(life.record)
    return [
      ...options.map((option) => on(record, 'AddOption', { id: record, ...option })),
      ...added,
      ...(restated
        ? [on(record, 'AddProblem', { id: record, problem: { statement, evidence: [] } })]
        : []),
      ...(Object.keys(changes).length === 0
        ? []
        : [
            on(
              record,
              'ReviseDecision',
              { id: record, ...changes, ...because(message), editorial: editorial && isWording },
              everybodyIn(plan),
            ),
          ]),
    ]
  }

  #refuse(scene: Scene, as: 'RejectDecision' | 'ReverseDecision'): Draft[] {
    const { record, message, leaveOut } = scene
    const stage = this.#lives.is(record)
    if (stage === 'over') {
      leaveOut('taken back, after it had ended')
      return []
    }
    this.#lives.end(record)
    // What is in force can only be reversed, what is not can only be rejected, whatever its page calls it.
    const name = stage === 'decided' ? 'ReverseDecision' : 'RejectDecision'
    const told =
      name === as ? message : `${as === 'RejectDecision' ? 'Rejected' : 'Reversed'}. ${message}`
    const said = name === 'RejectDecision' ? this.#records.get(record)?.record : undefined
    return [on(record, name, { id: record, reason: whyEnded(said, told) })]
  }

  /** Its status is `proposed` again: what was decided does not hold any more. */
  #reopen(scene: Scene): Draft[] {
    const stage = this.#lives.is(scene.record)
    if (stage === 'proposed') return []
    const ended = stage === 'decided' ? this.#refuse(scene, 'ReverseDecision') : []
    return [...ended, ...this.reinstate(scene)]
  }

  /** The option that the outcome names; one that the page doesn't list is added first. */
  #chosen(record: Id, options: Options, chosen: string | null): [Draft[], string | undefined] {
    const text = textOf(chosen ?? '')
    if (text === undefined) return [[], undefined]
    const known = options.named(text)
    if (known !== undefined) return [[], known]
    const added = options.add([text])
    return [
      added.map((option) => on(record, 'AddOption', { id: record, ...option })),
      options.named(text),
    ]
  }
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  )
