import { refOf } from '@lockstep/domain'
import type { EventLog } from '@lockstep/eventstore-client'
import { beginsIn, type EarlierImport, type Period } from '@lockstep/importers'

/** What earlier imports have left in a log. */
export interface EarlierImports {
  /** Their events by id, each with the act that it belongs to. */
  readonly events: ReadonlyMap<string, string | undefined>
  /** Who gave them. */
  readonly importers: readonly string[]
  /** The periods of the pages from which goals were read, by page. */
  readonly periods: ReadonlyMap<string, Period | null>
  /** What was recorded of histories, but for what was taken back. */
  readonly histories: EarlierImport
  /** The streams whose first event was withdrawn since. */
  readonly withdrawn: ReadonlySet<string>
}

const IMPORTED = '"source":"import"'

/** Looks through a log for what was imported into it. */
export async function earlierImports(log: EventLog): Promise<EarlierImports> {
  const [events, importers] = [new Map<string, string | undefined>(), new Set<string>()]
  const periods = new Map<string, Period | null>()
  const [commits, begun] = [new Map<string, Set<string>>(), new Set<string>()]
  const [first, withdrawn] = [new Map<string, string>(), new Set<string>()]
  for await (const page of log.readAll()) {
    for (const { id, type, stream, revision, data, metadata } of page) {
      if (revision === 0) first.set(stream, id)
      if (metadata.includes(IMPORTED)) {
        const { actor, correlationId, causationId } = JSON.parse(metadata) as Metadata
        events.set(id, correlationId)
        importers.add(actor)
        if (type === 'GoalProposed') keepPeriod(periods, JSON.parse(data) as ReadGoal)
        if (type === 'DecisionProposed') keepBirth(begun, JSON.parse(data) as ReadDecision)
        if (causationId !== undefined && refOf(stream).noun !== 'person')
          commits.set(stream, (commits.get(stream) ?? new Set()).add(causationId))
      }
      if (type !== 'RecordWithdrawn') continue
      const { event } = JSON.parse(data) as { event: string }
      if (first.get(stream) === event) withdrawn.add(stream)
    }
  }
  const standing = [...commits].filter(([stream]) => !withdrawn.has(stream))
  const histories = { commits: new Set(standing.flatMap(([, each]) => [...each])), begun }
  return { events, importers: [...importers], periods, histories, withdrawn }
}

interface Metadata {
  readonly actor: string
  readonly correlationId?: string
  readonly causationId?: string
}

interface ReadDecision {
  readonly source?: { readonly page: string; readonly commit?: string }
}

interface ReadGoal {
  readonly source?: { readonly page: string }
  readonly period?: { readonly label: string; readonly from?: string; readonly to?: string }
}

function keepBirth(begun: Set<string>, { source }: ReadDecision): void {
  if (source?.commit !== undefined) begun.add(beginsIn(source.commit, source.page))
}

function keepPeriod(periods: Map<string, Period | null>, { source, period }: ReadGoal): void {
  if (source === undefined || periods.has(source.page)) return
  const { label, from = null, to = null } = period ?? {}
  periods.set(source.page, label === undefined ? null : { label, length: 'other', from, to })
}
