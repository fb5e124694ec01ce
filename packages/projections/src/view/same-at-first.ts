/** How many things two series begin with, one and the same in both. */
export function sameAtFirst<Item>(one: readonly Item[], other: readonly Item[]): number {
  const least = Math.min(one.length, other.length)
  let n = 0
  while (n < least && one[n] === other[n]) n += 1
  return n
}
