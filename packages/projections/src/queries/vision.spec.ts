import type { PersonId } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { forYou } from './for-you.ts'
import { vision } from './vision.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana shares a vision with Noor and Wei. */
function shared() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const team = on(day('2026-03-01'), dana, 'FoundPartnership', {
    ...{ members: [dana, noor, wei], name: 'Three' },
  })
  const share = (date: string, more: object = {}) =>
    on(day(date), dana, 'ShareVision', {
      ...{ partnership: team, statement: 'Calm for large shippers', takenAs: 'plan', ...more },
    })
  const decide = (date: string, by: PersonId, more: object = {}, plan: object = {}) => {
    const id = on(day(date), by, 'ProposeDecision', {
      title: 'Brokers',
      partnership: team,
      ...more,
    })
    on(day(date), by, 'Decide', { id, ...plan })
    return id
  }
  const id = share('2026-03-02')
  const back = { of: { noun: 'vision', id }, to: dana, text: 'Calm it is.' }
  const see = (person = dana, moment = '2026-04-30', at = id) =>
    ask(vision, viewFor(company, person, { moment: day(moment) }), { id: at })
  const waits = (person: PersonId, moment = '2026-04-30') =>
    ask(forYou, viewFor(company, person, { moment: day(moment) }), {}).items.map(({ kind }) => kind)
  return { ...some, team, id, back, share, decide, see, waits }
}

describe('a vision', () => {
  it('names the feedback that is about it, by its title only for the two', () => {
    const { dana, noor, wei, id, on, see } = shared()
    const words = { to: dana, kind: 'direct', title: 'The shippers', text: 'Say which.' }
    on(day('2026-03-05'), noor, 'GiveFeedback', { ...words, about: [{ noun: 'vision', id }] })
    expect(see(noor)?.feedback).toMatchObject([{ ordinal: 'F-01', title: 'The shippers' }])
    expect(JSON.stringify(see(wei)?.feedback)).toMatch(/F-01(?!.*The shippers)/)
  })

  it('shows what stands now where a later version has taken its place', () => {
    const { share, see } = shared()
    expect(see()?.latest).toBeUndefined()
    share('2026-03-20', { statement: 'Calm.' })
    share('2026-03-21', { statement: 'Calmer.', takenAs: 'dream' })
    expect(see()?.latest).toEqual({ version: 3, statement: 'Calmer.', takenAs: 'dream' })
  })

  it('holds until a strategy decision is made or reversed, and again once it is said to', () => {
    const { dana, noor, id, on, decide, see, waits } = shared()
    expect(see()).toMatchObject({ stands: 'holds', moves: [], record: { ordinal: 'V-1' } })
    const moved = decide('2026-03-10', noor)
    expect(see()).toMatchObject({ stands: 'stale', moves: [{ how: 'decided' }] })
    expect([waits(dana), waits(noor)]).toEqual([
      ['say whether a vision still holds'],
      ['play back a vision', 'answer a finding'],
    ])
    on(day('2026-03-12'), dana, 'ReconfirmVision', { id, despite: [moved], reason: 'It does.' })
    expect(see()).toMatchObject({
      stands: 'holds',
      moves: [],
      reconfirmed: [{ reason: 'It does.' }],
    })
    on(day('2026-03-20'), noor, 'ReverseDecision', { id: moved, reason: 'No.' })
    expect(see()).toMatchObject({ stands: 'stale', moves: [{ how: 'reversed' }] })
  })

  it('is not moved by what runs the business, nor by what is restricted until it is opened', () => {
    const { dana, on, decide, see } = shared()
    decide('2026-03-10', dana, {}, { kind: 'operational' })
    const quiet = decide('2026-03-11', dana, { restricted: { to: [dana] } })
    expect(see().stands).toBe('holds')
    on(day('2026-03-20'), dana, 'OpenDecision', { id: quiet })
    expect(see().moves.map(({ stamp }) => stamp.at)).toEqual([day('2026-03-20')])
  })

  it('is replaced by the next version, which says what it changes and how long the one before held', () => {
    const { noor, id, share, decide, see } = shared()
    decide('2026-03-12', noor)
    const next = share('2026-03-20', { statement: 'Calm for brokers' })
    expect(see()).toMatchObject({ stands: 'replaced', next: { ordinal: 'V-2' }, may: [] })
    expect(see(noor, '2026-04-30', next)).toMatchObject({
      ...{ version: 2, stands: 'holds' },
      before: {
        named: { ordinal: 'V-1' },
        statement: 'Calm for large shippers',
        staleAfterDays: 10,
      },
    })
    expect(id).not.toBe(next)
  })

  it('asks nobody anything once its partnership has ended', () => {
    const { dana, noor, team, on, decide, waits } = shared()
    decide('2026-03-10', noor)
    on(day('2026-03-12'), dana, 'EndPartnership', { id: team })
    expect([waits(dana), waits(noor)]).toEqual([[], []])
  })

  it('is played back in words that only the two read, corrected, said anew and confirmed', () => {
    const { dana, noor, wei, on, back, see, waits } = shared()
    const of = (person: PersonId) =>
      see(person).playbacks.find((each) => each.person.id === noor)?.playback
    expect(of(dana)).toBeUndefined()
    const id = on(day('2026-03-09'), noor, 'PlayBack', back)
    expect(of(dana)).toMatchObject({
      is: 'waiting',
      afterDays: 7,
      said: [{ words: 'Calm it is.' }],
    })
    expect(of(wei)).toMatchObject({ is: 'waiting', said: [{ words: { sealed: true } }] })
    expect(waits(dana)).toEqual(['confirm a playback'])
    on(day('2026-03-10'), dana, 'CorrectPlayback', { id, text: 'And large.' })
    expect(of(wei)).toMatchObject({ corrections: [{ words: { sealed: true } }] })
    expect([waits(dana), waits(noor)]).toEqual([[], ['play back anew']])
    on(day('2026-03-11'), noor, 'PlayBackAnew', { id, text: 'Calm and large.' })
    on(day('2026-03-12'), dana, 'ConfirmPlayback', { id })
    expect(of(noor)).toMatchObject({
      ...{ is: 'confirmed', afterDays: 7 },
      said: [{ words: 'Calm it is.' }, { words: 'Calm and large.' }],
    })
    expect(see(noor).record.figure).toBe('1 of 2')
    expect(waits(noor)).toEqual([])
  })

  it('keeps its playbacks where only its wording is new', () => {
    const { noor, on, back, share, see } = shared()
    on(day('2026-03-09'), noor, 'PlayBack', back)
    const next = share('2026-03-20', { statement: 'Calm.', editorial: true })
    expect(see(noor, '2026-04-30', next).record.figure).toBe('1 of 2')
  })
})

describe('who knew when', () => {
  it('counts the days from each decision and from the version until each came to know', () => {
    const { dana, noor, wei, id, on, decide, see } = shared()
    const earlier = decide('2026-03-01', dana, {}, { participants: [wei] })
    on(day('2026-03-04'), dana, 'RecordExposure', {
      ...{ of: { noun: 'decision', id: earlier }, people: [noor], how: 'told' },
    })
    on(day('2026-03-03'), wei, 'OpenRecord', { of: { noun: 'vision', id } })
    const { things } = see(dana, '2026-03-12')
    const told = things.map(({ named, known, untilAll, last }) => [
      named.ordinal,
      known.map(({ is, days }) => `${is} ${days}`),
      untilAll,
      last.map((person) => person.id),
    ])
    expect(told).toEqual([
      ['S-01', ['known 0', 'known 3', 'known 0'], 3, [noor]],
      ['V-1', ['known 1', 'unknown 10', 'known 0'], undefined, [noor]],
    ])
  })

  it('asks of who came later from the day on which they came', () => {
    const { company, dana, team, on, see } = shared()
    const ines = on(day('2026-03-20'), company.owner, 'AddMember', { name: 'Ines', role: 'CMO' })
    on(day('2026-03-20'), dana, 'AddToPartnership', { id: team, person: ines })
    const one = see(dana, '2026-04-01').things[0]?.known.find(({ person }) => person.id === ines)
    expect(one).toMatchObject({ is: 'later', days: 12 })
  })

  it('asks it only of those for whom a decision exists, from when it was there for them', () => {
    const { company, dana, noor, wei, on, decide, see } = shared()
    const restricted = { restricted: { to: [dana, noor] } }
    decide('2026-03-03', dana, restricted)
    const opened = decide('2026-03-04', dana, restricted)
    on(day('2026-03-20'), dana, 'OpenDecision', { id: opened })
    const told = { of: { noun: 'decision', id: opened }, how: 'told' }
    on(day('2026-03-10'), dana, 'RecordExposure', { ...told, people: [noor] })
    on(day('2026-03-22'), dana, 'RecordExposure', { ...told, people: [wei] })
    const known = see(dana, '2026-04-01').things.map((thing) =>
      thing.known.map(({ person, days }) => [person.id, days]),
    )
    expect(known.slice(1)).toEqual([
      [
        [noor, 29],
        [dana, 0],
      ],
      [
        [wei, 2],
        [noor, 6],
        [dana, 0],
      ],
    ])
    const { people } = ask(decision, viewFor(company, dana), { id: opened }).whoKnows
    expect(people.map(({ person, afterDays }) => [person.id, afterDays])).toEqual([
      [wei, 2],
      [noor, 6],
      [dana, 0],
    ])
  })
})
