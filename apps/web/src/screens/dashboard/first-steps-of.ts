import type { Answer } from '../../api/views.ts'

export type FirstStep = 'links' | 'charter' | 'rhythm' | 'rating'

/** More are not named at once: what is done makes room for the next. */
const MOST = 3

interface Known {
  /** Members who never came in. */
  readonly away: number
  readonly view: Pick<Answer<'partnership'>, 'charter' | 'proposed' | 'actions'> & {
    readonly rhythm: {
      readonly kinds: readonly Pick<Answer<'partnership'>['rhythm']['kinds'][number], 'agreed'>[]
    }
  }
  /** Trust pulses that were called. */
  readonly pulses: number
}

/** What a partnership has not begun with yet, in the order in which it is begun with. */
export function firstStepsOf({ away, view, pulses }: Known): FirstStep[] {
  const { charter, proposed, rhythm, actions } = view
  const may = (command: string) => actions.includes(command)
  const left: readonly (readonly [FirstStep, boolean])[] = [
    ['links', away > 0],
    ['charter', charter === undefined && proposed === undefined && may('ProposeCharter')],
    ['rhythm', rhythm.kinds.every(({ agreed }) => agreed === undefined) && may('AgreeCadence')],
    ['rating', pulses === 0],
  ]
  return left.flatMap(([step, isLeft]) => (isLeft ? [step] : [])).slice(0, MOST)
}
