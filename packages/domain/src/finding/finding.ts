import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { FindingAnswer, FindingState } from './state.ts'
import type { FindingSubject } from './subject.ts'

const answering =
  (how: FindingAnswer) =>
  (
    state: FindingState,
    { data: { of, person } }: { readonly data: { of: FindingSubject; person: string } },
  ): FindingState => {
    const before = state.is === 'none' ? {} : state.answers
    return { is: 'answered', of, answers: { ...before, [person]: how } }
  }

export const finding: Noun<typeof events, FindingState> = {
  name: 'finding',
  whose: (state) => (state.is === 'none' ? [] : state.of.concerned),
  events,
  initial: { is: 'none' },
  after: {},
  refusals: {
    none: ['UnknownFinding', 'There is no such finding.'],
    answered: ['FindingAnswered', 'This finding has been answered.'],
  },
  evolve: {
    FindingExplained: answering('explained'),
    FindingDisputed: answering('disputed'),
  },
}
