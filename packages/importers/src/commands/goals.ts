import type { Id } from '@lockstep/domain'
import type { Goal } from '../steps/goal.ts'
import type { GoalChange, GoalStep } from '../steps/goal-steps.ts'
import { lineOf, reasonOf, textOf } from '../wording/texts.ts'
import type { Draft } from './draft.ts'
import { isWording, ownerNamed, revisionOf, type SaidTerms, termsOf } from './goal-terms.ts'
import { draftsOn, type Scene } from './scene.ts'

/** A goal as its commands have told it so far. */
interface GoalLife {
  readonly said: Goal
  readonly terms: SaidTerms
  readonly parent: Id | undefined
  /** Over: achieved, missed or abandoned. Lapsed: dropped without a word. */
  readonly is: 'open' | 'lapsed' | 'over'
}

type StepOf<T extends GoalStep['type']> = Extract<GoalStep, { type: T }>

const on = draftsOn('goal')

/** Turns what a history tells of goals into commands. */
export class GoalCommands {
  readonly #lives = new Map<Id, GoalLife>()

  of(step: GoalStep, scene: Scene): Draft[] {
    if (step.type === 'goal proposed') return this.#propose(step, scene)
    const life = this.#lives.get(scene.record)
    if (life === undefined) throw new Error('a goal is proposed first')
    switch (step.type) {
      case 'goal revised':
        return this.#revise(life, step, scene)
      case 'goal progressed':
        return progress(scene, step.says)
      case 'goal outcome reworded':
        return step.after === null
          ? this.#takeBack(life, step.before, scene)
          : progress(scene, step.after)
      case 'goal achieved':
      case 'goal missed':
        return this.#end(life, step, scene)
      case 'goal returned':
        // The goal of the next period says so itself.
        return []
      case 'goal not carried over':
      case 'goal lapsed':
        return this.#lapse(life, scene)
      case 'goal abandoned':
        return this.#abandon(life, step, scene)
      case 'goal reinstated':
        return this.#reopen(life, scene)
    }
  }

  #propose({ goal, parent, continues }: StepOf<'goal proposed'>, scene: Scene): Draft[] {
    const { record, source } = scene
    const terms = this.#termsOf(goal, scene)
    const above = parent === null ? undefined : scene.recordOf(parent)
    const before = continues === null ? undefined : scene.recordOf(continues.goal)
    const why = textOf(goal.why ?? '')
    this.#lives.set(record, { said: goal, terms, parent: above, is: 'open' })
    const input = {
      ...terms,
      source,
      parents: above === undefined ? [] : [above],
      ...(why === undefined ? {} : { problem: { statement: why, evidence: [] } }),
      ...(before === undefined
        ? {}
        : {
            continues: {
              goal: before,
              how: continues?.as === 'continued' ? ('same' as const) : ('changed' as const),
            },
          }),
    }
    return [on(record, 'ProposeGoal', input, known(...(terms.owners ?? []), above, before))]
  }

  #revise(life: GoalLife, { changes, editorial }: StepOf<'goal revised'>, scene: Scene): Draft[] {
    const { record, message } = scene
    const said = changed(life.said, changes)
    const terms = this.#termsOf(said, scene)
    const moved = changes.find((change) => change.field === 'parent')
    const parent = moved === undefined ? life.parent : parentOf(moved, scene)
    const revision = revisionOf(life.terms, terms)
    this.#lives.set(record, { ...life, said, terms, parent })
    const why = said.why === life.said.why ? undefined : textOf(said.why ?? '')
    const isSpelling = editorial && revision !== undefined && isWording(revision)
    if (isSpelling && life.is !== 'open') scene.leaveOut('spelt otherwise, after it had ended')
    return [
      ...(revision === undefined || (isSpelling && life.is !== 'open')
        ? []
        : life.is === 'open'
          ? [
              on(
                record,
                'ReviseGoal',
                {
                  id: record,
                  ...revision,
                  ...because(message),
                  editorial: isSpelling,
                },
                known(...(terms.owners ?? [])),
              ),
            ]
          : progress(scene, `Its page now reads: ${said.wording}`)),
      ...(why === undefined
        ? []
        : [
            on(record, 'StateGoalProblem', {
              id: record,
              problem: { statement: why, evidence: [] },
            }),
          ]),
      ...relink(life.parent, parent, scene),
    ]
  }

  #end(
    life: GoalLife,
    { type, says }: StepOf<'goal achieved' | 'goal missed'>,
    scene: Scene,
  ): Draft[] {
    const { record } = scene
    const again = life.is === 'over' ? this.#reopen(life, scene) : []
    const note = textOf(says)
    const input = { id: record, ...(note === undefined ? {} : { note }) }
    this.#now(record, 'over')
    return [...again, on(record, type === 'goal achieved' ? 'AchieveGoal' : 'MissGoal', input)]
  }

  #takeBack(life: GoalLife, before: string, scene: Scene): Draft[] {
    return life.is === 'over'
      ? this.#reopen(life, scene)
      : progress(scene, `Its page no longer says: ${before}`)
  }

  #lapse(life: GoalLife, scene: Scene): Draft[] {
    if (life.is !== 'open') {
      scene.leaveOut('dropped without a word, after it had ended')
      return []
    }
    this.#now(scene.record, 'lapsed')
    return [on(scene.record, 'LapseGoal', { id: scene.record })]
  }

  #abandon(life: GoalLife, { reason }: StepOf<'goal abandoned'>, scene: Scene): Draft[] {
    if (life.is === 'over') {
      scene.leaveOut('removed from its page, after it had ended')
      return []
    }
    this.#now(scene.record, 'over')
    return [on(scene.record, 'AbandonGoal', { id: scene.record, reason: reasonOf(reason) })]
  }

  #reopen(life: GoalLife, { record, message, leaveOut }: Scene): Draft[] {
    if (life.is === 'open') {
      leaveOut('back on its page, though it was never closed')
      return []
    }
    this.#now(record, 'open')
    return [on(record, 'ReopenGoal', { id: record, reason: reasonOf(message) })]
  }

  #termsOf(goal: Goal, scene: Scene): SaidTerms {
    const owner = ownerNamed(goal)
    return termsOf(goal, owner === undefined ? undefined : scene.person(owner))
  }

  #now(record: Id, is: GoalLife['is']): void {
    const life = this.#lives.get(record)
    if (life !== undefined) this.#lives.set(record, { ...life, is })
  }
}

const known = (...ids: readonly (Id | undefined)[]): Id[] => ids.filter((id) => id !== undefined)

function progress({ record, message }: Scene, says: string): Draft[] {
  const text = textOf(says)
  const note = lineOf(message.split('\n')[0] ?? '')
  if (text === undefined) return []
  const source = { kind: 'page' as const, ...(note === undefined ? {} : { note }) }
  return [on(record, 'ReportProgress', { id: record, text, source })]
}

function because(message: string) {
  const reason = textOf(message)
  return reason === undefined ? {} : { reason }
}

const parentOf = ({ after }: Extract<GoalChange, { field: 'parent' }>, scene: Scene) =>
  after === null ? undefined : scene.recordOf(after)

function relink(before: Id | undefined, after: Id | undefined, scene: Scene): Draft[] {
  const { record, message } = scene
  if (before === after) return []
  const reason = reasonOf(message)
  return [
    ...(before === undefined
      ? []
      : [on(record, 'UnlinkGoal', { id: record, parent: before, reason })]),
    ...(after === undefined
      ? []
      : [on(record, 'LinkGoal', { id: record, parent: after }, [after])]),
  ]
}

/** What a page says of a goal once changed. A change of targets alone leaves the rest of the wording as it is. */
function changed(before: Goal, changes: readonly GoalChange[]): Goal {
  const isRetitled = changes.some(({ field }) => field === 'title')
  let said = before
  for (const change of changes) said = { ...said, ...changedBy(change, said, isRetitled) }
  return said
}

function changedBy(change: GoalChange, said: Goal, isRetitled: boolean): Partial<Goal> {
  switch (change.field) {
    case 'title':
      return { wording: change.after ?? '' }
    case 'target':
      return {
        targets: change.after,
        ...(isRetitled ? {} : { wording: withTargets(said.wording, change) }),
      }
    case 'period':
      return { period: change.after }
    case 'parent':
      return {}
    default:
      return { [change.field]: change.after }
  }
}

function withTargets(
  wording: string,
  { before, after }: Extract<GoalChange, { field: 'target' }>,
): string {
  let [read, rest] = ['', wording]
  before.forEach(({ text }, index) => {
    const at = rest.indexOf(text)
    if (at === -1) return
    read += `${rest.slice(0, at)}${after[index]?.text ?? text}`
    rest = rest.slice(at + text.length)
  })
  return read + rest
}
