import type { EventId, Instant, OccurredAt, PersonId } from '@lockstep/domain'
import type { AgreementShare, TeamPositions } from '@lockstep/measures'
import type { Countable } from '../../records/unnamed.ts'
import type { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import type { PartName } from '../model/part-names.ts'
import type { Diagnostic } from './diagnostics.ts'

/** How a row of Why names what something is about: the record, and what was said of it. */
export interface NamedLoss {
  readonly label: string | { readonly sealed: true }
  readonly told: string
  readonly ref?: string | undefined
  /** The records that it is about and that don't exist for the viewer: something else is said in their place. */
  readonly unnamed?: readonly string[]
}

/** What one thing takes away from a part. */
export interface PartLoss {
  /** Stays the same as long as it is about the same. */
  readonly id: string
  /** 0..1; those of a part sum to 1 - its value. */
  readonly loss: number
  readonly href: Href
  /** When the last of it was said. */
  readonly said: { readonly at: Instant; readonly occurredAt: OccurredAt }
  /** Asked for only where it is shown: a curve passes through thousands. */
  readonly named: (view: View) => NamedLoss
}

/** How far each decision that counts is agreed on, and of a team, by whom. */
export interface Agreed {
  /** Contributions sum to the value, losses to 1 - value. */
  readonly shares: readonly AgreementShare[]
  readonly byPair?: TeamPositions['byPair']
}

/** A part at a moment. */
export interface PartAt {
  /** 0..1 */
  readonly value: number
  /** On how many goals, decisions or elements it rests. */
  readonly n: number
  /** Which these are, where others name them, so that they may not exist for the viewer. Asked for only where it is shown. */
  readonly rests?: () => { readonly on: Countable; readonly ids: readonly string[] }
  readonly losses: readonly PartLoss[]
  /** Nothing of it was said within the last ninety days. */
  readonly stale: boolean
  /** 0..1: what would be reached by chance; undefined where that cannot be said. */
  readonly chance: number | undefined
  /** What is said in its place where it has one that the viewer may not know. */
  readonly noChance?: string
  /** How it was reckoned, where there is more than one way. */
  readonly how?: string
  /** What its value is the mean of, where a change is split by what came, left or changed of that. */
  readonly agreed?: Agreed
  /** Asked for only where they are shown. */
  readonly diagnostics?: () => readonly Diagnostic[]
}

/** An event that a part is made from, and the moment from which it counts there. */
export interface Source {
  readonly event: EventId
  readonly at: Instant
}

/** A part over time, for some people. */
export interface PartOver {
  /** Every moment at which it may have changed, in no order. */
  readonly moments: readonly Instant[]
  /** In no order. */
  readonly sources: readonly Source[]
  /** Undefined where too little was said, or the viewer may not read it. */
  readonly at: (at: Instant) => PartAt | undefined
}

/** One part of alignment: a file of its own, and a line in `parts.ts`. */
export interface AlignmentPart {
  readonly name: PartName
  /** "Priorities" */
  readonly title: string
  /** After their names: "How far Dana and Noor …". */
  readonly question: string
  /** After their names, where it has no value: "Dana and Noor …". */
  readonly missing: string
  /** What `n` counts: one goal. */
  readonly counts: string
  /** How its value is reckoned, in a sentence. */
  readonly reckoned: string
  readonly over: (view: View, people: readonly PersonId[]) => PartOver
}
