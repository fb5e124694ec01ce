import { differences, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query, readable } from '../query.ts'
import { FeedbackLine } from './parts/feedback-line.ts'
import { HistoryEntry } from './parts/history.ts'
import { Named } from './parts/href.ts'
import { StampView } from './parts/stamp.ts'

const Words = readable(z.string())
const days = z.int()

export const feedback = query({
  name: 'feedback',
  summary: 'A feedback exchange, as its two see it or as others do.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    feedback: FeedbackLine,
    /** The viewer gave or received it. */
    mine: z.boolean(),
    partnership: z.string().optional(),
    about: z.array(Named),
    replaces: Named.optional(),
    replacedBy: Named.optional(),
    text: Words,
    acknowledged: z.strictObject({ stamp: StampView, day: days }).optional(),
    accepted: z
      .strictObject({
        stamp: StampView,
        /** Whole days since it was given. */
        day: days,
        answer: Words.optional(),
        commitment: Words.optional(),
      })
      .optional(),
    declined: z.strictObject({ stamp: StampView, day: days, reason: Words }).optional(),
    /** The days on which the giver was asked, in order. */
    followUps: z.array(
      z.strictObject({
        setBy: z.string(),
        on: LocalDate,
        day: days,
        /** When the clock marked it due. */
        cameDue: StampView.optional(),
        /** Unanswered, and its day has come. */
        waiting: z.boolean(),
        answered: z
          .strictObject({
            stamp: StampView,
            day: days,
            difference: z.enum(differences),
            helping: z.boolean().optional(),
            note: Words.optional(),
            /** Whole days after its day; 0 and below where it was in time. */
            lateDays: days,
          })
          .optional(),
      }),
    ),
    closings: z.array(z.strictObject({ stamp: StampView, day: days })),
    reopenings: z.array(
      z.strictObject({
        stamp: StampView,
        day: days,
        followUpOn: LocalDate,
        reason: Words.optional(),
      }),
    ),
    /**
     * What it moved: the receiver's reliability toward the giver. Sealed for who may not read that
     * score; empty where nothing of it is evidence.
     */
    moved: readable(
      z.array(
        z.strictObject({
          event: z.string(),
          difference: z.enum(differences),
          /** Points of 0..100 that it contributes to the score at the moment. */
          points: z.number(),
          /** What is left of its weight at the moment, 0..1. */
          weight: z.number(),
          /** The whole score, 0..100. */
          score: z.number(),
        }),
      ),
    ),
    /** The two who may read its words. */
    readers: z.array(PersonView),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: () => undefined,
})
