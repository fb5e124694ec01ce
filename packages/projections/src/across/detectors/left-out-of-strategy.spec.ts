import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

/** A strategy decision of Dana’s on a goal of marketing, which Ines leads. */
function decided(plan: object = {}, proposed: object = {}, day = '2026-03-03') {
  const some = watchedBy('left_out_of_strategy')
  const { company, dana, give } = some
  const added = { name: 'Ines Roth', role: 'CMO', function: 'Marketing' }
  const ines = give('2026-01-05', company.owner, 'AddMember', added)
  const goal = give('2026-01-05', dana, 'ProposeGoal', { title: 'Signups', function: 'marketing' })
  const ids = (said: object) => JSON.parse(JSON.stringify(said).replaceAll('INES', ines))
  const decide = (on: string) => {
    const what = { title: 'Trade fairs', goals: [goal], ...ids(proposed) }
    const id = give(on, dana, 'ProposeDecision', what)
    give(on, dana, 'Decide', { id, kind: 'strategy', ...ids(plan) })
    return id
  }
  return { ...some, ines, id: decide(day), decide }
}

it('finds a strategy decided without whoever leads the function, and that it is the second', () => {
  const { decide, found, ines, dana } = decided()
  expect(found('2026-03-04').map(told)).toEqual([
    'S-01 was decided on goals of Marketing without Ines, who led it: neither there, nor asked, nor heard.',
  ])
  expect(found('2026-03-04')).toMatchObject([{ is: 'open', concerned: [ines, dana] }])
  decide('2026-04-03')
  expect(found('2026-04-04').map(told)[1]).toContain('one of two such within 180 days')
})

it('looks at a decision once, however many lead the function', () => {
  const { company, found, seen, give } = decided()
  const added = { name: 'Omar Haas', role: 'Other', function: 'Marketing' }
  give('2026-01-06', company.owner, 'AddMember', added)
  expect(found('2026-03-04')).toHaveLength(2)
  expect(
    seen('2026-03-04')
      .cases()
      .map(({ as }) => as),
  ).toEqual(['decided, on goals of Marketing'])
})

it('finds nothing where they were there, or were asked', () => {
  expect(decided({ participants: ['INES'] }).seen('2026-03-04')).toMatchObject({
    examined: 1,
    findings: [],
  })
  expect(decided({ consulted: ['INES'] }).found('2026-03-04')).toEqual([])
})

it('is not mistaken about a delegate who was there, or about what had to be confidential', () => {
  const away = decided()
  const { dana, wei, ines, give, found } = away
  give('2026-04-01', ines, 'StartAbsence', { id: ines, until: '2026-04-20', delegate: wei })
  const goal = away.company.all('goal')[0]
  const id = give('2026-04-03', dana, 'ProposeDecision', { title: 'Again', goals: [goal] })
  give('2026-04-03', dana, 'Decide', { id, kind: 'strategy', participants: [wei] })
  expect(found('2026-04-04')).toHaveLength(1)
  const quiet = watchedBy('left_out_of_strategy')
  expect(quiet.found('2026-04-04')).toEqual([])
})

it('looks at nothing that was decided before they came', () => {
  const { company, dana, give, seen } = watchedBy('left_out_of_strategy')
  const goal = give('2026-01-05', dana, 'ProposeGoal', { title: 'Signups', function: 'Marketing' })
  const id = give('2026-03-03', dana, 'ProposeDecision', { title: 'Fairs', goals: [goal] })
  give('2026-03-03', dana, 'Decide', { id, kind: 'strategy' })
  give('2026-03-09', company.owner, 'AddMember', {
    ...{ name: 'Ines Roth', role: 'CMO', function: 'Marketing' },
  })
  expect(seen('2026-03-10')).toMatchObject({ examined: 0, findings: [] })
})

it('is of whoever led the function that day, whoever leads it now', () => {
  const { company, dana, ines, give, found, decide } = decided()
  give('2026-03-20', company.owner, 'ChangeRole', { id: ines, role: 'CRO', function: 'Sales' })
  const added = { name: 'Omar Haas', role: 'CMO', function: 'Marketing' }
  const omar = give('2026-03-23', company.owner, 'AddMember', added)
  expect(found('2026-03-24')).toMatchObject([{ concerned: [ines, dana] }])
  decide('2026-04-03')
  expect(found('2026-04-04').map(({ concerned }) => concerned[0])).toEqual([ines, omar])
  give('2026-04-10', company.owner, 'RecordLeaving', { id: ines })
  expect(found('2026-04-11').map(({ concerned }) => concerned[0])).toEqual([ines, omar])
})

it('has nothing to look at where no goal names a function, or what is decided is no strategy', () => {
  expect(decided({}, { goals: [] }).seen('2026-03-04')).toMatchObject({ examined: 0 })
  expect(decided({ kind: 'operational' }).seen('2026-03-04')).toMatchObject({ examined: 0 })
})
