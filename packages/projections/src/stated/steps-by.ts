import type { LevelStep } from '@lockstep/measures'

/** How many of some steps, which stand in order of time, lie at a moment or before it. `until` in epoch milliseconds. */
export function stepsBy(steps: readonly LevelStep[], until: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.at ?? until) <= until) low = middle + 1
    else high = middle
  }
  return low
}
