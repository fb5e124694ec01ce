import type { CommandInput, Id } from '@lockstep/domain'
import type { DecisionStep } from '../steps/decision-steps.ts'
import { lineOf, reasonOf, textOf } from '../wording/texts.ts'
import type { Draft } from './draft.ts'
import { draftsOn, type Scene } from './scene.ts'

type Stage = 'proposed' | 'decided' | 'over'
type Plan = Omit<CommandInput<'Decide'>, 'id'>

/** What waits for another decision to be made, so that it can take a decision's place. */
interface Heir {
  readonly older: Id
  readonly reason: string
}

const on = draftsOn('decision')

/** How far each decision has got, and the commands that move it on. */
export class DecisionLives {
  readonly #stages = new Map<Id, Stage>()
  readonly #waiting = new Map<Id, Heir[]>()

  is(record: Id): Stage | undefined {
    return this.#stages.get(record)
  }

  begin(record: Id): void {
    this.#stages.set(record, 'proposed')
  }

  /** Makes it, and then lets it take the place of what a page had already said it replaces. */
  decide(record: Id, plan: Plan, scene: Scene, needs: readonly Id[] = []): Draft[] {
    this.#stages.set(record, 'decided')
    const waiting = this.#waiting.get(record) ?? []
    this.#waiting.delete(record)
    return [
      on(record, 'Decide', { id: record, ...plan }, needs),
      ...waiting.flatMap(({ older, reason }) => this.#supersede(older, record, reason, scene)),
    ]
  }

  supersede(
    { by, reason }: Extract<DecisionStep, { type: 'decision superseded' }>,
    scene: Scene,
  ): Draft[] {
    const { record } = scene
    const newer = by.flatMap((each) => ('item' in each ? (scene.recordOf(each.item) ?? []) : []))
    const [heir, ...others] = newer.filter((id) => id !== record)
    if (heir === undefined) {
      const says = by.flatMap((each) => ('says' in each ? [each.says] : []))
      return this.drop(
        record,
        [`Superseded by ${says.join(', ') || 'another'}.`, reason].join('\n\n'),
        scene,
      )
    }
    const links = others.map((other) =>
      on(
        record,
        'LinkDecision',
        { id: record, to: other, relation: 'relates_to', note: 'Superseded by this one as well.' },
        [other],
      ),
    )
    return [...this.#supersede(record, heir, reason, scene), ...links]
  }

  drop(record: Id, reason: string, { leaveOut }: Scene): Draft[] {
    if (this.is(record) === 'over') {
      leaveOut('dropped, after it had ended')
      return []
    }
    this.end(record)
    return [on(record, 'DropDecision', { id: record, reason: reasonOf(reason) })]
  }

  end(record: Id): void {
    this.#stages.set(record, 'over')
  }

  #supersede(older: Id, newer: Id, reason: string, scene: Scene): Draft[] {
    if (this.is(older) === 'over') {
      scene.leaveOut('superseded, after it had ended')
      return []
    }
    if (this.is(older) === 'proposed') return this.drop(older, reason, scene)
    if (this.is(newer) === 'proposed') {
      this.#waiting.set(newer, [...(this.#waiting.get(newer) ?? []), { older, reason }])
      return []
    }
    this.end(older)
    const why = textOf(reason)
    const input = { id: older, by: newer, ...(why === undefined ? {} : { reason: why }) }
    return [on(older, 'SupersedeDecision', input, [newer])]
  }
}

/** A remark of a page that moves nothing on. */
export const remark = (record: Id, says: string, note?: string): Draft => {
  const more = textOf(note ?? '')
  return on(record, 'AttachEvidence', {
    id: record,
    kind: 'anecdote',
    title: lineOf(says) ?? 'Its page was changed',
    ...(more === undefined ? {} : { note: more }),
  })
}
