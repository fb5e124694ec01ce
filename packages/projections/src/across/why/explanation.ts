import { Instant, LocalDate, OccurredAt } from '@lockstep/domain'
import { z } from 'zod'
import { Diagnostic } from '../../subjects/alignment/diagnostics.ts'
import { partNames } from '../../subjects/model/part-names.ts'
import { trustTracks } from '../../subjects/trust/tracks.ts'
import { Tone } from '../../telling/curve.ts'
import { Href, Named } from '../../telling/href.ts'
import { PersonView, readable } from '../../view/query.ts'

/** Of an explanation the score and some of its steps, without what stands beside them. */
export interface Brief {
  /** The ratings or the pieces of evidence whose steps are told. */
  readonly only: ReadonlySet<string>
}

/** All that can be asked about. */
export const measures = [...trustTracks, 'alignment', ...partNames] as const

/** One thing that moved a score. */
const Step = z.strictObject({
  /** Its own: of alignment, of what takes something away. */
  id: z.string(),
  /** The entry in the record that it rests on: of a rating with several reasons, that of all of them. */
  entry: z.string().optional(),
  happened: OccurredAt,
  label: readable(z.string()),
  /** What it was: "difference seen", "changed without consent", "support against concern". */
  told: z.string().optional(),
  /** `F-14` */
  ref: z.string().optional(),
  href: Href,
  /** Start and all of these make the total, exactly. */
  points: z.number(),
  /** Of reliability: how far it speaks for the other, 0..1. */
  p: z.number().optional(),
  /** What is left of its weight at the moment, 0..1. */
  weight: z.number(),
  /** Elapsed days of 24 hours. */
  ageDays: z.number(),
  /** Older than ninety days; only of alignment. */
  stale: z.boolean(),
  /** It came after `since`. */
  isNew: z.boolean(),
})

const Change = z.strictObject({
  /** The day of what it is compared with. */
  since: LocalDate,
  /** The moment: the beginning of that day, unless another was asked for. */
  at: Instant,
  before: z.number(),
  after: z.number(),
  /** after - before; the effects sum to it exactly, and so do new evidence, ageing and that parts came or left. */
  points: z.number(),
  /** Whether it may be said to have risen or fallen. Always of alignment: nothing in it is estimated. */
  clear: z.boolean(),
  newEvidence: z.number(),
  /** Of trust: what older evidence lost by ageing and by being diluted. */
  ageing: z.number(),
  /** What came, left, changed or, of what was done, aged since. */
  effects: z.array(
    z.strictObject({
      id: z.string(),
      label: readable(z.string()),
      ref: z.string().optional(),
      href: Href,
      because: z.enum(['came', 'left', 'changed', 'aged']),
      /** What became since of the entry that was given as the reason. */
      mended: z.enum(['corrected', 'withdrawn']).optional(),
      points: z.number(),
    }),
  ),
  sentence: z.string(),
})

/** Why a score is what it is. */
export const Explanation = z
  .strictObject({
    measure: z.enum(measures),
    /** "Dana’s reliability toward Noor" */
    title: z.string(),
    from: PersonView,
    to: PersonView,
    at: Instant,
    person: Tone,
    /** Whether there is any evidence: all that is said to who may not read the rest. */
    rated: z.boolean(),
    readable: z.boolean(),
    /** Absent where there is too little data, or it may not be read. */
    score: z
      .strictObject({
        value: z.number(),
        low: z.number().optional(),
        high: z.number().optional(),
        n: z.int(),
        /** "12 ratings, the last 34 days ago" */
        rests: z.string(),
        /** Nothing new came for so long that it may not be taken for the present. */
        stale: z.boolean().optional(),
      })
      .optional(),
    /** What the steps begin with: 50 without evidence, 100 where nothing divides them. */
    start: z.strictObject({ label: z.string(), value: z.number() }),
    /** In order of time. */
    steps: z.array(Step),
    change: Change.optional(),
    /** Of a part of alignment, where it can be said. */
    chance: z.number().optional(),
    /** Of a part of alignment: what is looked at beside it, and never first. */
    diagnostics: z.array(Diagnostic).optional(),
    coverage: z.string().optional(),
    /** What there is beside it, to go from one to the other; the tracks of trust are never merged. */
    parts: z
      .array(
        z.strictObject({
          name: z.enum(measures),
          title: z.string(),
          /** 0..100; absent where too little was said. */
          value: z.number().optional(),
        }),
      )
      .optional(),
    /** Of stated trust, where none was given: the rounds that asked for it. */
    asked: z.array(Named).optional(),
    /** Of stated trust: how it differs from what the other says. */
    gap: z.string().optional(),
    /** A known weakness of the figure. */
    caution: z.string().optional(),
    /** How it is computed, and what is assumed. */
    model: z.strictObject({
      version: z.int(),
      /** False where an earlier version was asked for. */
      inForce: z.boolean(),
      told: z.string(),
      /** What the score would be by each other version; empty where there is none, or no score. */
      others: z.array(z.strictObject({ version: z.int(), value: z.number() })),
    }),
    /** One sentence for who cannot see the bars. */
    summary: z.string(),
  })
  .meta({ id: 'Explanation' })
export type Explanation = z.output<typeof Explanation>
