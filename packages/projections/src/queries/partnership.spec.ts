import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { partnership } from './partnership.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana and Noor, with a charter that gives Noor the brand from 1 March on. */
function chartered() {
  const some = calder()
  const { company, dana, noor } = some
  const id = some.on(on('2026-02-27'), dana, 'FoundPartnership', { members: [dana, noor] })
  const agree = (day: string, names: readonly string[], version: number) => {
    const domains = names.map((name) => ({ name, owner: noor }))
    const roles = [{ person: noor, role: 'Speaks for the market' }]
    const whoSees = [{ what: 'Our minutes', who: 'The two of us' }]
    some.on(on(day), dana, 'ProposeCharter', { id, domains, roles, whoSees })
    some.on(on(day), noor, 'AcceptCharter', { id, version })
  }
  agree('2026-03-01', ['Brand'], 1)
  return { ...some, agree, seen: () => ask(partnership, viewFor(company, dana), { id }) }
}

describe('a charter', () => {
  it('says what each is there for', () => {
    const { noor, seen } = chartered()
    expect(seen().charter?.roles).toMatchObject([
      { person: { id: noor }, role: 'Speaks for the market' },
    ])
  })

  it('says who may see what, which is agreed on as the rest of it', () => {
    const { dana, seen, on: give } = chartered()
    const { id } = seen().partnership
    const whoSees = [{ what: 'Our minutes', who: 'The whole team' }]
    give(on('2026-03-03'), dana, 'ProposeCharter', { id, whoSees })
    expect(seen()).toMatchObject({
      charter: { whoSees: [{ what: 'Our minutes', who: 'The two of us' }], waitingFor: [] },
      proposed: { whoSees, waitingFor: [{ name: 'Noor Haddad' }] },
    })
  })
})

describe('who is in it', () => {
  it('are its members from when they came until they left, were taken out, or it ended', () => {
    const { company, dana, noor, seen, on: give } = chartered()
    const { id } = seen().partnership
    const stood = () => ask(partnership, viewFor(company, dana), { id }).membership
    expect(stood().map(({ to }) => to)).toEqual([undefined, undefined])
    give(on('2026-03-10'), company.owner, 'RecordLeaving', { id: noor })
    give(on('2026-03-12'), dana, 'EndPartnership', { id })
    expect(stood()).toMatchObject([
      { person: { id: dana }, to: on('2026-03-12') },
      { person: { id: noor }, to: on('2026-03-10') },
    ])
  })
})

describe('how soon they know of what is decided', () => {
  it('is the middle of the days of the last twelve, what they do not know of as lasting so long at least', () => {
    const { company, dana, noor, seen, on: give } = chartered()
    const { id } = seen().partnership
    const decide = (day: string) => {
      const made = give(on(day), dana, 'ProposeDecision', { title: 'Brokers', partnership: id })
      give(on(day), dana, 'Decide', { id: made })
      return made
    }
    const tell = (day: string, made: string) => {
      const of = { noun: 'decision', id: made }
      give(on(day), dana, 'RecordExposure', { of, people: [noor], how: 'told' })
    }
    const news = () =>
      ask(partnership, viewFor(company, dana, { moment: on('2026-03-09') }), { id }).news
    const [first, second] = ['2026-03-02', '2026-03-04', '2026-03-06'].map(decide)
    tell('2026-03-05', first ?? '')
    const [noors] = news().people
    expect(noors).toEqual({ person: expect.anything(), known: 1, unknown: 2 })
    tell('2026-03-07', second ?? '')
    expect(news().things.map((each) => each.on)).toEqual(['2026-03-06', '2026-03-04', '2026-03-02'])
    expect(news().people).toMatchObject([
      { person: { id: noor }, known: 2, unknown: 1, median: 3 },
      { person: { id: dana }, known: 3, unknown: 0, median: 0 },
    ])
  })
})

describe('a changed title', () => {
  it('shows where the domains stayed as they were, also in a later charter', () => {
    const { company, noor, agree, seen, ...some } = chartered()
    const post = { id: noor, role: 'CRO', title: 'Chief revenue officer' }
    some.on(on('2026-03-10'), company.owner, 'ChangeRole', post)
    const shown = [{ from: 'CMO', to: 'Chief revenue officer', domains: ['Brand'] }]
    expect(seen().titleChanges).toMatchObject(shown)
    agree('2026-03-12', ['Brand'], 2)
    expect(seen().titleChanges).toMatchObject(shown)
  })

  it('does not show once the domains followed it, nor from before any charter', () => {
    const { company, noor, wei, agree, seen, ...some } = chartered()
    some.on(on('2026-03-10'), company.owner, 'ChangeRole', { id: noor, role: 'CRO' })
    some.on(on('2026-03-10'), company.owner, 'ChangeRole', { id: wei, role: 'CFO' })
    agree('2026-03-12', ['Brand', 'Sales'], 2)
    expect(seen().titleChanges).toEqual([])
  })
})

describe('joint metrics', () => {
  it('are counted with their breakdowns as one', () => {
    const { dana, noor, seen, on: give } = chartered()
    const { id } = seen().partnership
    const join = (metric: string) => {
      give(on('2026-03-04'), dana, 'ProposeMetric', { id, metric })
      give(on('2026-03-04'), noor, 'AcceptMetric', { id, metric })
    }
    const revenue = give(on('2026-03-03'), dana, 'DefineMetric', { title: 'Revenue' })
    join(revenue)
    join(give(on('2026-03-03'), dana, 'DefineMetric', { title: 'By brokers', parent: revenue }))
    join(give(on('2026-03-03'), dana, 'DefineMetric', { title: 'Retention' }))
    expect(seen().metrics.joint).toHaveLength(3)
    expect(seen().metrics.counted).toBe(2)
  })
})
