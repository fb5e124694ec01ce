import { z } from 'zod'
import { Id } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { organisation } from './organisation.ts'
import { detectorIds, type ThresholdKind, thresholdNamed } from './thresholds.ts'

const command = commandsOf(organisation)

const allowed: Readonly<Record<ThresholdKind, (value: number) => boolean>> = {
  // Days are counted on from others: no calendar goes on for ever.
  days: (value) => Number.isInteger(value) && value >= 0 && value <= 3_650,
  cases: (value) => Number.isInteger(value) && value >= 1,
  share: (value) => value >= 0 && value <= 1,
  times: (value) => value > 0,
  points: (value) => value >= 0 && value <= 100,
}

const must: Readonly<Record<ThresholdKind, string>> = {
  days: 'It is a number of whole days, 3,650 at most.',
  cases: 'It is a whole number, one or more.',
  share: 'It is a share: from 0 to 1.',
  times: 'It is how many times as much: more than 0.',
  points: 'It is a number of points: from 0 to 100.',
}

// It holds from its recording: dated back, it would have found then what nobody looked for.
export const SetThreshold = command({
  title: 'Set a threshold of a detector',
  input: z.strictObject({
    id: Id,
    detector: z.enum(detectorIds).meta({ title: 'Detector' }),
    threshold: Line.meta({ title: 'Threshold' }),
    value: Quantity.meta({ title: 'Value' }),
    reason: Text.meta({ title: 'Why', description: 'Everybody can read it beside the findings.' }),
  }),
  giver: 'administrator',
  atOnce: true,
  ownPage: true,
  records: ['ThresholdSet'],
  decide: ({ detector, threshold, value, reason }, state, { now }) => {
    const { kind } = thresholdNamed(detector, threshold) ?? {}
    require(kind !== undefined, 'UnknownThreshold', 'It has no such threshold.', 'threshold')
    require(allowed[kind](value), 'OutOfRange', must[kind], 'value')
    const set = state.is === 'none' ? undefined : state.thresholds?.[detector]?.[threshold]
    return set === value
      ? []
      : [
          {
            type: 'ThresholdSet',
            data: { detector, threshold, value, reason },
            occurredAt: now,
          },
        ]
  },
})
