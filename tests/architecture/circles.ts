/** What each needs, by name. */
export type Needs = ReadonlyMap<string, readonly string[]>

/** Every need that is part of a circle, or lies between two of them. */
export function needsInCircles(
  needs: Needs,
): readonly (readonly [needing: string, needed: string])[] {
  let left = [...needs].flatMap(([needing, all]) => all.map((needed) => [needing, needed] as const))
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length
    const needing = new Set(left.map(([each]) => each))
    const needed = new Set(left.map(([, each]) => each))
    left = left.filter(([from, to]) => needed.has(from) && needing.has(to))
  }
  return left
}
