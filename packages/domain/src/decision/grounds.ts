import { z } from 'zod'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { OptionId } from './terms.ts'

export const evidenceKinds = ['data', 'research', 'precedent', 'anecdote'] as const
export const waiverCodes = ['legal', 'security', 'contract', 'other'] as const

/** One way to go. */
export const Option = z.strictObject({
  option: OptionId,
  text: Text.meta({ title: 'Option' }),
  link: Link.optional().meta({ title: 'Link' }),
})

/** A piece of evidence: what it is and where it lies, never a file. */
export const Exhibit = z.strictObject({
  kind: z.enum(evidenceKinds).meta({ title: 'Kind' }),
  title: Line.meta({ title: 'What it is' }),
  link: Link.optional().meta({ title: 'Link' }),
  note: Text.optional().meta({ title: 'Note' }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not a SHA-256')
    .optional()
    .meta({ title: 'SHA-256 of the document' }),
  /** Of a precedent: where and when it worked. */
  context: z
    .strictObject({
      year: z.int().min(1800).max(2200).optional(),
      market: Line.optional(),
      segment: Line.optional(),
    })
    .optional()
    .meta({ title: 'Where it comes from', description: 'Its year, market and segment.' }),
})

/** Why no problem needs to be stated first. */
export const Waiver = z.strictObject({
  code: z.enum(waiverCodes).meta({ title: 'Kind of reason' }),
  reason: Text.meta({ title: 'Reason' }),
})

/** The line below or above which it is given up, in words, and as a threshold where it has one. */
export const StopLoss = z.strictObject({
  text: Text.meta({ title: 'Given up when' }),
  threshold: z
    .strictObject({
      metric: Line.meta({ title: 'Metric' }),
      when: z.enum(['below', 'above']).meta({ title: 'Falls below or rises above' }),
      value: Quantity.meta({ title: 'Value' }),
      unit: Line.optional().meta({ title: 'Unit' }),
    })
    .optional()
    .meta({ title: 'Threshold' }),
})
