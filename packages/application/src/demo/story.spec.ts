import type { PersonId } from '@lockstep/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from './calendar.ts'
import { dana, danaWithNoor, helena, noor, team, wei } from './cast.ts'
import { named } from './named.ts'
import { type Asked, type OpenedDemo, openedDemo } from './testing/opened-demo.ts'

let demo: OpenedDemo
beforeAll(async () => {
  demo = await openedDemo()
}, 60_000)
afterAll(() => demo.done())

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)
const twoDigits = (n: number) => String(n).padStart(2, '0')

describe('the numbers of records', () => {
  it('are those by which the story calls them', () => {
    const { ask } = demo
    const called = (...names: string[]) => new Map(names.map((name) => [named(name), name]))
    const numbers = (found: readonly { id: string; ordinal?: string | undefined }[]) =>
      new Map(found.map(({ id, ordinal }) => [id, ordinal]))
    const decisions = called(...upTo(9).map((n) => `S-0${n}`))
    const goals = called(...upTo(9).map((n) => `G-${n}`))
    const loops = upTo(22).map((n) => `F-${twoDigits(n)}`)
    expect(numbers(ask('decisions', {}).decisions)).toEqual(decisions)
    expect(numbers(ask('goals', {}).goals)).toEqual(goals)
    expect(loops.map((name) => ask('feedback', { id: named(name) }).feedback.ordinal)).toEqual(
      loops,
    )
  })

  it('name the right things', () => {
    const { ask } = demo
    const switched = ask('decision', { id: named('S-05') })
    expect(switched.decision?.title).toBe('Move to enterprise shippers')
    expect(ask('goal', { id: named('G-3') }).goal.title).toBe('Qualified pipeline per quarter')
    const { feedback } = ask('feedback', { id: named('F-14') })
    expect(feedback.title).toBe('Heard it from the board deck')
  })
})

describe('strategy', () => {
  const standing = (name: string, asked: Asked = {}) =>
    demo.ask('decisions', {}, asked).decisions.find(({ id }) => id === named(name))

  it('got the shares of its time that the lineage tells', () => {
    const share = (name: string) => Math.round(100 * (standing(name)?.time?.share ?? 0))
    expect(['S-01', 'S-03', 'S-06', 'S-05'].map(share)).toEqual([60, 53, 35, 19])
    expect(['S-07', 'S-08', 'S-09'].map(share)).toEqual([37, 44, 27])
    expect(standing('S-02')).toMatchObject({ standing: 'in force', time: { reached: true } })
    expect(standing('S-04')).toMatchObject({ standing: 'dropped', ended: { silently: true } })
  })

  it('says so in one sentence', () => {
    const sentence = demo.ask('decisions', {}).sentence.map(({ text }) => text)
    expect(sentence.join('')).toBe(
      'Nine decisions in eighteen months: four in force, three superseded, one reversed, ' +
        'one dropped without a word. Those replaced had used 60, 53, 35 and 19 % of their time.',
    )
  })

  it('had switched on 20 March, and the record did not know it', () => {
    const noon = instantOf('2026-03-20 12:00')
    expect(standing('S-05', { happened: noon })?.standing).toBe('in force')
    expect(standing('S-01', { happened: noon })?.standing).toBe('superseded')
    expect(standing('S-05', { known: noon })).toBeUndefined()
    expect(standing('S-01', { known: noon })?.standing).toBe('in force')
  })

  it('asked four of six before the switch, on five pieces of evidence', () => {
    const { askedBefore, evidenceByKind, verdicts } = demo.ask('decision', { id: named('S-05') })
    expect(askedBefore).toEqual({ asked: 0, of: 6, entered: 4 })
    expect(evidenceByKind).toEqual({ data: 1, research: 0, precedent: 1, anecdote: 3 })
    expect(verdicts).toMatchObject([{ daysIn: 36, early: true }])
  })
})

describe('goals', () => {
  it('are agreed to by as many as the book says', () => {
    const { goals } = demo.ask('goals', {})
    const by = new Map(goals.map(({ id, agreed }) => [id, agreed?.by.length]))
    const agreed = upTo(9).map((n) => by.get(named(`G-${n}`)))
    expect(agreed).toEqual([6, 6, 4, 5, 6, 5, 6, 6, 2])
  })

  it('have two parents, or none', () => {
    const { goals } = demo.ask('goals', {})
    const found = (name: string) => goals.find(({ id }) => id === named(name))
    expect(found('G-8')?.parents).toEqual([named('G-4'), named('G-3')])
    expect(found('G-9')).toMatchObject({ parents: [], orphan: true })
  })

  it('were changed without consent once', () => {
    const changes = upTo(9).flatMap((n) => demo.ask('goal', { id: named(`G-${n}`) }).revisions)
    const alone = changes.filter(({ withoutConsentOf }) => withoutConsentOf.length > 0)
    expect(alone).toMatchObject([
      { fields: [{ field: 'target', from: 8, to: 9.5 }], withoutConsentOf: [{ id: noor }] },
    ])
  })
})

describe('feedback', () => {
  const loops = (person: PersonId) =>
    upTo(22).map((n) => demo.ask('feedback', { id: named(`F-${twoDigits(n)}`) }, { person }))

  it('closed late five times, once by 38 days', () => {
    const late = loops(dana).flatMap(({ feedback: { ordinal, state }, followUps }) => {
      const days = followUps.at(-1)?.answered?.lateDays ?? 0
      return state === 'closed' && days > 0 ? [[ordinal, days]] : []
    })
    expect(late).toEqual([
      ['F-05', 4],
      ['F-11', 14],
      ['F-13', 14],
      ['F-14', 38],
      ['F-20', 2],
    ])
  })

  it('is open three times: twice overdue, once not due yet', () => {
    const open = loops(dana).filter(({ feedback: { due } }) => due !== undefined)
    const overdue = open.filter(({ feedback: { overdueDays = 0 } }) => overdueDays > 0)
    expect(open.map(({ feedback }) => feedback.ordinal)).toEqual(['F-15', 'F-21', 'F-22'])
    expect(overdue.map(({ feedback }) => feedback.ordinal)).toEqual(['F-15', 'F-21'])
  })

  it('leaves the clock something to do', () => {
    const oneToOne = 'One-to-one of Dana Whitlock and Noor Haddad'
    expect(demo.ask('timers', {}).timers).toMatchObject([
      { day: '2026-10-02', told: `${oneToOne}, 1 Oct: missed unless recorded` },
      { day: '2026-10-02', told: 'A trust pulse of Leadership team is called' },
      { day: '2026-10-03', told: 'Noor is asked whether C-08 was kept' },
      { day: '2026-10-05', told: 'A trust pulse of Dana Whitlock and Noor Haddad is called' },
      { day: '2026-10-06', told: 'Dana is asked whether C-07 was kept' },
      { day: '2026-10-06', told: 'Data review of Leadership team, 5 Oct: missed unless recorded' },
      { day: '2026-10-12', told: 'F-22 is asked about again' },
      { day: '2026-10-17', told: 'Dana is asked whether C-09 was kept' },
      {
        day: '2026-10-17',
        told: 'Staff meeting of Leadership team, 16 Oct: missed unless recorded',
      },
      { day: '2026-10-24', told: 'Wei is asked whether C-13 was kept' },
      { day: '2026-10-31', told: 'Marcus is asked whether C-12 was kept' },
      { day: '2026-12-19', told: 'Wei is asked whether C-10 was kept' },
      { day: '2026-12-20', told: 'Whether it happened again, as PM-02 found' },
    ])
  })

  it('is closed to everybody but its two', () => {
    const { feedback, text } = demo.ask('feedback', { id: named('F-14') }, { person: wei })
    expect([feedback.title, text]).toEqual([{ sealed: true }, { sealed: true }])
  })
})

describe('the rhythm', () => {
  const since = '2025-10-01'
  const sessions = (partnership: string) =>
    demo
      .ask('list', { noun: 'session', partnership })
      .records.filter(({ ended }) => (ended?.at ?? '') >= since)

  it('was kept, moved and missed as often as the team’s page tells', () => {
    const all = [...sessions(team), ...sessions(danaWithNoor)]
    const counted = Map.groupBy(all, ({ state }) => state)
    const states = ['kept', 'held on another day', 'missed'] as const
    expect(states.map((state) => counted.get(state)?.length)).toEqual([44, 3, 7])
  })

  it('lays the days of the retreat over the timeline', () => {
    const { regions } = demo.ask('dashboard', { partnership: danaWithNoor })
    expect(regions.find(({ kind }) => kind === 'retreat')).toMatchObject({
      label: 'Retreat',
      from: instantOf('2026-05-18 00:00'),
    })
  })
})

describe('who audits Dana and Noor', () => {
  it('reads by name each metric that the two steer by, or would choose', () => {
    const why = { measure: 'metrics', from: dana, to: noor, partnership: danaWithNoor } as const
    const read = (person: PersonId) => {
      const { metrics } = demo.ask('partnership', { id: danaWithNoor }, { person })
      const { records } = demo.ask('list', { noun: 'metric' }, { person })
      return {
        listed: records.map(({ ordinal }) => ordinal),
        joint: metrics.joint.map(({ metric, figure }) => [metric, figure]),
        favoured: metrics.favoured.map((each) => each.metrics),
        counted: demo.ask('why', why, { person }).steps.map(({ ref }) => ref),
      }
    }
    expect(read(dana).listed.toSorted()).toEqual(upTo(7).map((n) => `M-0${n}`))
    expect(read(helena)).toEqual(read(dana))
  })
})
