/** How many of some things, which stand in order of time, lie at a moment or before it; all in epoch milliseconds. */
export function countUpTo(all: readonly { readonly at: number }[], until: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.at ?? until) <= until) low = middle + 1
    else high = middle
  }
  return low
}
