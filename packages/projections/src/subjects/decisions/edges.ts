import type { DecisionRow } from '../../folds/decisions.ts'

/** How one decision leads to another. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly how: 'superseded' | 'would supersede' | 'amends' | 'refines' | 'relates_to'
  /** The newer one only says it in other words. */
  readonly wordingOnly: boolean
  /** The newer one was made, and the older one is about to be marked. */
  readonly beingRecorded: boolean
}

type Rows = ReadonlyMap<string, DecisionRow>

/** The edges among decisions that exist for the viewer; what leads elsewhere leaves no trace. */
export function lineageEdges(rows: Rows): Edge[] {
  return [...rows.values()].flatMap((row) => [
    ...superseding(rows, row),
    ...endedBy(rows, row),
    ...linking(rows, row),
  ])
}

const live = ['proposed', 'asked', 'opened', 'decided']

/** What a decision names as superseded and what is not, or not yet, marked so. */
function superseding(rows: Rows, { id, state, made }: DecisionRow): Edge[] {
  if (!('supersedes' in state) || !live.includes(state.is)) return []
  const takesEffect = made !== undefined && state.restrictedTo === undefined
  return state.supersedes
    .filter((older) => rows.get(older)?.state.is === 'decided')
    .map((older) => ({
      from: older,
      to: id,
      how: takesEffect ? 'superseded' : 'would supersede',
      wordingOnly: made?.wordingOnly ?? false,
      beingRecorded: takesEffect,
    }))
}

function endedBy(rows: Rows, { id, ended }: DecisionRow): Edge[] {
  const newer = ended?.by === undefined ? undefined : rows.get(ended.by)
  if (newer === undefined) return []
  const wordingOnly = newer.made?.wordingOnly ?? false
  return [{ from: id, to: newer.id, how: 'superseded', wordingOnly, beingRecorded: false }]
}

const linking = (rows: Rows, { id, links }: DecisionRow): Edge[] =>
  links
    .filter(({ to }) => rows.has(to))
    .map(({ to, relation }) => ({
      from: to,
      to: id,
      how: relation,
      wordingOnly: false,
      beingRecorded: false,
    }))

/** Decisions that led to one, or that it led to, over however many others; not itself. */
export function alongLine(edges: readonly Edge[], id: string, way: 'before' | 'after'): string[] {
  const superseded = edges.filter(({ how }) => how === 'superseded')
  const next = (from: string) =>
    way === 'after'
      ? superseded.filter((edge) => edge.from === from).map(({ to }) => to)
      : superseded.filter((edge) => edge.to === from).map((edge) => edge.from)
  const found = new Set<string>()
  const waiting = next(id)
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one === id || found.has(one)) continue
    found.add(one)
    waiting.push(...next(one))
  }
  return [...found]
}
