import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

/** Dana shares it with Noor, or with Wei, too. */
function shared(three = false) {
  const some = watchedBy('vision_not_shared')
  const { dana, noor, wei, give } = some
  const others = three ? [wei] : []
  const pair = give('2026-03-02', dana, 'FoundPartnership', {
    ...{ members: [dana, noor, ...others], name: 'Those who lead' },
  })
  const vision = give('2026-03-02', dana, 'ShareVision', {
    ...{ partnership: pair, statement: 'Calm', takenAs: 'plan' },
  })
  const of = { noun: 'vision', id: vision }
  return { ...some, pair, vision, back: { of, to: dana, text: 'Calm, then.' } }
}

it('finds a vision that one had not played back two weeks later, until they do', () => {
  const { noor, dana, give, back, found } = shared()
  expect(found('2026-03-16')).toEqual([])
  expect(found('2026-03-17').map(told)).toEqual([
    'Fourteen days after V-1 was shared, Noor had not played it back.',
  ])
  expect(found('2026-03-17')).toMatchObject([{ is: 'open', concerned: [noor, dana] }])
  give('2026-03-18', noor, 'PlayBack', back)
  expect(found('2026-03-19')).toMatchObject([
    { is: 'closed', closed: { how: 'they played it back' } },
  ])
})

it('says when it was recorded of one that was dated back', () => {
  const { dana, noor, on, found } = watchedBy('vision_not_shared')
  const founded = '2026-03-02T08:00:00.000Z'
  const partnership = on(founded, dana, 'FoundPartnership', { members: [dana, noor] })
  const input = { partnership, statement: 'Calm', takenAs: 'plan' }
  on('2026-04-20T09:00:00.000Z', dana, 'ShareVision', input, '2026-03-02[Europe/Amsterdam]')
  expect(found('2026-04-21').map(told)).toEqual([
    'Fourteen days after V-1 was shared, Noor had not played it back. It was recorded on 20 Apr.',
  ])
})

it('finds it of who came later, from the day on which they came', () => {
  const { company, dana, noor, wei, give, pair, back, found } = shared(true)
  for (const by of [noor, wei]) give('2026-03-03', by, 'PlayBack', back)
  const ines = give('2026-04-01', company.owner, 'AddMember', { name: 'Ines Roy', role: 'CRO' })
  give('2026-04-01', dana, 'AddToPartnership', { id: pair, person: ines })
  expect(found('2026-04-15')).toEqual([])
  expect(found('2026-04-16').map(told)).toEqual([
    'Fourteen days after Ines came, they had not played V-1 back.',
  ])
})

it('finds a position that rests on a version which another had replaced, until they play the newer back', () => {
  const { dana, noor, give, pair, vision, back, found } = shared()
  give('2026-03-03', noor, 'PlayBack', back)
  const newer = give('2026-03-10', dana, 'ShareVision', {
    ...{ partnership: pair, statement: 'Calmer', takenAs: 'plan' },
  })
  const id = give('2026-03-11', dana, 'ProposeDecision', { title: 'Fairs', partnership: pair })
  give('2026-03-11', dana, 'CallPositions', { id, asked: [noor] })
  give('2026-03-12', noor, 'TakePosition', { id, stance: 'oppose', vision })
  expect(found('2026-03-13').map(told)).toEqual([
    'The position of Noor on S-01 rests on V-1, when V-2 stood.',
  ])
  give('2026-03-14', noor, 'PlayBack', { ...back, of: { noun: 'vision', id: newer } })
  expect(found('2026-03-15')).toMatchObject([
    { is: 'closed', closed: { how: 'they played the newer one back' } },
  ])
})

it('finds nothing where another version took its place, or they left', () => {
  const { dana, give, pair, found } = shared()
  give('2026-03-20', dana, 'ShareVision', {
    ...{ partnership: pair, statement: 'Calmer', takenAs: 'plan' },
  })
  expect(found('2026-03-21')).toMatchObject([
    { is: 'closed', closed: { how: 'another version took its place' } },
  ])
})

it('is over of who leaves the organisation, and is not of what was shared since', () => {
  const { company, dana, noor, give, pair, found } = shared(true)
  give('2026-03-20', company.owner, 'RecordLeaving', { id: noor })
  const closed = { closed: { how: 'they left the organisation' }, concerned: [noor, dana] }
  expect(found('2026-03-21').filter(({ is }) => is === 'closed')).toMatchObject([closed])
  give('2026-03-25', dana, 'ShareVision', {
    ...{ partnership: pair, statement: 'Calmer', takenAs: 'plan' },
  })
  expect(found('2026-05-01').filter(({ concerned }) => concerned.includes(noor))).toMatchObject([
    closed,
  ])
})

it('is not mistaken about who was away, and about what was only worded anew', () => {
  const { dana, noor, give, pair, back, seen } = shared()
  give('2026-03-03', noor, 'StartAbsence', { id: noor, until: '2026-03-31' })
  expect(seen('2026-03-30')).toMatchObject({ examined: 1, findings: [] })
  give('2026-04-01', noor, 'PlayBack', back)
  give('2026-04-02', dana, 'ShareVision', {
    ...{ partnership: pair, statement: 'Calm.', takenAs: 'plan', editorial: true },
  })
  expect(seen('2026-05-30')).toMatchObject({ examined: 1, findings: [] })
})

it('has nothing to look at where no vision is shared', () => {
  expect(watchedBy('vision_not_shared').seen('2026-04-01')).toMatchObject({
    ...{ examined: 0, findings: [] },
  })
})
