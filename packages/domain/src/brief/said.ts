import { z } from 'zod'
import { Line, Text } from '../kernel/text.ts'
import { comings } from './state.ts'

/** What a role asks for and who takes it does not bring, and how that is covered: by whom, by which help. */
const Gap = z.strictObject({
  gap: Line.meta({ title: 'Gap', description: 'What the role asks for and they do not bring.' }),
  covered: Line.meta({ title: 'How it is covered' }),
})
export const Gaps = z.array(Gap).max(20)

const expected = (day: number) =>
  Text.optional().meta({
    title: `After ${day} days`,
    description: 'What you expect by then. Whoever is in the organisation can read it.',
    place: 'first',
  })

/** What one of the two expects to be so after thirty, sixty and ninety days. */
export const expectations = { at30: expected(30), at60: expected(60), at90: expected(90) }

/** How a day came, as one of the two says. */
export const DaySaid = z.strictObject({ came: z.enum(comings), text: Text.optional() })
export type DaySaid = z.output<typeof DaySaid>
