import type { EventId, MetricId, PartnershipId, PersonId } from '../kernel/ids.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'

/** What became of an improvement. */
export const improvementEnds = ['done', 'given up'] as const

/** A value as somebody reported it: of a day, or of the days from `since` to it. */
export interface MetricValue {
  readonly event: EventId
  /** When it was reported. */
  readonly at: Instant
  readonly on: LocalDate
  readonly since?: LocalDate | undefined
  readonly value: number
  readonly plan?: number | undefined
}

export interface Metric {
  readonly is: 'defined'
  readonly since: Instant
  readonly title: string
  readonly unit: string | undefined
  readonly parent: MetricId | undefined
  readonly partnership: PartnershipId | undefined
  /** In the order in which they were reported. */
  readonly values: readonly MetricValue[]
  readonly improvements: readonly {
    readonly event: EventId
    readonly at: Instant
    /** Who is to do it, and who wrote it down: either says what became of it. */
    readonly between: readonly PersonId[]
    readonly ended: boolean
  }[]
}

export type MetricState = { readonly is: 'none' } | Metric
