import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { list } from './list.ts'
import { page } from './page.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana decides in Noor's domain, with Wei there; Noor is of the same team and was not asked. */
function decided() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const team = on(day('2026-03-01'), dana, 'FoundPartnership', {
    members: [dana, noor, wei],
    name: 'Three',
  })
  on(day('2026-03-01'), dana, 'ProposeCharter', {
    id: team,
    domains: [{ name: 'Brand', owner: noor, gate: 'Above 1 M' }],
  })
  for (const by of [noor, wei]) on(day('2026-03-01'), by, 'AcceptCharter', { id: team, version: 1 })
  const id = on(day('2026-03-02'), dana, 'ProposeDecision', {
    title: 'Freeze',
    domain: 'brand',
    partnership: team,
  })
  on(day('2026-03-03'), dana, 'Decide', { id, participants: [wei] })
  const of = { noun: 'decision', id }
  const see = (person = noor, looking = {}) =>
    ask(decision, viewFor(company, person, { moment: day('2026-03-20'), ...looking }), { id })
  const known = () =>
    see().whoKnows.people.map(({ person, since, afterDays, statements }) => [
      person.id,
      since,
      afterDays,
      statements.map(({ how }) => how),
    ])
  return { ...some, id, of, see, known }
}

describe('who knows of a decision', () => {
  it('follows from who had a part in it and who was there, and names whom it concerns beside', () => {
    const { dana, noor, wei, see, known } = decided()
    expect(known()).toEqual([
      [wei, '2026-03-03', 0, ['present']],
      [dana, '2026-03-02', 0, ['part']],
    ])
    expect(see().whoKnows.unaware.map(({ id }) => id)).toEqual([noor])
  })

  it('counts an opening only of whom it concerns and of whom nothing says it, and never in the past', () => {
    const { noor, dana, of, on, see } = decided()
    expect([see(noor).whoKnows.openingCounts, see(dana).whoKnows.openingCounts]).toEqual([
      true,
      false,
    ])
    expect(see(noor, { happened: day('2026-03-10') }).whoKnows).toMatchObject({
      openingCounts: false,
      open: false,
    })
    on(day('2026-03-08'), noor, 'OpenRecord', { of })
    expect(see(noor).whoKnows).toMatchObject({ openingCounts: false, unaware: [] })
  })

  it('says how long after somebody was told, until they dispute it or tell it themselves', () => {
    const { dana, noor, of, on, known, lastEvent } = decided()
    on(day('2026-03-08'), dana, 'RecordExposure', { of, people: [noor], how: 'told' })
    const statement = lastEvent()
    const noors = () => known().find(([person]) => person === noor)
    expect(noors()).toEqual([noor, '2026-03-08', 5, ['told']])
    on(day('2026-03-09'), noor, 'DisputeExposure', { of, statement })
    expect(noors()).toEqual([noor, undefined, undefined, ['told']])
    on(day('2026-03-10'), noor, 'CorrectExposure', {
      ...{ of, statement, how: 'shown', on: '2026-03-06' },
    })
    expect(noors()).toEqual([noor, '2026-03-06', 3, ['told']])
  })

  it('counts what somebody says of it from the day that it is about, by what had happened', () => {
    const { dana, noor, of, on, see, lastEvent } = decided()
    on(day('2026-03-08'), dana, 'RecordExposure', { of, people: [noor], how: 'told' })
    const statement = lastEvent()
    const since = (happened: string) =>
      see(noor, { happened: `${happened}T22:59:59.999Z` }).whoKnows.people.find(
        ({ person }) => person.id === noor,
      )?.since
    const correct = (on_: string) =>
      on(day('2026-03-15'), noor, 'CorrectExposure', { of, statement, how: 'shown', on: on_ })
    expect([since('2026-03-07'), since('2026-03-08')]).toEqual([undefined, '2026-03-08'])
    correct('2026-03-12')
    expect([since('2026-03-08'), since('2026-03-11'), since('2026-03-12')]).toEqual([
      ...[undefined, undefined, '2026-03-12'],
    ])
    correct('2026-03-06')
    expect([since('2026-03-05'), since('2026-03-06')]).toEqual([undefined, '2026-03-06'])
    on(day('2026-03-16'), noor, 'DisputeExposure', { of, statement })
    expect([since('2026-03-06'), since('2026-03-12')]).toEqual([undefined, undefined])
    const known = see(noor, { known: { at: day('2026-03-14') } }).whoKnows.people
    expect(known.find(({ person }) => person.id === noor)?.since).toBe('2026-03-08')
  })

  it('follows from who was at the session where it was taken, planned or only recorded', () => {
    const { dana, noor, wei, company, on, see, id, known } = decided()
    const partnership = on(day('2026-03-04'), dana, 'FoundPartnership', { members: [dana, noor] })
    const about = { partnership, kind: 'one-to-one', on: '2026-03-05' }
    const session = on(day('2026-03-04'), dana, 'PlanSession', about)
    const present = [noor, wei]
    on(day('2026-03-09'), dana, 'HoldSession', {
      id: session,
      decisions: [id],
      present: [dana, ...present],
    })
    expect(known().find(([person]) => person === noor)).toEqual([
      noor,
      '2026-03-05',
      2,
      ['present'],
    ])
    expect(known().find(([person]) => person === wei)?.[3]).toEqual(['present', 'present'])
    expect(see().whoKnows).toMatchObject({ unaware: [], openingCounts: false })
    const weis = see().whoKnows.people.find(({ person }) => person.id === wei)
    expect(weis?.statements.map(({ answerable }) => answerable)).toEqual([true, false])
    const kofi = company.give(company.owner, 'AddMember', { name: 'Kofi', role: 'CTO' })
    on(day('2026-03-10'), noor, 'RecordSession', {
      ...{ ...about, on: '2026-03-06', decisions: [id], present: [dana, noor, kofi] },
    })
    // He was there before he was a member.
    expect(known().find(([person]) => person === kofi)).toEqual([
      kofi,
      '2026-03-06',
      0,
      ['present'],
    ])
  })

  it('does not follow from a session that talked of it before it was decided', () => {
    const { company, dana, noor, on } = calder()
    const partnership = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
    const id = on(day('2026-03-02'), dana, 'ProposeDecision', { title: 'Lyon', owner: dana })
    const session = on(day('2026-03-05'), dana, 'RecordSession', {
      ...{ partnership, kind: 'one-to-one', on: '2026-03-05', decisions: [id] },
      present: [dana, noor],
    })
    on(day('2026-03-09'), dana, 'Decide', { id })
    const view = viewFor(company, dana, { moment: day('2026-03-20') })
    const { linked } = ask(page, view, { noun: 'session', id: session })
    expect(linked.map(({ how, title }) => [how, title])).toEqual([['discussed', 'Lyon']])
    const { people } = ask(decision, view, { id }).whoKnows
    const ways = people.find(({ person }) => person.id === noor)?.statements.map(({ how }) => how)
    expect(ways ?? []).not.toContain('present')
  })

  it('does not follow for who says that they were not there', () => {
    const { company, dana, noor, wei, on, see, id, known } = decided()
    const partnership = on(day('2026-03-04'), dana, 'FoundPartnership', { members: [dana, noor] })
    const about = { partnership, kind: 'one-to-one', on: '2026-03-05' }
    const session = on(day('2026-03-06'), dana, 'RecordSession', {
      ...{ ...about, decisions: [id], present: [dana, noor] },
    })
    const noors = () => see().whoKnows.people.find(({ person }) => person.id === noor)
    expect(known().find(([person]) => person === noor)?.[1]).toBe('2026-03-05')
    on(day('2026-03-07'), noor, 'DisputeAttendance', { id: session, note: 'I was ill.' })
    expect(noors()?.since).toBeUndefined()
    expect(noors()?.statements).toMatchObject([{ how: 'present', answer: { note: 'I was ill.' } }])
    const seen = (who: string) =>
      ask(page, viewFor(company, who, { moment: day('2026-03-20') }), {
        ...{ noun: 'session', id: session },
      })
    expect(seen(wei).facts).toContainEqual({ label: 'Who was there', value: [{ text: 'Dana' }] })
    const then = viewFor(company, wei, { happened: day('2026-03-06') })
    expect(ask(page, then, { noun: 'session', id: session }).facts).toEqual(seen(wei).facts)
    const { people } = see(wei, { happened: day('2026-03-06') }).whoKnows
    expect(people.find((each) => each.person.id === noor)?.since).toBeUndefined()
    expect([seen(dana).actions, seen(noor).actions]).toEqual([['DisputeAttendance'], []])
  })

  it('follows from no session that was held without naming it, or that was withdrawn', () => {
    const { dana, noor, company, on, see, id, lastEvent } = decided()
    const partnership = on(day('2026-03-04'), dana, 'FoundPartnership', { members: [dana, noor] })
    const about = { partnership, kind: 'one-to-one', on: '2026-03-04' }
    on(day('2026-03-04'), dana, 'RecordSession', about)
    const unaware = () => see().whoKnows.unaware.map((person) => person.id)
    expect(unaware()).toEqual([noor])
    const session = on(day('2026-03-04'), dana, 'RecordSession', {
      ...{ ...about, kind: 'strategy session', decisions: [id] },
    })
    expect(unaware()).toEqual([])
    company.mend(`session-${session}`, lastEvent(), dana)
    expect(unaware()).toEqual([noor])
  })

  it('does not exist for whom the decision does not', () => {
    const { company, dana, noor, wei, on } = calder()
    const id = on(day('2026-03-02'), dana, 'ProposeDecision', {
      title: 'Quiet',
      restricted: { to: [dana, wei] },
    })
    const told = { of: { noun: 'decision', id }, people: [wei], how: 'told' }
    on(day('2026-03-03'), dana, 'RecordExposure', told)
    const seen = (person: string) =>
      ask(list, viewFor(company, person), { noun: 'exposure' }).records.map(({ title }) => title)
    expect([seen(dana), seen(noor)]).toEqual([['Quiet'], []])
    on(day('2026-03-04'), dana, 'OpenDecision', { id })
    expect(seen(noor)).toEqual(['Quiet'])
  })
})

describe('a decision in another’s domain', () => {
  it('is flagged by the charter of its day', () => {
    const { noor, see } = decided()
    expect(see().domainOf).toMatchObject({
      ...{ person: { id: noor }, outside: true, gate: 'Above 1 M', version: 1 },
    })
  })
})
