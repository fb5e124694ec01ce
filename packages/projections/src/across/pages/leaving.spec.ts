import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { postmortem } from '../../queries/postmortem.ts'
import { fireTimers } from '../../testing/deeds/clockwork.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Noor leaves Dana, who is asked why beside her. */
function leaves() {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  on(at('2026-03-02'), noor, 'ProposeGoal', { title: 'Grow', owners: [noor], partnership })
  const id = on(at('2026-04-01'), dana, 'AskWhyTheyLeave', {
    person: noor,
    others: [dana],
    partnership,
  })
  const tell = (day: string, by: string, reason: string) =>
    on(at(day), by, 'TellWhyTheyLeave', { id, reason })
  const gone = (day: string) => on(at(day), company.owner, 'RecordLeaving', { id: noor })
  const seen = (by: string) => ask(page, viewFor(company, by), { noun: 'leaving', id })
  const items = (by: string, title: string) =>
    seen(by).parts.find((each) => each.title === title)?.items ?? []
  const said = (by: string) => items(by, 'Why, as each side tells it').map((each) => each.said)
  const waits = (by: string) => ask(forYou, viewFor(company, by), {}).items.map(({ kind }) => kind)
  return { ...some, partnership, id, tell, gone, seen, items, said, waits }
}

const SEALED = { sealed: true }

describe('why somebody leaves', () => {
  it('is sealed until each side has told it, and then read by those alone', () => {
    const { company, dana, noor, wei, tell, said, waits } = leaves()
    expect([waits(dana), waits(noor)]).toEqual([
      ['tell why somebody leaves'],
      ['tell why somebody leaves'],
    ])
    tell('2026-04-02', noor, 'Nobody asked me.')
    expect(said(noor)).toEqual(['Nobody asked me.', undefined])
    expect(said(dana)).toEqual([SEALED, undefined])
    tell('2026-04-03', dana, 'I did not ask.')
    for (const side of [dana, noor])
      expect(said(side)).toEqual(['Nobody asked me.', 'I did not ask.'])
    for (const other of [wei, company.owner]) expect(said(other)).toEqual([SEALED, SEALED])
  })

  it('is still hers to tell and to read after she left, and nothing else is', () => {
    const { company, dana, noor, id, tell, gone, said } = leaves()
    gone('2026-04-02')
    tell('2026-04-03', noor, 'Nobody asked me.')
    tell('2026-04-04', dana, 'I did not ask.')
    expect(said(noor)).toEqual(['Nobody asked me.', 'I did not ask.'])
    const theirs = ask(list, viewFor(company, noor), { noun: 'leaving' }).records
    expect(theirs.map((each) => each.id)).toEqual([id])
    expect(ask(list, viewFor(company, noor), { noun: 'request' }).records).toEqual([])
  })

  it('tells who has left which side is theirs, without a name that is not there for them any more', () => {
    const { dana, noor, tell, gone, seen, items } = leaves()
    gone('2026-04-02')
    tell('2026-04-03', noor, 'Nobody asked me.')
    const told = (by: string) =>
      items(by, 'Why, as each side tells it').map(({ what }) =>
        what.map(({ text }) => text).join(''),
      )
    expect(told(noor)).toEqual(['Noor told it', 'The other side is still to tell it'])
    tell('2026-04-04', dana, 'I did not ask.')
    expect(told(noor)).toEqual(['Noor told it', 'The other side told it'])
    expect(told(dana)).toEqual(['Noor told it', 'Dana told it'])
    expect(seen(noor).parts.map(({ title }) => title)).toEqual(['Why, as each side tells it'])
  })

  it('is called off by who stays after all, and what is open stays open to those alone', () => {
    const { company, dana, noor, wei, id, on, tell, gone, said, seen } = leaves()
    tell('2026-04-02', noor, 'Nobody asked me.')
    tell('2026-04-03', dana, 'I did not ask.')
    expect([dana, noor, wei].map((by) => seen(by).actions)).toEqual([[], ['CallOffLeaving'], []])
    on(at('2026-04-05'), noor, 'CallOffLeaving', { id, reason: 'I stay.' })
    expect(seen(wei).record).toMatchObject({ state: 'called off', standing: 'past' })
    expect(said(dana)).toEqual(['Nobody asked me.', 'I did not ask.'])
    expect(said(company.owner)).toEqual([SEALED, SEALED])
    gone('2026-04-20')
    expect(seen(noor).actions).toEqual([])
  })

  it('stays closed to who told nothing, until a late one of their own', () => {
    const { company, dana, noor, tell, said, waits } = leaves()
    tell('2026-04-02', noor, 'Nobody asked me.')
    company.now = at('2026-04-10')
    fireTimers(company)
    expect(said(dana)).toEqual([SEALED, undefined])
    expect(waits(dana)).toEqual(['tell late why somebody leaves'])
    tell('2026-04-11', dana, 'I did not ask.')
    expect(said(dana)).toEqual(['Nobody asked me.', 'I did not ask.'])
  })
})

describe('the day on which somebody left', () => {
  it('stays as the record knew it then, whatever is recorded of it later', () => {
    const { dana, on, gone, items } = leaves()
    expect(items(dana, 'As it stood on that day')).toEqual([])
    gone('2026-04-20')
    const stood = () =>
      items(dana, 'As it stood on that day').map(({ what }) =>
        what.map(({ text }) => text).join(''),
      )
    const then = stood()
    expect(then).toContain('Went on without them: one goal')
    on(at('2026-05-01'), dana, 'ProposeGoal', { title: 'Hold', owners: [dana] })
    on(at('2026-05-02'), dana, 'ProposeDecision', { title: 'Brokers first' })
    expect(stood()).toEqual(then)
  })

  it('is that of the leaving that was asked about, also once they have come back, and left again', () => {
    const { company, dana, noor, partnership, on, gone, seen, items } = leaves()
    company.now = at('2026-04-10')
    fireTimers(company)
    gone('2026-04-20')
    const stood = () => seen(dana).parts.filter(({ title }) => title === 'As it stood on that day')
    const then = stood()
    expect(then).toMatchObject([{ note: 'as known on 20 Apr' }])
    on(at('2026-05-04'), company.owner, 'TakeIn', { id: noor, role: 'CMO' })
    expect(stood()).toEqual(then)
    gone('2026-06-01')
    expect(stood()).toEqual(then)
    const again = on(at('2026-06-02'), dana, 'AskWhyTheyLeave', {
      ...{ person: noor, others: [dana], partnership },
    })
    const seenAgain = ask(page, viewFor(company, dana), { noun: 'leaving', id: again })
    expect(seenAgain.parts.find(({ title }) => title === 'As it stood on that day')).toMatchObject({
      note: 'as known on 1 Jun',
    })
    expect(
      items(dana, 'As it stood on that day').flatMap((each) => each.actions ?? []),
    ).toHaveLength(1)
  })

  it('is not one on which they left later, where this was called off before', () => {
    const { dana, id, on, gone, items } = leaves()
    on(at('2026-04-03'), dana, 'CallOffLeaving', { id, reason: 'She stays.' })
    gone('2026-06-01')
    expect(items(dana, 'As it stood on that day')).toEqual([])
  })

  it('leads to a post-mortem of the ninety days before it, with who left, who is away when it opens', () => {
    const { company, dana, noor, wei, partnership, on, gone, items } = leaves()
    gone('2026-04-20')
    const actions = items(dana, 'As it stood on that day').flatMap((each) => each.actions ?? [])
    expect(actions).toMatchObject([
      {
        command: 'OpenPostmortem',
        input: {
          ...{ from: '2026-01-20', to: '2026-04-20', partnership, involved: [dana, noor] },
        },
      },
    ])
    const asked = { title: 'Why Noor left', question: 'Who saw it?', facilitator: wei }
    const [{ input } = { input: {} }] = actions
    const id = on(at('2026-04-21'), dana, 'OpenPostmortem', { ...input, ...asked })
    const moments = [{ on: '2026-04-01', text: 'I asked nothing.' }]
    on(at('2026-04-21'), dana, 'WriteRecollection', { id, moments })
    company.now = at('2026-04-30')
    fireTimers(company)
    const seen = ask(postmortem, viewFor(company, dana), { id })
    expect(seen.involved).toMatchObject([{ wrote: 'open' }, { wrote: 'away' }])
  })

  it('asks the other of a pair what becomes of it, until that has ended', () => {
    const { dana, partnership, on, gone, waits } = leaves()
    gone('2026-04-20')
    expect(waits(dana)).toContain('settle what somebody left')
    on(at('2026-04-21'), dana, 'EndPartnership', { id: partnership })
    expect(waits(dana)).not.toContain('settle what somebody left')
  })

  it('asks all that are left of a team to take them out of it, until one has', () => {
    const { company, dana, noor, wei, on, gone } = leaves()
    const team = on(at('2026-04-02'), dana, 'FoundPartnership', {
      ...{ members: [dana, noor, wei], name: 'Three' },
    })
    gone('2026-04-20')
    const asked = (by: string) =>
      ask(forYou, viewFor(company, by), {}).items.flatMap(({ id, actions }) =>
        id.startsWith(team) ? actions : [],
      )
    const out = { command: 'RemoveFromPartnership', input: { id: team, person: noor } }
    expect([dana, wei, noor].map(asked)).toMatchObject([[out], [out], []])
    on(at('2026-04-21'), wei, 'RemoveFromPartnership', { id: team, person: noor })
    expect([dana, wei].map(asked)).toEqual([[], []])
  })

  it('asks the other of a team that is two by now to end it', () => {
    const { company, dana, noor, wei, on, gone } = leaves()
    const team = on(at('2026-04-02'), dana, 'FoundPartnership', {
      ...{ members: [dana, noor, wei], name: 'Three' },
    })
    on(at('2026-04-03'), dana, 'RemoveFromPartnership', { id: team, person: wei })
    gone('2026-04-20')
    const asked = ask(forYou, viewFor(company, dana), {}).items.find(({ id }) =>
      id.startsWith(team),
    )
    expect(asked?.actions).toMatchObject([{ command: 'EndPartnership', input: { id: team } }])
  })
})
