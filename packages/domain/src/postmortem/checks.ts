import type { EventId, PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { postmortem } from './postmortem.ts'
import type { Postmortem, PostmortemState } from './state.ts'

type Is = PostmortemState['is']
type In<K extends Is> = Extract<PostmortemState, { is: K }>

/** @throws Refusal with the state's own code, unless it is one of these. */
export function requireIn<K extends Exclude<Is, 'none'>>(
  state: PostmortemState,
  ...allowed: readonly K[]
): In<K> & Postmortem {
  if (!(allowed as readonly Is[]).includes(state.is))
    throw new Refusal(...postmortem.refusals[state.is])
  return state as In<K> & Postmortem
}

/** @throws Refusal `UnknownEntry` naming the field. */
export function requireEntries(
  situation: Situation,
  entries: readonly EventId[],
  field: string,
): void {
  const known = entries.every((entry) => situation.exists(entry))
  require(known, 'UnknownEntry', 'There is no such entry.', field)
}

export const facilitating = (state: PostmortemState): readonly PersonId[] =>
  state.is === 'none' ? [] : [state.facilitator]
