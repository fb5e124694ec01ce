import type { DecisionState } from '../decision/state.ts'
import type { Playable } from '../exposure/subject.ts'
import type { GoalState } from '../goal/state.ts'
import type { PersonId } from '../kernel/ids.ts'
import { membersOf } from '../partnership/going.ts'
import type { PartnershipState } from '../partnership/state.ts'
import type { VisionState } from '../vision/state.ts'

/** The state of a record that can be played back. */
export interface PlayableStates {
  readonly vision: VisionState
  readonly decision: DecisionState
  readonly goal: GoalState
  readonly partnership: PartnershipState
}

const answering: {
  readonly [N in Playable['noun']]: (state: PlayableStates[N]) => readonly PersonId[]
} = {
  vision: (state) => (state.is === 'none' ? [] : [state.by]),
  decision: (state) => ('terms' in state ? [state.terms.owner] : []),
  goal: (state) => (state.is === 'none' ? [] : state.terms.owners),
  partnership: membersOf,
}

/** Who answers for a record: who shared it, who decides it, whose goal it is, whose charter. Nobody where it is not there. */
export const answersFor = <N extends Playable['noun']>(
  noun: N,
  state: PlayableStates[N],
): readonly PersonId[] => answering[noun](state)
