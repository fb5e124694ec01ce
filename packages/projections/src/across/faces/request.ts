import type { RequestRow } from '../../folds/requests.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { many, names, records } from './words.ts'

export function requestFace(view: View, { state, made, answers, outcomes }: RequestRow): Face {
  if (made === undefined || state.is === 'none') return {}
  const { from, to, goal, problem, need } = state
  const last = answers.at(-1)
  return {
    title: made.title,
    state: state.is,
    from: names(view, [from]),
    to: names(view, [to]),
    kind: made.kind,
    goal: goal && records(view, 'goal', [goal]),
    problem: problem?.statement,
    need: need && ('none' in need ? need.none : `${need.segment}: ${need.statement}`),
    interest: made.interest,
    'wanted by': made.wantedBy,
    'answer by': state.is === 'in research' ? state.until : undefined,
    'in its place': last?.how === 'countered' ? last.counter : undefined,
    condition: last?.how === 'conditioned' ? last.condition : undefined,
    reason: last !== undefined && 'reason' in last ? last.reason : undefined,
    answers: many(answers.length),
    'turned out': outcomes.at(-1)?.verdict.replaceAll('_', ' '),
  }
}
