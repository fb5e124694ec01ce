export type LineageState =
  | 'proposed'
  | 'rejected'
  | 'in force'
  | 'kept'
  | 'superseded'
  | 'reversed'
  | 'dropped'

/** One decision of a lineage. Instants are ISO 8601. */
export interface LineageDecision {
  id: string
  /** `S-05` */
  ref: string
  title: string
  domain: string
  /** Who decided, by first name. */
  by?: string
  /** When it was decided; of a proposal, when it was proposed. */
  at: string
  recordedAt?: string
  /** When its effect was expected, as first stated. */
  horizon?: string
  /** When it was superseded, reversed or dropped; of a silent one, the last word about it. */
  ended?: string
  state: LineageState
  /** Nobody said a word about its end. */
  silent?: boolean
  /** How much of the first stated horizon had passed, 0 to 1 and above. */
  share?: number
  /** Decisions that came out of it. */
  leadsTo: readonly string[]
  href: string
}

export interface PlacedDecision {
  decision: LineageDecision
  /** The middle of its bar. */
  y: number
}

export interface Group {
  domain: string
  top: number
  height: number
}

export interface Edge {
  id: string
  from: PlacedDecision
  to: PlacedDecision
}

export interface LineageLayout {
  groups: readonly Group[]
  placed: readonly PlacedDecision[]
  edges: readonly Edge[]
  height: number
}

const ROW = 60
const HEAD = 42
const FOOT = 30

/** Groups by domain in the order in which each first decided; within it every decision has a row, so that arrows run down. */
export function layoutLineage(decisions: readonly LineageDecision[], top: number): LineageLayout {
  const ordered = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const domains = [...new Set(ordered.map(({ domain }) => domain))]
  const placed: PlacedDecision[] = []
  const groups: Group[] = []
  let y = top
  for (const domain of domains) {
    const members = ordered.filter((decision) => decision.domain === domain)
    const height = HEAD + FOOT + (members.length - 1) * ROW
    groups.push({ domain, top: y, height })
    placed.push(...members.map((decision, n) => ({ decision, y: y + HEAD + n * ROW })))
    y += height
  }
  const byId = new Map(placed.map((place) => [place.decision.id, place]))
  const edges = placed.flatMap((from) =>
    from.decision.leadsTo.flatMap((id) => {
      const to = byId.get(id)
      return to === undefined ? [] : [{ id: `${from.decision.id} ${id}`, from, to }]
    }),
  )
  return { groups, placed, edges, height: y }
}

/** An arrow's way from the end of one bar down to the next diamond; `x` in pixels. */
export function edgePath(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const start = from.y + Math.sign(to.y - from.y) * 7
  const end = to.y - Math.sign(to.y - from.y) * 9
  if (Math.abs(from.x - to.x) < 1) return `M${to.x} ${start}V${end}`
  const bend = end - Math.sign(to.y - from.y) * 13
  return `M${from.x} ${start}V${bend}H${to.x}V${end}`
}
