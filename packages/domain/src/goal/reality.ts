import { z } from 'zod'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'

/** What a check against reality comes to. */
export const realityVerdicts = ['within_reach', 'stretch', 'out_of_reach'] as const
export type RealityVerdict = (typeof realityVerdicts)[number]

export const realityAnswers = ['accepted', 'disputed'] as const
export type RealityAnswer = (typeof realityAnswers)[number]

/** What has to be so for the goal to be reached, and where that comes from. */
export const Assumption = z.strictObject({
  text: Text.meta({ title: 'What has to be so' }),
  source: Line.optional().meta({ title: 'Where it comes from' }),
  link: Link.optional().meta({ title: 'Link' }),
})

/** What can be stood for instead. */
export const Counter = z
  .strictObject({
    target: Quantity.optional().meta({ title: 'Target' }),
    horizon: LocalDate.optional().meta({ title: 'By when' }),
    text: Text.optional().meta({ title: 'In words' }),
  })
  .refine(
    (counter) => Object.values(counter).some((value) => value !== undefined),
    'proposes nothing',
  )
export type Counter = z.output<typeof Counter>
