/** How many of some things something is true of, which is so of the first of them alone: halved until they are found. */
export function countAtFirst<One>(all: readonly One[], isTrue: (one: One) => boolean): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(all[middle] as One)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of some things, which stand in order of time, lie at a moment or before it. */
export const countUpTo = <At extends number | string>(
  all: readonly { readonly at: At }[],
  until: At,
): number => countAtFirst(all, ({ at }) => at <= until)
