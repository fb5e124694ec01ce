import type {
  DetectorId,
  Instant,
  PartnershipId,
  PersonId,
  Ref,
  Thresholds,
} from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import type { Sentence } from '../../telling/href.ts'
import type { Action } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

/**
 * A rule over the history that finds where two may talk past each other. What it finds is a question and no verdict: it
 * moves no score, those whom it concerns may explain or dispute it, and whoever reads it sees everything it rests on.
 */
export interface Detector<D extends DetectorId = DetectorId> {
  readonly id: D
  /** In plain words, as a heading. */
  readonly name: string
  /** What it looks for, in one sentence. */
  readonly looksFor: string
  /** What it counts: `early replacement`, of so many `replaced decisions` that it looked at. */
  readonly looksAt: string
  /** What each of its thresholds says. */
  readonly thresholds: Readonly<Record<keyof Thresholds<D>, string>>
  /** When it finds something where nothing is. */
  readonly mistakes: readonly string[]
  readonly closesWhen: string
  /** The practice that it comes from, as the articles have it. */
  readonly source: string
  /** On the partnership’s page there is a chart of what it compares: how that is linked. */
  readonly drawn?: string
  /** What closes its findings waits for whose it is already, as what it is. */
  readonly stepWaits?: true
  /** It counts over partnerships: who sees a part of the record alone is told nothing, for another part would count otherwise. */
  readonly overAll?: true
  find(view: View, thresholds: Thresholds<D>): Looked
}

/** What was looked at, hits or not. */
export interface Examined {
  /** How many cases. */
  readonly examined: number
  /** Each of them, the entry with which it began: of thousands that are looked at, few are asked for. */
  readonly cases: () => readonly Resting[]
}

/** What a detector saw in all that its viewer may read. */
export interface Looked extends Examined {
  readonly findings: readonly Found[]
  /** Where there was too little to say anything. */
  readonly tooFew?: readonly TooFew[]
}

/** "Not enough events": so many cases of somebody where so many are needed. */
export interface TooFew extends Examined {
  readonly whose: Sentence
  readonly needed: number
}

/** An entry that a finding rests on, or a case that was looked at, and the record in which it stands. */
export interface Resting {
  readonly ref: Ref
  readonly stamp: Stamp
  /** What it is to the finding: `replaced`, `asked for`. */
  readonly as: string
  /** Whose answer the entry opened, or told, where it is not their own act. */
  readonly of?: { readonly person: PersonId; readonly how: 'opened' | 'told' }
}

/** How a finding came to an end by what happened since, without anybody's answer. */
export interface Ending {
  readonly at: Instant
  /** What ended it, where that is one entry. */
  readonly stamp?: Stamp
  /** "the giver answered" */
  readonly how: string
}

export interface Figure {
  readonly label: string
  readonly value: string
}

/** A finding as its detector tells it, with the cases that it counts; left out where it is one case itself. */
export interface Found extends Partial<Examined> {
  /** What those are, where they are not what its detector looks at. */
  readonly casesAre?: string
  /** The entries that it began with: its id follows from them. */
  readonly roots: readonly [Resting, ...Resting[]]
  /** What else it rests on. */
  readonly rests: readonly Resting[]
  /** Whom it is of, where several may begin with the same entry and concern the same people. */
  readonly of?: PersonId
  /** Whose it was to answer when it began: its id follows from them, too. */
  readonly concerned: readonly PersonId[]
  /** Whose it came to be since. */
  readonly joined?: readonly PersonId[]
  /** Left out: the smallest partnership in which all of them are. */
  readonly partnership?: PartnershipId | undefined
  /** When there was reason to ask, which may be days after its roots. */
  readonly at: Instant
  /** Which one it is, where what it began with has no number: "One-to-one of Dana and Noor". */
  readonly which?: (view: View) => string
  /** In words, put together for whoever shows it: of thousands that are found, few are shown at once. */
  readonly said: (view: View) => Sentence
  readonly figures: (view: View) => readonly Figure[]
  /** It asks less of anybody than its detector mostly does. */
  readonly mild?: boolean
  /** It rests on what only those whom it concerns may read. */
  readonly inConfidence?: true
  /** What would close it, each for who can do it. */
  readonly steps?: readonly { readonly person: PersonId; readonly action: Action }[]
  readonly closed?: Ending | undefined
  /** What was put on record since explains it. */
  readonly explained?: Ending | undefined
}

export const detector = <D extends DetectorId>(definition: Detector<D>): Detector<D> => definition
