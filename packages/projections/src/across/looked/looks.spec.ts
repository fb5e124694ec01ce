import type { PersonId } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { type QueryName, queries } from '../../queries/index.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import type { Query } from '../../view/query.ts'
import { type AskedFor, type Looked, looksIn } from './looks.ts'
import { looksTold, toldOfOwn } from './told.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Noor gave Dana feedback, who has accepted it. */
function exchanged() {
  const some = calder()
  const { company, dana, noor, on } = some
  const words = { kind: 'hard', title: 'Late dates', text: 'They moved.' }
  const id = on(at('2026-03-01'), noor, 'GiveFeedback', { to: dana, ...words })
  on(at('2026-03-02'), dana, 'AcceptFeedback', { id, answer: 'I see.' })
  const asks = (by: PersonId, query: QueryName, params: object, more: Partial<AskedFor> = {}) => {
    const view = viewFor(company, by)
    ask(queries[query] as unknown as Query, view, params)
    return looksIn(view, { query, params, ...more }, company.now)
  }
  return { ...some, id, asks }
}

const told = (looks: readonly Looked[]) =>
  looks.map(({ viewer, concerned, noun, way }) => [viewer, concerned, noun, way])

describe('a look', () => {
  it('is at words of somebody else, and concerns whose they are', () => {
    const { company, dana, noor, wei, id, asks } = exchanged()
    const [look, ...others] = asks(noor, 'feedback', { id })
    expect(others).toEqual([])
    expect(look).toEqual({
      ...{ viewer: noor, concerned: dana, noun: 'feedback', record: id, way: 'page' },
      ...{ day: '2026-03-02', first: company.now, last: company.now, principals: [] },
    })
    expect(told(asks(dana, 'feedback', { id }))).toEqual([[dana, noor, 'feedback', 'page']])
    expect(asks(wei, 'feedback', { id })).toEqual([])
  })

  it('says by which way the words came', () => {
    const { dana, noor, id, asks } = exchanged()
    const ways = (looks: readonly Looked[]) => looks.map(({ way }) => way)
    expect(ways(asks(dana, 'feedbacks', {}))).toEqual(['passing'])
    expect(ways(asks(noor, 'feedbacks', {}))).toEqual([])
    expect(ways(asks(dana, 'search', { text: 'moved' }))).toEqual(['search'])
    expect(ways(asks(dana, 'search', { text: 'Whitlock' }))).toEqual([])
    expect(ways(asks(dana, 'feedback', { id }, { byProgram: true }))).toEqual(['key'])
    expect(ways(asks(dana, 'record-export', {}))).not.toContain('page')
  })

  it('concerns of whom words speak, where they are not theirs', () => {
    const { company, dana, noor, wei, on } = exchanged()
    const partnership = on(at('2026-04-01'), dana, 'FoundPartnership', { members: [dana, noor] })
    const leaving = on(at('2026-04-01'), dana, 'AskWhyTheyLeave', {
      ...{ person: noor, others: [dana, wei], partnership },
    })
    for (const by of [dana, noor, wei])
      on(at('2026-04-02'), by, 'TellWhyTheyLeave', { id: leaving, reason: 'A reason' })
    const view = viewFor(company, dana)
    ask(queries.page as unknown as Query, view, { noun: 'leaving', id: leaving })
    const looks = looksIn(view, { query: 'page', params: { id: leaving } }, company.now)
    expect(new Set(looks.map(({ concerned }) => concerned))).toEqual(new Set([noor, wei]))
  })

  it('says in whose name they could record then', () => {
    const { company, dana, noor, wei, id, asks, on } = exchanged()
    on(at('2026-03-03'), wei, 'GrantDelegation', { id: wei, to: noor })
    const looks = asks(noor, 'feedback', { id })
    expect(looks.map(({ principals }) => principals)).toEqual([[wei]])
    const [line] = looksTold(viewFor(company, dana), looks, 10).looks
    expect(line).toMatchObject({ who: { name: 'Noor Haddad' }, for: [{ name: 'Wei Chen' }] })
  })
})

describe('who looked', () => {
  it('is told to whom it concerns, and the looker who is told', () => {
    const { company, dana, noor, wei, id, asks } = exchanged()
    const looks = asks(noor, 'feedback', { id })
    expect(looksTold(viewFor(company, dana), looks, 10).looks).toMatchObject([
      {
        ...{ who: { id: noor }, count: 1, way: 'page' },
        on: [{ ordinal: 'F-01', title: 'Late dates' }],
      },
    ])
    expect(looksTold(viewFor(company, wei), looks, 0)).toEqual({ looks: [], more: false })
    expect(toldOfOwn(viewFor(company, noor), looks)).toMatchObject([{ id: dana }])
  })

  it('is told in one line for all that an export showed at once, with how many there were', () => {
    const { company, dana, noor, on, asks } = exchanged()
    for (const title of ['Two', 'Three'])
      on(at('2026-03-03'), dana, 'GiveFeedback', { to: noor, kind: 'hard', title, text: 'Text' })
    const looks = asks(noor, 'record-export', {}).filter(({ way }) => way === 'export')
    const earlier = { ...looks[0], way: 'search', last: at('2026-03-02') } as Looked
    const told = looksTold(viewFor(company, dana), [...looks, earlier], 1)
    expect(told).toMatchObject({
      looks: [{ way: 'export', count: 2, last: company.now }],
      more: true,
    })
    expect(told.looks[0]?.on.map(({ ordinal }) => ordinal).sort()).toEqual(['F-02', 'F-03'])
  })

  it('leaves no trace of a record that does not exist for whom it concerns', () => {
    const { company, dana, noor, wei, on } = exchanged()
    const id = on(at('2026-03-04'), noor, 'ProposeDecision', {
      ...{ title: 'Brokers first', restricted: { to: [noor, wei] } },
    })
    const look: Looked = {
      ...{ viewer: noor, concerned: dana, noun: 'decision', record: id, way: 'page' },
      ...{ day: '2026-03-04', first: company.now, last: company.now, principals: [] },
    }
    expect(looksTold(viewFor(company, dana), [look], 0)).toEqual({ looks: [], more: false })
    expect(toldOfOwn(viewFor(company, noor), [look])).toEqual([])
    const weis = { ...look, concerned: wei }
    const told = looksTold(viewFor(company, wei), [look, weis, look], 1)
    expect([told.looks.map(({ count }) => count), told.more]).toEqual([[1], false])
    expect(looksTold(viewFor(company, wei), [look, weis], 0).more).toBe(true)
  })

  it('is not told of who was erased, nor to them', () => {
    const { company, dana, noor, id, asks, on } = exchanged()
    const looks = asks(noor, 'feedback', { id })
    on(at('2026-03-05'), noor, 'ErasePerson', { id: noor })
    expect(looksTold(viewFor(company, dana), looks, 10).looks).toEqual([])
  })
})
