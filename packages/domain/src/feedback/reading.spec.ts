import { it } from 'vitest'
import { of } from '../kernel/marks.ts'
import { given, id } from '../testing/spec.ts'
import { ReadFeedbackAnew } from './commands.ts'
import { feedback } from './feedback.ts'

const pair = [id('dana'), id('noor')]
const gave = {
  type: 'FeedbackGiven.v2' as const,
  data: {
    ...{ from: id('dana'), to: id('noor'), kind: 'hard' as const, about: [] },
    ...{ title: of(pair, 'Launch dates'), text: of(pair, 'Twice.'), followUpOn: '2026-04-14' },
  },
}
/** It says what it says only since long after it was answered. */
const corrected = { ...gave, knownAt: '2027-01-01T00:00:00.000Z' }
const accepted = { type: 'FeedbackAccepted' as const, data: {} }
const noor = { by: id('noor') }
const self = { id: id('this') }

it('is read anew by who had answered it before it was corrected', () => {
  given(feedback, [corrected, accepted])
    .when(ReadFeedbackAnew, self, noor)
    .records({ type: 'FeedbackReadAnew', data: {} })
})

it('is not read anew where it says what it said, or where it was not answered yet', () => {
  given(feedback, [gave, accepted]).when(ReadFeedbackAnew, self, noor).refused('NotCorrectedSince')
  given(feedback, [corrected]).when(ReadFeedbackAnew, self, noor).refused('NotCorrectedSince')
})
