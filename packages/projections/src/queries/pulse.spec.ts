import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { list } from './list.ts'
import { pulse } from './pulse.ts'

const sealed = { sealed: true }
const on = (day: string) => `${day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 5, benevolence: 4, reliance: 5, disclosure: null }

/** Dana, Noor and Wei, who rate each other; and somebody else of the house. */
function called(charter?: { readonly trustOpen: boolean }) {
  const some = calder()
  const { company, dana, noor, wei } = some
  const members = [dana, noor, wei]
  const founded = { members, name: 'The three' }
  const partnership = some.on(on('2026-03-01'), dana, 'FoundPartnership', founded)
  if (charter !== undefined) {
    some.on(on('2026-03-01'), dana, 'ProposeCharter', { id: partnership, metricCap: 5, ...charter })
    for (const by of [noor, wei])
      some.on(on('2026-03-01'), by, 'AcceptCharter', { id: partnership, version: 1 })
  }
  const id = some.on(on('2026-03-02'), dana, 'CallPulse', { partnership })
  const rate = (by: string, to: string, more: object = {}, day = '2026-03-03') =>
    some.on(on(day), by, 'AnswerPulse', { id, to, scores, ...more })
  const seen = (by: string) => ask(pulse, viewFor(company, by), { id })
  const rating = (by: string, from: string, to: string) =>
    seen(by).ratings.find((each) => each.from.id === from && each.to.id === to)
  const close = () => some.on(on('2026-03-10'), 'lockstep', 'ClosePulse', { id })
  return { ...some, partnership, id, rate, seen, rating, close, owner: company.owner }
}

describe('an answer', () => {
  it('is read by nobody but its giver until the other has given theirs', () => {
    const { dana, noor, wei, owner, rate, rating } = called({ trustOpen: true })
    rate(noor, dana)
    expect(rating(noor, noor, dana)).toMatchObject({ state: 'sealed', said: { scores } })
    for (const other of [dana, wei, owner]) {
      expect(rating(other, noor, dana)).toMatchObject({ state: 'sealed', said: sealed })
    }
    rate(dana, noor)
    expect(rating(dana, noor, dana)).toMatchObject({ state: 'in time', said: { scores } })
  })

  it('is for the two, unless their charter opens trust to all', () => {
    for (const trustOpen of [false, true]) {
      const { dana, noor, wei, owner, rate, rating } = called({ trustOpen })
      rate(noor, dana)
      rate(dana, noor)
      for (const other of [wei, owner]) {
        const said = rating(other, noor, dana)?.said
        expect(said).toEqual(trustOpen ? { scores, because: [] } : sealed)
      }
    }
  })

  it('stays closed to who was silent, until a late one of their own', () => {
    const { dana, noor, rate, rating, close } = called({ trustOpen: true })
    rate(noor, dana)
    close()
    expect(rating(dana, noor, dana)).toMatchObject({ state: 'in time', said: sealed })
    expect(rating(noor, dana, noor)).toEqual(expect.objectContaining({ state: 'silent' }))
    rate(dana, noor, {}, '2026-03-11')
    expect(rating(dana, noor, dana)?.said).toMatchObject({ scores })
    expect(rating(noor, dana, noor)).toMatchObject({ state: 'late', said: { scores } })
  })

  it('cites to each only what exists for them', () => {
    const { dana, noor, rate, rating, lastEvent, ...some } = called()
    const restricted = { title: 'Sell Tide', restricted: { to: [noor] } }
    some.on(on('2026-03-03'), noor, 'ProposeDecision', restricted)
    rate(noor, dana, { because: [{ event: lastEvent(), share: 0.6 }] })
    rate(dana, noor)
    const cited = (by: string) => {
      const said = rating(by, noor, dana)?.said
      return said !== undefined && 'because' in said ? said.because.map(({ share }) => share) : []
    }
    expect(cited(noor)).toEqual([0.6])
    expect(cited(dana)).toEqual([])
  })

  it('counts as silence once its giver is erased', () => {
    const { company, dana, noor, rate, rating, ...some } = called()
    rate(noor, dana)
    rate(dana, noor)
    some.on(on('2026-03-04'), noor, 'ErasePerson', { id: noor })
    company.seals.erase(noor)
    expect(rating(dana, noor, dana)).toMatchObject({ state: 'erased', said: sealed })
    expect(rating(dana, dana, noor)).toMatchObject({ state: 'in time', said: { scores } })
  })
})

describe('what a pulse asks', () => {
  it('is of each about the others, in order of family name, until it is open', () => {
    const { dana, noor, wei, owner, rate, seen } = called()
    const asked = (by: string) => seen(by).questions.map(({ to, state }) => [to.id, state])
    expect(asked(dana)).toEqual([
      [wei, 'waiting'],
      [noor, 'waiting'],
    ])
    expect(asked(owner)).toEqual([])
    rate(dana, wei)
    rate(wei, dana)
    rate(dana, noor)
    expect(asked(dana)).toEqual([[noor, 'sealed']])
  })

  it('waits for each, is late for who was silent, and not for who was away', () => {
    const { company, dana, noor, wei, rate, close, ...some } = called()
    const waits = (by: string) =>
      ask(forYou, viewFor(company, by), {}).items.map(({ kind, note }) => [
        kind,
        note?.includes('marked late'),
      ])
    rate(noor, dana)
    expect(waits(noor)).toEqual([['answer a pulse', false]])
    rate(noor, wei)
    expect(waits(noor)).toEqual([])
    some.on(on('2026-03-04'), wei, 'StartAbsence', { id: wei })
    close()
    expect(waits(dana)).toEqual([['answer a pulse late', true]])
    expect(waits(wei)).toEqual([['answer a pulse late', false]])
  })
})

describe('a pulse called by mistake', () => {
  const offered = (seen: { actions: readonly string[] }) => seen.actions.includes('CallOffPulse')

  it('may be called off by who called it, until the first two are open', () => {
    const { dana, noor, wei, owner, rate, seen } = called()
    rate(noor, dana)
    expect([dana, noor, wei, owner].map((by) => offered(seen(by)))).toEqual([
      true,
      ...[false, false, false],
    ])
    rate(dana, noor)
    expect(offered(seen(dana))).toBe(false)
  })

  it('says who called it off and why, asks nobody, and keeps sealed what was answered', () => {
    const { company, dana, noor, wei, id, rate, seen, rating, ...some } = called()
    rate(noor, dana)
    some.on(on('2026-03-04'), dana, 'CallOffPulse', { id, reason: 'One is running already.' })
    some.close()
    for (const by of [dana, noor, wei]) {
      const { pulse: line, questions, actions } = seen(by)
      expect(line).toMatchObject({
        state: 'called off',
        calledOff: { stamp: { by: { id: dana } }, reason: 'One is running already.' },
        counts: { given: 1, opened: 0 },
      })
      expect([questions, actions]).toEqual([[], []])
      expect(ask(forYou, viewFor(company, by), {}).items).toEqual([])
    }
    expect(rating(noor, noor, dana)).toMatchObject({ state: 'sealed', said: { scores } })
    expect(rating(dana, noor, dana)).toMatchObject({ state: 'sealed', said: sealed })
    expect(ask(list, viewFor(company, wei), { noun: 'pulse' }).records).toMatchObject([
      {
        state: 'called off',
        note: 'by Dana: One is running already.',
        ended: { by: { id: dana } },
      },
    ])
  })

  it('leaves open who was silent in the one before', () => {
    const { company, dana, noor, partnership, rate, close, ...some } = called()
    rate(noor, dana)
    close()
    const again = some.on(on('2026-03-12'), noor, 'CallPulse', { partnership })
    some.on(on('2026-03-12'), noor, 'CallOffPulse', { id: again })
    const kinds = ask(forYou, viewFor(company, dana), {}).items.map(({ kind }) => kind)
    expect(kinds).toEqual(['answer a pulse late'])
  })
})
