/** Goals above and below each other; a goal may serve several. */
export interface GoalTree {
  readonly parents: ReadonlyMap<string, readonly string[]>
  readonly children: ReadonlyMap<string, readonly string[]>
  /** Goals that serve none and that none serves, where others have their place in the tree. */
  readonly orphans: ReadonlySet<string>
}

interface Placed {
  readonly id: string
  /** Parents that don't exist for the viewer count as none. */
  readonly parents: readonly string[]
}

export function goalTree(goals: readonly Placed[]): GoalTree {
  const parents = new Map<string, string[]>(goals.map(({ id }) => [id, []]))
  const children = new Map<string, string[]>(goals.map(({ id }) => [id, []]))
  for (const { id, parents: named } of goals) {
    for (const parent of named) {
      const below = children.get(parent)
      if (below === undefined) continue
      below.push(id)
      parents.get(id)?.push(parent)
    }
  }
  const alone = goals.filter(({ id }) => !parents.get(id)?.length && !children.get(id)?.length)
  const grown = alone.length < goals.length
  return { parents, children, orphans: new Set(grown ? alone.map(({ id }) => id) : []) }
}

/** All goals that a goal serves, over however many others; itself among them where links run in a circle. */
export function above({ parents }: GoalTree, id: string): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...(parents.get(id) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...(parents.get(next) ?? []))
  }
  return found
}
