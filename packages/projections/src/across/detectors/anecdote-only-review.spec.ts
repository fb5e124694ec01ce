import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

/** A pair with one metric, last reported on 20 February, that holds a review on 5 March. */
function reviewed(held: object, on = '2026-03-05') {
  const some = watchedBy('anecdote_only_review')
  const { dana, noor, give } = some
  const partnership = give('2026-01-05', dana, 'FoundPartnership', { members: [dana, noor] })
  const metric = give('2026-01-05', dana, 'DefineMetric', { title: 'Pipeline' })
  const value = { on: '2026-02-20', value: 6.1 }
  give('2026-02-21', dana, 'ReportMetric', { id: metric, ...value })
  const ids = (said: object) => JSON.parse(JSON.stringify(said).replaceAll('METRIC', metric))
  const id = give(on, dana, 'HoldReview', { partnership, month: '2026-02', ...ids(held) })
  return { ...some, id, metric }
}

const anecdotes = ['A shipper said', 'Heard at the fair']
const visits = { kind: 'data', text: 'Visits by week' }
const cited = ['METRIC']

it('finds a review of anecdotes alone, until data is attached within the week', () => {
  const { id, dana, give, found } = reviewed({ anecdotes })
  expect(found('2026-03-05').map(told)).toEqual([
    'D-01 looked at no value that was fresh within 45 days, and at no other data.',
  ])
  give('2026-03-09', dana, 'AddToReview', { id, item: visits })
  expect(found('2026-03-10')).toMatchObject([{ is: 'closed', mild: false }])
})

it('stays open where data came later than that, and where the value is old', () => {
  const late = reviewed({ anecdotes })
  late.give('2026-03-20', late.dana, 'AddToReview', { id: late.id, item: visits })
  expect(late.found('2026-03-21')).toMatchObject([{ is: 'open' }])
  expect(reviewed({ metrics: cited }, '2026-05-05').found('2026-05-06')).toMatchObject([
    { is: 'open', mild: false },
  ])
})

it('finds nothing in a review of fresh values that agreed on what to improve', () => {
  const { id, metric, dana, give, found } = reviewed({ metrics: cited, data: ['Visits by week'] })
  const action = { action: 'Call the ten largest', owner: dana, dueOn: '2026-04-01', review: id }
  give('2026-03-05', dana, 'AgreeOnImprovement', { id: metric, ...action })
  expect(found('2026-03-20')).toEqual([])
})

it('has nothing to look at before a review is held', () => {
  expect(watchedBy('anecdote_only_review').seen('2026-03-06')).toMatchObject({
    ...{ examined: 0, findings: [] },
  })
})

it('says more gently that there was less data than anecdotes, or nothing agreed on', () => {
  const little = reviewed({ metrics: cited, anecdotes }).found('2026-03-06')
  expect(little).toMatchObject([{ mild: true }])
  expect(little.map(told)).toEqual(['D-01 looked at two anecdotes and one piece of data.'])
  const { id, metric, dana, give, found } = reviewed({ metrics: cited })
  expect(found('2026-03-06').map(told)[0]).toContain('agreed on nothing to improve')
  const action = { action: 'Call the ten largest', owner: dana, dueOn: '2026-04-01', review: id }
  give('2026-03-06', dana, 'AgreeOnImprovement', { id: metric, ...action })
  expect(found('2026-03-07')).toEqual([])
})

it('closes where something to improve is agreed on later than that', () => {
  const { id, metric, dana, give, found } = reviewed({ metrics: cited })
  const [open] = found('2026-03-06')
  const action = { action: 'Call the ten largest', owner: dana, dueOn: '2026-07-01', review: id }
  give('2026-06-06', dana, 'AgreeOnImprovement', { id: metric, ...action })
  expect(found('2026-06-07')).toMatchObject([
    { id: open?.id, is: 'closed', closed: { how: 'an action was agreed on' } },
  ])
})

it('is not mistaken about research with a method, or about a short meeting in a crisis', () => {
  const research = reviewed({ data: ['Twelve interviews, coded'] })
  expect(research.found('2026-03-06')).toMatchObject([{ mild: true }])
  expect(reviewed({ anecdotes, short: true }).seen('2026-03-06')).toMatchObject({
    examined: 0,
    findings: [],
  })
})
