import { of } from '../kernel/marks.ts'
import { id } from '../testing/spec.ts'

export const pair = [id('dana'), id('noor')]

/** From Dana to Noor, as the specs of feedback begin. */
export const feedbackGiven = {
  type: 'FeedbackGiven.v2' as const,
  data: {
    from: id('dana'),
    to: id('noor'),
    kind: 'hard' as const,
    title: of(pair, 'Launch dates'),
    text: of(pair, 'They moved twice.'),
    about: [],
    followUpOn: '2026-04-14',
  },
}

export const accepted = { type: 'FeedbackAccepted' as const, data: {} }
