import { describe, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { AddToReview, HoldReview } from './commands.ts'
import { review } from './review.ts'

const MARCH = '2026-03-20T09:00:00.000Z'
const reported = (name: string, on: string, value: number, at = MARCH) => ({
  event: id(name),
  at,
  on,
  value,
})
const others = {
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] },
  'metric/pipeline': {
    is: 'defined',
    title: 'Qualified pipeline',
    unit: 'EUR M',
    values: [
      reported('february', '2026-02-28', 4.2),
      reported('january', '2026-01-31', 3.9),
      reported('late', '2026-03-15', 9, NOW),
    ],
  },
  'metric/churn': { is: 'defined', title: 'Churn', values: [] },
}
const dana = { by: id('dana'), others }
const asked = {
  partnership: id('pair'),
  month: '2026-02',
  metrics: [],
  data: [],
  anecdotes: [],
  short: false,
}
const stood = {
  metric: id('pipeline'),
  title: 'Qualified pipeline',
  unit: 'EUR M',
  reported: id('february'),
  on: '2026-02-28',
  value: 4.2,
}
const members = [id('dana'), id('noor')]
const held = {
  type: 'ReviewHeld' as const,
  data: {
    partnership: id('pair'),
    month: '2026-02',
    present: members,
    short: false,
    items: [{ kind: 'data' as const, text: 'Visits by week' }],
  },
}
const hold = (more: object, when: object = {}) =>
  given(review).when(HoldReview, { ...asked, ...more }, { ...dana, ...when })

describe('holding a data review', () => {
  it('names as present nobody who had left', () => {
    const others = {
      ...dana.others,
      'partnership/pair': { is: 'founded', members: [...members, id('wei')] },
      'person/wei': { is: 'left', leftAt: '2026-03-30T09:00:00.000Z', erased: false },
    }
    const data = ['Visits by week']
    hold({ data }, { others }).records(held)
    hold({ data, present: [...members, id('wei')] }, { others }).refused('HadLeft', 'present')
    hold({ data }, { others, occurredAt: '2026-03-29T09:00:00.000Z' }).records({
      ...held,
      data: { ...held.data, present: [...members, id('wei')] },
    })
  })

  it('keeps each metric as it then stood, beside other data and anecdotes', () => {
    const said = {
      metrics: [id('pipeline'), id('churn')],
      data: ['Visits by week'],
      anecdotes: ['A broker praised us'],
    }
    hold(said, { occurredAt: '2026-03-25T09:00:00.000Z' }).records({
      type: 'ReviewHeld',
      data: {
        ...held.data,
        items: [
          { kind: 'metric', metric: id('pipeline'), stood },
          { kind: 'metric', metric: id('churn') },
          { kind: 'data', text: 'Visits by week' },
          { kind: 'anecdote', text: 'A broker praised us' },
        ],
      },
    })
  })

  it('is of members, of a month that has begun, of metrics that are there, and of something', () => {
    const data = ['Visits by week']
    hold({ data }).records(held)
    hold({ data, present: [id('dana'), id('wei')] }).refused('NotInPartnership', 'partnership')
    hold({ data }, { by: id('wei') }).refused('NotInPartnership', 'partnership')
    hold({ data, partnership: id('nothing') }).refused('PartnershipNotFounded', 'partnership')
    hold({ data, month: '2026-04' }).refused('MonthToCome', 'month')
    hold({ metrics: [id('nothing')] }).refused('UnknownMetric', 'metrics')
    hold({}).refused('NothingLookedAt', 'metrics')
  })

  it('is of a month that they have not reviewed', () => {
    const data = ['Visits by week']
    const before = {
      ...others,
      'review/before': { is: 'held', partnership: id('pair'), month: '2026-02', present: members },
    }
    hold({ data }, { others: before }).refused('MonthReviewed', 'month')
    const month = '2026-03'
    hold({ data, month }, { others: before }).records({ ...held, data: { ...held.data, month } })
  })

  it('happens once', () => {
    given(review, [held])
      .when(HoldReview, { ...asked, data: ['x'] }, dana)
      .refused('ReviewAlreadyHeld')
  })
})

describe('adding to a data review', () => {
  const add = (item: object, when: object = {}) =>
    given(review, [held]).when(
      AddToReview,
      { id: id('this'), item: item as { metric: string } },
      { ...dana, ...when },
    )

  it('brings what was missing, a metric as it stands then', () => {
    const anecdote = { kind: 'anecdote', text: 'A broker left' }
    add(anecdote).records({ type: 'ReviewItemAdded', data: { item: anecdote } })
    const item = { kind: 'metric', metric: id('pipeline'), stood }
    add({ metric: id('pipeline') }, { occurredAt: '2026-03-25T09:00:00.000Z' }).records({
      type: 'ReviewItemAdded',
      data: { item },
    })
  })

  it('is refused before it was held, and of what is not there', () => {
    add({ metric: id('nothing') }).refused('UnknownMetric', 'item')
    add({ metric: id('pipeline') }, { occurredAt: '2026-02-01T09:00:00.000Z' }).refused(
      'BeforeReview',
      'occurredAt',
    )
    given(review)
      .when(AddToReview, { id: id('this'), item: { metric: id('pipeline') } }, dana)
      .refused('UnknownReview')
  })
})
