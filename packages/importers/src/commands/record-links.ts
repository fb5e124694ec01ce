import type { RecordStep } from '../steps/decision-steps.ts'
import { remark } from './decision-lives.ts'
import type { Draft } from './draft.ts'
import { draftsOn, type Scene } from './scene.ts'

const on = draftsOn('decision')

type StepOf<T extends RecordStep['type']> = Extract<RecordStep, { type: T }>

/** Another record amends this one: it links there, or is remarked on here where it is no record. */
export function amended({ by }: StepOf<'decision amended'>, scene: Scene): Draft[] {
  const { record, message, recordOf } = scene
  const other = 'item' in by ? recordOf(by.item) : undefined
  if (other === undefined) {
    return [remark(record, `Amended by ${'says' in by ? by.says : 'another decision'}`, message)]
  }
  return [on(other, 'LinkDecision', { id: other, to: record, relation: 'amends' }, [record])]
}

/** The record points at another. */
export function related({ to }: StepOf<'decision related'>, { record, recordOf }: Scene): Draft[] {
  const other = recordOf(to)
  if (other === undefined || other === record) return []
  return [on(record, 'LinkDecision', { id: record, to: other, relation: 'relates_to' }, [other])]
}
