import { z } from 'zod'
import { pulses as fold } from '../folds/pulses.ts'
import { query } from '../query.ts'
import { isCalled, PulseLine, pulseLine, pulseStates } from './parts/pulse-line.ts'

export const pulses = query({
  name: 'pulses',
  summary: 'Trust pulses: who was asked, and how many have answered.',
  params: z.strictObject({
    partnership: z.string().optional(),
    state: z.enum(pulseStates).optional(),
    /** Only those that wait for the viewer. */
    waiting: z.literal('yes').optional(),
  }),
  response: z.strictObject({
    /** The latest first. */
    pulses: z.array(PulseLine),
    counts: z.strictObject({ all: z.int(), running: z.int(), waiting: z.int() }),
  }),
  answer: (view, { partnership, state, waiting }) => {
    const found = [...view.rows(fold).values()]
      .filter(isCalled)
      .filter((row) => partnership === undefined || row.called.partnership === partnership)
      .map((row) => pulseLine(view, row))
      .filter((line) => state === undefined || line.state === state)
      .filter((line) => waiting === undefined || line.waiting > 0)
      .sort((a, b) => (a.called.at > b.called.at ? -1 : a.called.at < b.called.at ? 1 : 0))
    const count = (is: (line: PulseLine) => boolean) => found.filter(is).length
    return {
      pulses: found,
      counts: {
        all: found.length,
        running: count((line) => line.state === 'running'),
        waiting: count((line) => line.waiting > 0),
      },
    }
  },
})
