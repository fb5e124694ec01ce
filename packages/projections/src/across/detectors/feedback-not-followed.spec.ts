import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'
import { answerIt } from '../../testing/growing.ts'

const words = { title: 'Launch dates', text: 'They moved twice.' }

function given(more: object = {}, day = '2026-03-02') {
  const some = watchedBy('feedback_not_followed')
  const { dana, noor, give } = some
  const id = give(day, noor, 'GiveFeedback', { to: dana, kind: 'hard', ...words, ...more })
  return { ...some, id }
}

it('finds feedback that nobody answered within a week, until it is answered', () => {
  const { id, dana, noor, give, found } = given()
  expect(found('2026-03-09')).toEqual([])
  expect(found('2026-03-10')).toMatchObject([{ is: 'open', concerned: [noor, dana] }])
  expect(found('2026-03-10').map(told)).toEqual([
    'F-01, Noor to Dana, was not yet answered by 9 Mar, seven days after it was given.',
  ])
  give('2026-03-12', dana, 'AcknowledgeFeedback', { id })
  expect(found('2026-03-12')).toMatchObject([{ is: 'closed', closed: { how: 'it was answered' } }])
})

it('says when it was recorded of what was dated back, as nobody could read it here before', () => {
  const { dana, noor, on, found } = watchedBy('feedback_not_followed')
  const input = { to: dana, kind: 'hard', ...words }
  on('2026-04-20T09:00:00.000Z', noor, 'GiveFeedback', input, '2026-03-02[Europe/Amsterdam]')
  expect(found('2026-04-21').map(told)).toEqual([
    'F-01, Noor to Dana, was not yet answered by 9 Mar, seven days after it was given. It was recorded on 20 Apr.',
  ])
})

it('finds accepted feedback that its giver did not come back to, and a difference not seen twice', () => {
  const { id, dana, noor, wei, give, found } = given()
  give('2026-03-03', dana, 'AcceptFeedback', { id })
  expect(found('2026-03-19')).toEqual([])
  expect(found('2026-03-20')).toMatchObject([{ is: 'open' }])
  give('2026-03-20', noor, 'AnswerFollowUp', { id, difference: 'not_yet' })
  expect(found('2026-03-20')).toMatchObject([{ is: 'closed' }])
  give('2026-04-03', noor, 'AnswerFollowUp', { id, difference: 'not_yet' })
  const twice = (as: string) =>
    found('2026-04-04', as).filter(({ inConfidence }) => inConfidence === true)
  expect(twice(dana).map(told)).toEqual(['No difference was seen yet, twice in a row, after F-01.'])
  expect(twice(wei)).toEqual([])
})

it('finds nothing where the loop goes round, and nothing in one feedback declined', () => {
  const round = given()
  round.give('2026-03-03', round.dana, 'AcceptFeedback', { id: round.id })
  round.give('2026-03-16', round.noor, 'AnswerFollowUp', { id: round.id, difference: 'seen' })
  expect(round.seen('2026-05-01')).toMatchObject({ examined: 1, findings: [] })
  const declined = given()
  const reason = 'The date was ours to keep'
  declined.give('2026-03-03', declined.dana, 'DeclineFeedback', { id: declined.id, reason })
  expect(declined.found('2026-05-01')).toEqual([])
})

it('is not mistaken about who was away, about holidays, or about what a newer feedback replaced', () => {
  const away = given()
  away.give('2026-03-03', away.dana, 'StartAbsence', { id: away.dana, until: '2026-03-13' })
  expect(away.found('2026-03-20')).toEqual([])
  expect(away.found('2026-03-21')).toHaveLength(1)

  const holiday = given()
  const day = { id: holiday.company.id, date: '2026-03-05', name: 'Holiday' }
  holiday.give('2026-03-02', holiday.company.owner, 'DeclareHoliday', day)
  expect(holiday.found('2026-03-10')).toEqual([])

  const older = given()
  const newer = { to: older.dana, kind: 'hard', ...words, replaces: older.id }
  older.give('2026-03-08', older.noor, 'GiveFeedback', newer)
  expect(older.seen('2026-03-12')).toMatchObject({ examined: 1, findings: [] })
  expect(given({ kind: 'appreciation' }).seen('2026-04-20')).toMatchObject({ examined: 0 })
})

it('calls it a pattern only once five were all declined, and says before that there are too few', () => {
  const some = watchedBy('feedback_not_followed')
  const { dana, noor, give, seen } = some
  const decline = (day: string) => {
    const id = give(day, noor, 'GiveFeedback', { to: dana, kind: 'direct', ...words })
    give(day, dana, 'DeclineFeedback', { id, reason: 'No' })
  }
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']) decline(day)
  expect(seen('2026-03-06')).toMatchObject({
    findings: [],
    tooFew: [{ whose: [{ text: 'Feedback to Dana' }], examined: 4, needed: 5 }],
  })
  decline('2026-03-06')
  expect(seen('2026-03-06')).toMatchObject({ findings: [{ is: 'open', examined: 5 }], tooFew: [] })
  const [five] = some.found('2026-03-06')
  expect(five && told(five)).toBe(
    'All five feedbacks that Dana was given within 180 days and answered were declined.',
  )
  const id = give('2026-03-07', some.wei, 'GiveFeedback', { to: dana, kind: 'direct', ...words })
  give('2026-03-08', dana, 'DeclineFeedback', { id, reason: 'No' })
  const [six] = some.found('2026-03-08')
  const concerned = [dana, noor, some.wei]
  expect(six).toMatchObject({ id: five?.id, is: 'open', examined: 6, concerned })
  if (six !== undefined) answerIt(some, '2026-03-09', some.wei, 'ExplainFinding', six)
  expect(some.found('2026-03-10')).toMatchObject([{ id: five?.id, is: 'explained' }])
  // What was given before the time within which it is counted is no part of too few either.
  expect(seen('2026-08-31').tooFew).toMatchObject([{ examined: 3, needed: 5 }])
})

it('calls it a pattern no longer once one that was declined is reopened and accepted', () => {
  const { dana, noor, give, found } = watchedBy('feedback_not_followed')
  const declined = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(
    (day) => {
      const id = give(day, noor, 'GiveFeedback', { to: dana, kind: 'direct', ...words })
      give(day, dana, 'DeclineFeedback', { id, reason: 'No' })
      return id
    },
  )
  const id = declined[0]
  give('2026-03-07', noor, 'ReopenFeedback', { id })
  expect(found('2026-03-07')).toMatchObject([{ is: 'open' }])
  give('2026-03-08', dana, 'AcceptFeedback', { id })
  expect(found('2026-03-08')).toMatchObject([{ is: 'closed' }])
})
