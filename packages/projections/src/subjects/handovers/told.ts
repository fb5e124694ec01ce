import type { Handed } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import { requests } from '../../folds/requests.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** Why something goes on, and what was tried, from what the record says in plain: nobody’s words in confidence. */
export function whyAndTried(view: View, { noun, id }: Handed): string {
  return inOneLine(tellers[noun](view, id))
}

/** Several sentences as one. */
export const inOneLine = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => part?.replace(/\.$/, '') || []).join('; ')

const tellers: Record<Handed['noun'], (view: View, id: string) => (string | undefined)[]> = {
  goal: (view, id) => {
    const row = view.row(goals, id)
    if (row === undefined || row.state.is === 'none') return []
    const { target, unit, horizon } = row.state.terms
    const last = row.progress.at(-1)
    return [
      row.problem?.problem.statement,
      target === undefined ? undefined : `to reach ${[target, unit].filter(Boolean).join(' ')}`,
      horizon === undefined || horizon === null ? undefined : `by ${dayInWords(horizon, view)}`,
      last === undefined ? 'nothing reported yet' : `last reported ${last.value}`,
      row.revisions.length === 0 ? undefined : `revised ${counted(row.revisions.length, 'time')}`,
    ]
  },
  decision: (view, id) => {
    const row = view.row(decisions, id)
    if (row === undefined) return []
    const chosen = row.made?.plan.option
    const other = row.options.filter(({ option }) => option !== chosen)
    const last = row.verdicts.at(-1)
    return [
      row.problems.at(-1)?.problem.statement,
      row.made?.plan.rationale,
      other.length === 0 ? undefined : `not taken: ${other.map(({ text }) => text).join(', ')}`,
      row.made === undefined
        ? 'not decided yet'
        : last === undefined
          ? 'no verdict yet'
          : `last verdict: ${last.verdict}`,
    ]
  },
  commitment: (view, id) => {
    const made = view.row(commitments, id)?.made
    return made === undefined
      ? []
      : [
          `promised by ${firstNameOf(view, made.from)} to ${firstNameOf(view, made.to)}, for ${dayInWords(made.dueOn, view)}`,
        ]
  },
  request: (view, id) => {
    const row = view.row(requests, id)
    if (row?.made === undefined) return []
    return [
      `asked by ${firstNameOf(view, row.made.from)} of ${firstNameOf(view, row.made.to)}`,
      row.problems.at(-1)?.problem.statement,
      row.answers.at(-1)?.how,
    ]
  },
}
