import type { LocalDate, LocalTime, SessionKind } from '@lockstep/domain'

/** A session as a calendar tells it: nothing is said of how it went. */
export interface ProposedSession {
  /** It is still to come, and was chosen to be planned. */
  readonly planned?: true
  /** Of the entry, and of the time that it took place where it comes round: the same each time that the file is read. */
  readonly uid: string
  /** Of the entry alone: all the times that it came round are one series. */
  readonly series: string
  /** Where the entry begins in the file, from 1. */
  readonly line: number
  readonly title: string
  /** As far as its title says; left out where it says nothing of it. */
  readonly kind?: SessionKind
  readonly on: LocalDate
  /** The last day of what went on over several. */
  readonly until?: LocalDate
  readonly time?: LocalTime
  readonly minutes?: number
  /** Whom it names: who called it first, and who was invited and did not decline. Whether they came, it does not say. */
  readonly people: readonly { readonly name?: string; readonly email?: string }[]
}
