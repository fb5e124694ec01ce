import type {
  DecisionChanges,
  DecisionId,
  DecisionPlan,
  DecisionState,
  EventId,
  Exhibit,
  GoalId,
  harms,
  Id,
  Instant,
  LocalDate,
  MetricSnapshot,
  Option,
  OutsideId,
  PageSource,
  PersonId,
  relations,
  StopLoss,
  Verdict,
  Waiver,
} from '@lockstep/domain'
import type { z } from 'zod'
import type { BetsRow } from './bet-row.ts'
import type { PositionAnswer, PositionRound, Statement } from './position-row.ts'
import type { Stamp } from './stamp.ts'
import type { StatedProblem } from './stated-problem.ts'

type Stamped<T> = T & { readonly stamp: Stamp }

/** A decision with all that was said of it. Lists are in the order in which it happened. */
export interface DecisionRow {
  readonly id: DecisionId
  /** As the noun knows it: its terms and, once made, its plan, as they stand now. */
  readonly state: DecisionState
  readonly proposed?: DecisionProposal
  /** The first is the one that was there when it was. */
  readonly problems: readonly StatedProblem[]
  readonly waived?: Stamped<z.output<typeof Waiver>>
  readonly options: readonly Stamped<z.output<typeof Option>>[]
  readonly evidence: readonly Stamped<
    z.output<typeof Exhibit> & { readonly stood?: MetricSnapshot | undefined }
  >[]
  readonly assumptions: readonly StatedAssumption[]
  readonly links: readonly DecisionLink[]
  /** What it cites from outside: events, and players of the ecosystem. */
  readonly cites: readonly Cite[]
  readonly rounds: readonly PositionRound[]
  /** Positions that are open, each from its opening on; restatements among them. */
  readonly statements: readonly Statement[]
  /** Left out: none was answered. */
  readonly answers?: readonly PositionAnswer[]
  readonly made?: DecisionMaking
  readonly horizon?: StatedHorizon
  readonly revisions: readonly DecisionRevision[]
  readonly stopLosses: readonly StatedStopLoss[]
  readonly reviews: readonly Stamped<{
    readonly note: string
    readonly reviewOn?: LocalDate | undefined
  }>[]
  readonly reconfirmations: readonly Reconfirmation[]
  readonly verdicts: readonly Stamped<{
    readonly verdict: Verdict
    readonly note?: string | undefined
    readonly because?: (typeof harms)[number] | undefined
  }>[]
  readonly bets?: BetsRow
  /** What it had cost each time that somebody said so. */
  readonly costs: readonly Stamped<{
    readonly cost?: DecisionPlan['cost']
    readonly effortDays?: number | undefined
    readonly note?: string | undefined
  }>[]
  readonly ended?: DecisionEnd
  /** The end of its restriction, if it had one. */
  readonly openedToAll?: Stamp
}

export type StatedAssumption = Stamped<{
  readonly text: string
  readonly broken?: Stamped<{
    readonly note?: string | undefined
    readonly link?: string | undefined
    /** What happened outside that broke it. */
    readonly outside?: OutsideId | undefined
  }>
}>

export type Cite = Stamped<{
  readonly noun: 'outside' | 'player'
  readonly of: Id
  readonly note?: string | undefined
}>

/** It was said to hold still, whatever was known by then. */
export type Reconfirmation = Stamped<{
  readonly note?: string | undefined
  /** The assumptions that were known to be broken. */
  readonly despite: readonly EventId[]
}>

export interface DecisionProposal {
  readonly stamp: Stamp
  readonly title: string
  readonly initiator: PersonId
  readonly supersedes: readonly DecisionId[]
  readonly restricted?: { readonly to: readonly PersonId[]; readonly until?: LocalDate | undefined }
  readonly source?: z.output<typeof PageSource>
}

/** What was settled when it was made, in the wording of that day. */
export interface DecisionMaking {
  readonly stamp: Stamp
  readonly plan: DecisionPlan
  readonly goals: readonly GoalId[]
  readonly supersedes: readonly DecisionId[]
  readonly wordingOnly: boolean
}

/** The first time that anybody said how long it needs; later revisions change nothing of it. */
export interface StatedHorizon {
  readonly stamp: Stamp
  /** From the decision to its expected effect; undefined where a correction took it back. */
  readonly days: number | undefined
  /** What it said before it was corrected, in the order in which it did. */
  readonly earlier?: readonly SaidHorizon[]
}

/** How long a decision was said to need, and since when the record had it. */
export interface SaidHorizon {
  readonly days: number | undefined
  readonly knownAt: Instant
}

export type DecisionRevision = Stamped<{
  readonly changes: DecisionChanges
  readonly reason?: string | undefined
  readonly editorial: boolean
}>

export type StatedStopLoss = Stamped<
  z.output<typeof StopLoss> & {
    readonly reached: readonly Stamped<{
      readonly value?: number | undefined
      readonly note?: string | undefined
    }>[]
  }
>

export type DecisionLink = Stamped<{
  readonly to: DecisionId
  readonly relation: (typeof relations)[number]
  readonly note?: string | undefined
}>

/** How it ended; one that was never made can only have been rejected or dropped. */
export interface DecisionEnd {
  readonly stamp: Stamp
  readonly how: 'superseded' | 'reversed' | 'dropped' | 'rejected'
  readonly by?: DecisionId
  readonly reason?: string | undefined
  /** It stopped being mentioned: nobody said a word. */
  readonly silently: boolean
}
