import { LocalDate, stances } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, readable } from '../../query.ts'
import { StampView } from './stamp.ts'

const said = {
  stance: readable(z.enum(stances)),
  reason: readable(z.string()).optional(),
  /** What drives it. */
  drives: readable(z.string()).optional(),
}

/** One asking for positions. */
export const RoundView = z
  .strictObject({
    id: z.string(),
    called: StampView,
    closes: LocalDate,
    asked: z.array(PersonView),
    /** Who has answered: never what, until it is opened. */
    answered: z.array(z.string()),
    opened: StampView.optional(),
    silent: z.array(z.string()),
    /** Sealed beyond its last day. */
    overdue: z.boolean(),
  })
  .meta({ id: 'Round' })
export type RoundView = z.output<typeof RoundView>

/** What a person said of a decision, or that they said nothing. */
export const PositionLine = z
  .strictObject({
    person: PersonView,
    /** Asked before it was decided; of one not made yet, asked at all. */
    asked: z.boolean(),
    /** Concerned, and neither asked nor heard before it was decided. */
    notAsked: z.boolean(),
    present: z.boolean(),
    adopted: z.boolean(),
    consulted: z.boolean(),
    /** Asked, and silent when positions were opened. */
    silent: z.boolean(),
    /** Answered in a round that is still sealed; who answered reads it, nobody else. */
    sealed: z.strictObject({ stamp: StampView, ...said }).optional(),
    /** Their first statement: the one that counts. */
    position: z
      .strictObject({
        ...said,
        kind: z.enum(['sealed', 'late', 'reported', 'restated']),
        /** When it was taken. */
        stamp: StampView,
        /** From when on it was open. */
        open: StampView,
      })
      .optional(),
    /** What they said in the open later. */
    restated: z.array(z.strictObject({ ...said, stamp: StampView })),
  })
  .meta({ id: 'PositionLine' })
export type PositionLine = z.output<typeof PositionLine>
