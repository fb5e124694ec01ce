import { expect, it } from 'vitest'
import { calder, viewFor } from '../../testing/some-view.ts'
import { feedbackLane } from './feedback.ts'
import { marked } from './placed.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Given on 30 March, due on 13 April. */
function given() {
  const { company, dana, noor, on } = calder()
  const id = on(day('2026-03-30'), noor, 'GiveFeedback', {
    to: dana,
    kind: 'hard',
    title: 'Board deck',
    text: 'Board deck',
  })
  const mark = (moment: string) =>
    marked(
      feedbackLane(viewFor(company, noor, { moment }), {
        partnership: '',
        members: [dana, noor],
      }),
    )[0]
  return { id, dana, noor, on, mark }
}

/** Answered a week late: partly, so that it is due again on 4 May. */
function answeredLate() {
  const some = given()
  const { id, dana, noor, on } = some
  on(day('2026-04-09'), dana, 'AcceptFeedback', { id })
  on(day('2026-04-20'), noor, 'AnswerFollowUp', { id, difference: 'partly' })
  return some
}

it('draws running feedback as late by the follow-up that runs, not by one that was answered', () => {
  const { mark } = answeredLate()
  expect(mark(day('2026-04-25'))).toMatchObject({
    state: 'current',
    due: expect.stringMatching(/^2026-05-04/),
  })
  expect(mark(day('2026-05-06'))).toMatchObject({ state: 'late' })
})

it('draws closed feedback as late until each answer came, and no longer', () => {
  const { id, noor, on, mark } = answeredLate()
  on(day('2026-05-04'), noor, 'AnswerFollowUp', { id, difference: 'seen' })
  expect(mark(day('2026-06-01'))).toMatchObject({
    state: 'kept',
    waited: [{ due: expect.stringMatching(/^2026-04-13/), until: day('2026-04-20') }],
    due: expect.stringMatching(/^2026-05-04/),
    until: day('2026-05-04'),
  })
})

it('waits for no answer while the exchange was closed or declined', () => {
  const { id, dana, noor, on, mark } = given()
  on(day('2026-04-02'), dana, 'DeclineFeedback', { id, reason: 'Not mine' })
  on(day('2026-06-01'), noor, 'ReopenFeedback', { id, followUpOn: '2026-06-15' })
  on(day('2026-06-10'), noor, 'CloseFeedback', { id })
  on(day('2026-07-01'), noor, 'ReopenFeedback', { id, followUpOn: '2026-07-15' })
  on(day('2026-07-15'), noor, 'AnswerFollowUp', { id, difference: 'seen' })
  expect(mark(day('2026-08-01'))).toMatchObject({
    waited: [{ until: day('2026-04-02') }, { until: day('2026-06-10') }],
    due: expect.stringMatching(/^2026-07-15/),
    until: day('2026-07-15'),
  })
})
