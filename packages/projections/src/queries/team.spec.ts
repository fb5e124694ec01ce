import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { team } from './team.ts'
import { why } from './why.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 6, benevolence: 6, reliance: 6, disclosure: 6 }

/** Dana, Noor and Wei, who were asked about each other once: Dana and Noor answered, Wei did not. */
function rated(trustOpen: boolean) {
  const some = calder()
  const { company, dana, noor, wei } = some
  const founded = { members: [dana, noor, wei], name: 'The three' }
  const partnership = some.on(on('2026-01-01'), dana, 'FoundPartnership', founded)
  const pulsePairs = [
    { one: dana, other: noor },
    { one: dana, other: wei },
  ]
  some.on(on('2026-01-01'), dana, 'ProposeCharter', { id: partnership, trustOpen, pulsePairs })
  for (const by of [noor, wei])
    some.on(on('2026-01-01'), by, 'AcceptCharter', { id: partnership, version: 1 })
  const id = some.on(on('2026-01-02'), dana, 'CallPulse', { partnership })
  const rate = (by: string, to: string) =>
    some.on(on('2026-01-03'), by, 'AnswerPulse', { id, to, scores })
  rate(dana, noor)
  rate(dana, wei)
  rate(noor, dana)
  some.on(on('2026-01-10'), 'lockstep', 'ClosePulse', { id })
  const seen = (by: string, day = '2026-02-01') =>
    ask(team, viewFor(company, by, { moment: on(day) }), { partnership })
  const stateOf = (by: string, from: string, to: string, day?: string) =>
    seen(by, day).views.find((each) => each.from === from && each.to === to)
  return { ...some, partnership, seen, stateOf }
}

describe('the views of a team', () => {
  it('are told one by one, the missing ones apart and never as a figure', () => {
    const { dana, noor, wei, seen, stateOf } = rated(true)
    expect(stateOf(noor, dana, noor)).toMatchObject({ state: 'current', gap: expect.any(String) })
    expect(stateOf(noor, wei, dana)).toMatchObject({ state: 'silent', asked: 1, points: [] })
    expect(stateOf(noor, noor, wei)).toMatchObject({ state: 'not asked', asked: 0, points: [] })
    expect(stateOf(noor, dana, noor, '2027-03-01')?.state).toBe('stale')
    expect(seen(noor).sentence).toBe('Of six views three are current and three are missing.')
  })

  it('are for the two where the charter does not open them', () => {
    const { dana, noor, wei, seen, stateOf } = rated(false)
    expect(stateOf(noor, dana, noor)?.state).toBe('current')
    expect(stateOf(wei, dana, noor)).toMatchObject({ state: 'closed', points: [] })
    expect(stateOf(wei, dana, noor)).not.toHaveProperty('gap')
    expect(stateOf(noor, dana, wei)).toMatchObject({ state: 'closed', points: [] })
    expect(seen(noor).sentence).toContain('one is for the two alone')
  })
})

describe('who reads a team from outside', () => {
  it('is told of no view that nobody rated, and of no figure, but as far as they may read', () => {
    const { company, dana, noor, partnership, on: at, seen, stateOf } = rated(true)
    const helena = at(on('2026-02-01'), company.owner, 'AddOutsider', { name: 'Helena Sand' })
    at(on('2026-02-01'), dana, 'OpenPostmortem', {
      ...{ partnership, title: 'The switch', question: 'Who knew when?' },
      ...{ from: '2026-01-01', to: '2026-01-31', involved: [dana, noor], facilitator: helena },
    })
    expect(seen(helena).sentence).toBe(
      'Of six views three are not yours to read and three are missing in what you may read.',
    )
    expect(seen(helena).alignment.coverage).toBe('0 of 6 parts in what you may read, equal weight')
    expect(stateOf(helena, dana, noor)?.state).toBe('closed')
    const told = (measure: 'metrics' | 'stated' | 'alignment', from: string) =>
      ask(why, viewFor(company, helena), { measure, from, to: dana, partnership }).summary
    expect(told('metrics', noor)).toMatch(/would choose in what you may read\.$/)
    expect(told('stated', company.owner)).toMatch(/opened yet in what you may read\.$/)
    expect(told('alignment', noor)).toContain('0 of 6 parts in what you may read')
  })
})

describe('who has left a team that still lists them', () => {
  it('has no views and no voice in it from then on, and before as it was', () => {
    const { company, noor, wei, seen, on: at } = rated(true)
    at(on('2026-01-20'), company.owner, 'RecordLeaving', { id: wei })
    const { partnership, sentence, views, voice } = seen(noor)
    expect(sentence).toBe('Of two views two are current.')
    expect([...views.flatMap(({ from, to }) => [from, to])]).not.toContain(wei)
    expect(partnership.members.map(({ id }) => id)).not.toContain(wei)
    expect(voice.map(({ person }) => person.id)).not.toContain(wei)
    const before = viewFor(company, noor, { moment: on('2026-02-01'), happened: on('2026-01-19') })
    expect(ask(team, before, { partnership: partnership.id }).views).toHaveLength(6)
    at(on('2026-01-21'), company.owner, 'RecordLeaving', { id: noor })
    expect(seen(company.owner).sentence).toContain('Nobody else of them is here')
  })
})

describe('the alignment of a team', () => {
  it('has no figure below four parts, and says which are missing', () => {
    const { alignment } = rated(true).seen(rated(true).dana)
    expect(alignment).not.toHaveProperty('value')
    expect(alignment.coverage).toBe('0 of 6 parts, equal weight')
    expect(alignment.parts.every((part) => !('value' in part) && !('lost' in part))).toBe(true)
  })
})

describe('the alignment of a team whose parts weigh differently', () => {
  it('says how much of the weight there is, and of no equal weight', () => {
    const { seen, dana, on: at, company } = rated(true)
    at(on('2026-01-20'), company.owner, 'SetModelParameter', {
      ...{ id: company.id, measure: 'alignment', parameter: 'metrics', value: 3 },
      reason: 'We are steered by them',
    })
    expect(seen(dana).alignment.coverage).toBe('0 of 6 parts, 0 % of the weight')
  })
})

describe('the voice of a member', () => {
  it('counts who was asked before a decision of somebody else, and not after', () => {
    const { dana, noor, wei, partnership, seen, ...some } = rated(true)
    const decide = (day: string, asked: readonly string[]) => {
      const id = some.on(on(day), dana, 'ProposeDecision', { title: 'Title', partnership })
      if (asked.length > 0) some.on(on(day), dana, 'CallPositions', { id, asked, closes: day })
      for (const by of asked) some.on(on(day), by, 'TakePosition', { id, stance: 'support' })
      some.on(on(day), dana, 'Decide', { id, rationale: 'Why', adopted: [...asked] })
    }
    decide('2026-02-01', [noor])
    decide('2026-02-02', [])
    const voice = (person: string) =>
      seen(dana, '2026-03-01').voice.find((each) => each.person.id === person)
    expect(voice(noor)).toMatchObject({ asked: { count: 1, of: 2 }, adopted: { count: 1, of: 1 } })
    expect(voice(wei)).toMatchObject({ asked: { count: 0, of: 2 }, adopted: { count: 0, of: 0 } })
    expect(voice(wei)?.adopted).not.toHaveProperty('interval')
    expect(voice(dana)?.asked.of).toBe(0)
  })
})
