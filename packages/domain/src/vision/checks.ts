import type { VisionId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { VisionState } from './state.ts'
import { vision } from './vision.ts'

/** @throws Refusal `VisionNotShared` naming the field. */
export function requireVision(situation: Situation, id: VisionId, field: string): void {
  const { is } = situation.other<VisionState>('vision', id)
  require(is === 'shared', ...vision.refusals.none, field)
}
