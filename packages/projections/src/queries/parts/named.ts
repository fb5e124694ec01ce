import type { NounName } from '@lockstep/domain'
import { disclosedIn } from '../../disclosures/disclosed.ts'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { goals } from '../../folds/goals.ts'
import { standingIn } from '../../lineage/standing.ts'
import { standingOf } from '../../loops/running.ts'
import type { View } from '../../view.ts'
import type { Named } from './href.ts'

type Nameable = Extract<NounName, 'goal' | 'decision' | 'feedback'>
type Said = Pick<Named, 'title' | 'state'>

/** A record as other screens name it; undefined where it doesn't exist for the viewer. */
export function namedRecord(view: View, noun: Nameable, id: string): Named | undefined {
  const said = saying[noun](view, id)
  if (said === undefined) return undefined
  const ordinal = view.ordinal(noun, id)
  return { href: { noun, id }, ...(ordinal === undefined ? {} : { ordinal }), ...said }
}

export const namedRecords = (view: View, noun: Nameable, ids: Iterable<string>): Named[] =>
  [...ids].flatMap((id) => namedRecord(view, noun, id) ?? [])

const saying: Record<Nameable, (view: View, id: string) => Said | undefined> = {
  goal: (view, id) => {
    const state = view.row(goals, id)?.state
    if (state === undefined || state.is === 'none') return undefined
    return { title: state.terms.title, state: state.is }
  },
  decision: (view, id) => {
    const row = view.row(decisions, id)
    if (row === undefined) return undefined
    const { state, problems } = row
    const title = 'terms' in state ? state.terms.title : problems[0]?.problem.statement
    return title === undefined ? undefined : { title, state: standingIn(state) }
  },
  feedback: (view, id) => {
    const row = view.row(feedback, id)
    if (row?.given === undefined) return undefined
    return { title: view.open(row.given.title, disclosedIn(view, row)), state: standingOf(row) }
  },
}
