import { expect, it } from 'vitest'
import { calder, viewFor } from '../testing/some-view.ts'
import { feedbackLane } from './feedback.ts'
import { marked } from './placed.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Given on 30 March, due on 13 April, answered a week late: partly, so that it is due again on 4 May. */
function answeredLate() {
  const { company, dana, noor, on } = calder()
  const id = on(day('2026-03-30'), noor, 'GiveFeedback', {
    to: dana,
    kind: 'hard',
    title: 'Board deck',
    text: 'Board deck',
  })
  on(day('2026-04-09'), dana, 'AcceptFeedback', { id })
  on(day('2026-04-20'), noor, 'AnswerFollowUp', { id, difference: 'partly' })
  const mark = (moment: string) =>
    marked(
      feedbackLane(viewFor(company, noor, { moment }), {
        partnership: '',
        members: [dana, noor],
      }),
    )[0]
  return { id, noor, on, mark }
}

it('draws running feedback as late by the follow-up that runs, not by one that was answered', () => {
  const { mark } = answeredLate()
  expect(mark(day('2026-04-25'))).toMatchObject({
    state: 'current',
    due: expect.stringMatching(/^2026-05-04/),
  })
  expect(mark(day('2026-05-06'))).toMatchObject({ state: 'late' })
})

it('draws closed feedback with the first day that passed without an answer', () => {
  const { id, noor, on, mark } = answeredLate()
  on(day('2026-05-04'), noor, 'AnswerFollowUp', { id, difference: 'seen' })
  expect(mark(day('2026-06-01'))).toMatchObject({
    state: 'kept',
    due: expect.stringMatching(/^2026-04-13/),
  })
})
