import { useCallback, useMemo } from 'react'
import type { Answer } from '../../api/views.ts'
import { useSearchParts } from '../../here/search.ts'
import { isoDay } from '../../words/dates.ts'
import { useImportance } from './importance.ts'
import { type Clock, isWalked, type Step, stepped, steppedDay, timeOf } from './walk.ts'

/** Where one stands in a replay, and the ways on from there; all of it in the address. */
export interface Replay {
  /** In whose order they are: of what is shown, while that of the other clock is on its way. */
  clock: Clock
  /** All but what is hidden. */
  steps: readonly Step[]
  walked: readonly Step[]
  /** The step at which it is paused: the first, until one goes on. */
  at: Step | undefined
  /** The address names a step that is not among them. */
  isElsewhere: boolean
  /** Its place among those that are walked, from 1; 0 where there are none. */
  place: number
  go: (step: Step | undefined) => void
  step: (by: 1 | -1) => void
  day: (by: 1 | -1) => void
}

export function useReplay({ steps, clock }: Answer<'replay'>): Replay {
  const [search, change] = useSearchParts()
  const [importance] = useImportance()
  const named = steps.find(({ id }) => id === search['step'])
  const there = useMemo(
    () => steps.filter((step) => step === named || importance(step.lane) !== 'hidden'),
    [steps, named, importance],
  )
  // What a link leads to is a step, however little its kind matters to who follows it.
  const walked = useMemo(
    () => there.filter((step) => step === named || isWalked(step, importance)),
    [there, named, importance],
  )
  const at = named ?? walked[0]
  const go = useCallback(
    (step: Step | undefined) => step !== undefined && change({ step: step.id }),
    [change],
  )
  const dayOf = (step: Step) => isoDay(timeOf(step, clock))
  return {
    ...{ clock, walked, at, go },
    steps: there,
    isElsewhere: named === undefined && search['step'] !== undefined,
    place: at === undefined ? 0 : walked.indexOf(at) + 1,
    step: (by) => go(stepped(walked, at, by)),
    day: (by) => go(steppedDay(walked, at, by, dayOf)),
  }
}
