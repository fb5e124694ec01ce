import { type Room, rowsFor } from '../pack.ts'

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
  /** Where its day was corrected: from which, when, and the entry that says so. */
  moved?: { from: string; on: string; href: string } | undefined
  /** It was read from a history, which is late by its nature. */
  imported?: boolean
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
  /** Decisions that are said to have to do with it, and came neither before nor after. */
  related: readonly string[]
  /** What who decided had not been shown by then. */
  unshown?: string | undefined
  href: string
}

export interface PlacedDecision {
  decision: LineageDecision
  /** The middle of its bar. */
  y: number
  /** Where the next one of its row begins, in pixels; left out where none does. */
  next?: number
}

export interface Group {
  domain: string
  top: number
  height: number
  /** Level with the first decision's label. */
  middle: number
}

export interface Edge {
  id: string
  from: PlacedDecision
  to: PlacedDecision
  /** The one did not come of the other. */
  related: boolean
}

export interface LineageLayout {
  groups: readonly Group[]
  placed: readonly PlacedDecision[]
  edges: readonly Edge[]
  height: number
}

/** In pixels: from a group's top to the middle of its first bar, between rows, and from its last bar to its end. */
export interface Spacing {
  head: number
  row: number
  foot: number
}

/**
 * Groups by domain in the order in which each first decided. Within it every decision has a row, so that arrows run
 * down; given the room that each takes, decisions that leave room to each other share one, so that hundreds can be seen.
 */
export function layoutLineage(
  decisions: readonly LineageDecision[],
  { head, row, foot }: Spacing,
  roomOf?: (decision: LineageDecision) => Room,
): LineageLayout {
  const ordered = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const placed: PlacedDecision[] = []
  const groups: Group[] = []
  let y = 0
  for (const [domain, members] of Map.groupBy(ordered, (decision) => decision.domain)) {
    const rooms = roomOf === undefined ? [] : members.map(roomOf)
    const rows =
      roomOf === undefined
        ? members.map((_, n) => n)
        : rowsFor(rooms, members.length).map((at) => at ?? 0)
    const height = head + foot + Math.max(...rows) * row
    groups.push({ domain, top: y, height, middle: y + head - 4 })
    placed.push(
      ...members.map((decision, n) => ({
        decision,
        y: y + head + (rows[n] ?? 0) * row,
        ...nextOf(rooms, rows, n),
      })),
    )
    y += height
  }
  const byId = new Map(placed.map((place) => [place.decision.id, place]))
  const edgesTo = (from: PlacedDecision, ids: readonly string[], related: boolean): Edge[] =>
    ids.flatMap((id) => {
      const to = byId.get(id)
      return to === undefined
        ? []
        : [{ id: `${from.decision.id} ${id}${related ? ' related' : ''}`, from, to, related }]
    })
  const edges = placed.flatMap((from) => [
    ...edgesTo(from, from.decision.leadsTo, false),
    ...edgesTo(from, from.decision.related, true),
  ])
  return { groups, placed, edges, height: y }
}

function nextOf(rooms: readonly Room[], rows: readonly number[], n: number): { next?: number } {
  const later = rooms.filter(
    ({ from }, other) => rows[other] === rows[n] && from > (rooms[n]?.from ?? 0),
  )
  return later.length === 0 ? {} : { next: Math.min(...later.map(({ from }) => from)) }
}

/** An arrow's way from the end of one bar down to the next diamond; `x` in pixels. */
export function edgePath(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const start = from.y + Math.sign(to.y - from.y) * 7
  const end = to.y - Math.sign(to.y - from.y) * 9
  if (Math.abs(from.x - to.x) < 1) return `M${to.x} ${start}V${end}`
  const bend = end - Math.sign(to.y - from.y) * 13
  return `M${from.x} ${start}V${bend}H${to.x}V${end}`
}
