import type { NounName } from '@lockstep/domain'
import { commitments } from '../../folds/commitments.ts'
import { conversations } from '../../folds/conversations.ts'
import { decisions } from '../../folds/decisions.ts'
import { interventions } from '../../folds/interventions.ts'
import { topics } from '../../folds/topics.ts'
import type { Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'

/** Whether what a record is called is for some alone: those whom it is between, or those to whom it is restricted. */
export function isConfided(view: View, { href }: Named): boolean {
  if (!('noun' in href)) return false
  return confided[href.noun]?.(view, href.id) ?? false
}

const confided: { [N in NounName | 'entry']?: (view: View, id: string) => boolean } = {
  feedback: () => true,
  topic: (view, id) => view.row(topics, id)?.raised?.words !== undefined,
  commitment: (view, id) => view.row(commitments, id)?.made?.words !== undefined,
  intervention: (view, id) => view.row(interventions, id)?.recorded?.words !== undefined,
  conversation: (view, id) => view.row(conversations, id)?.begun?.asked !== undefined,
  decision: (view, id) => {
    const state = view.row(decisions, id)?.state
    return state !== undefined && 'restrictedTo' in state && state.restrictedTo !== undefined
  },
}
