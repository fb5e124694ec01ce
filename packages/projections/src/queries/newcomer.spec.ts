import type { PersonId } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'
import { forYou } from './for-you.ts'
import { newcomer } from './newcomer.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Ines comes into the team of Dana, Noor and Wei on the first of March, when something of each kind stands there. */
function came() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const team = on(day('2026-01-05'), dana, 'FoundPartnership', {
    ...{ members: [dana, noor, wei], name: 'Three' },
  })
  on(day('2026-01-05'), dana, 'ProposeCharter', { id: team, metricCap: 3 })
  for (const by of [noor, wei]) on(day('2026-01-06'), by, 'AcceptCharter', { id: team, version: 1 })
  on(day('2026-01-07'), dana, 'DefineSuccess', { id: team, elements: [{ text: 'Calm' }] })
  const vision = on(day('2026-01-08'), dana, 'ShareVision', {
    ...{ partnership: team, statement: 'Calm', takenAs: 'plan' },
  })
  const decided = (date: string, title: string) => {
    const id = on(day(date), noor, 'ProposeDecision', { title, partnership: team })
    on(day(date), noor, 'Decide', { id })
    return id
  }
  const over = decided('2026-01-09', 'Fairs')
  on(day('2026-02-01'), noor, 'ReverseDecision', { id: over, reason: 'No.' })
  const held = decided('2026-01-10', 'Brokers')
  const goal = on(day('2026-01-12'), wei, 'ProposeGoal', { title: 'Ten days', partnership: team })
  const ines = on(day('2026-03-01'), company.owner, 'AddMember', { name: 'Ines Roy', role: 'CMO' })
  on(day('2026-03-01'), dana, 'AddToPartnership', { id: team, person: ines })
  decided('2026-03-05', 'After her')
  const see = (person: PersonId = dana, moment = '2026-03-10') =>
    ask(newcomer, viewFor(company, person, { moment: day(moment) }), { id: ines })
  const items = (person?: PersonId, moment?: string) => see(person, moment).comings[0]?.items ?? []
  const waits = (person: PersonId, moment = '2026-03-10') =>
    ask(forYou, viewFor(company, person, { moment: day(moment) }), {})
      .items.filter(({ kind }) => kind !== 'answer a finding')
      .map(({ kind, question }) => [kind, question.map(({ text }) => text).join('')])
  const show = (date: string, by: PersonId, noun: string, id: string) =>
    on(day(date), by, 'RecordExposure', { of: { noun, id }, people: [ines], how: 'shown' })
  return { ...some, team, vision, held, goal, ines, see, items, waits, show }
}

describe('who comes later', () => {
  it('has everything before them that was in force that day, and nothing that came or ended otherwise', () => {
    const { items } = came()
    expect(items().map(({ kind, named }) => [kind, named.title])).toEqual([
      ['vision', 'Calm'],
      ['charter', 'Charter of Three'],
      ['definition of success', 'Definition of success of Three'],
      ['decision', 'Brokers'],
      ['goal', 'Ten days'],
    ])
  })

  it('is shown each by who answers for it, and says back what they were shown', () => {
    const { dana, noor, wei, ines, held, goal, on, waits, show, items } = came()
    expect(waits(noor).at(-1)).toEqual(['show what is in force', 'Have you shown Ines Brokers?'])
    expect(waits(dana).at(-1)).toEqual([
      'show what is in force',
      'Have you shown Ines Calm? One more comes after it.',
    ])
    expect(waits(ines).map(([kind]) => kind)).not.toContain('play back what is in force')
    show('2026-03-06', noor, 'decision', held)
    show('2026-03-07', wei, 'goal', goal)
    expect(waits(noor).map(([kind]) => kind)).not.toContain('show what is in force')
    expect(waits(ines)).toContainEqual([
      'play back what is in force',
      'What do you take Brokers to say? One more comes after it.',
    ])
    on(day('2026-03-08'), ines, 'PlayBack', {
      ...{ of: { noun: 'decision', id: held }, to: noor, text: 'Brokers come first.' },
    })
    expect(items(noor).find(({ kind }) => kind === 'decision')).toMatchObject({
      ...{ shown: '2026-03-06', played: '2026-03-08', playback: 'waiting' },
      actions: [{ label: 'Confirm' }, { label: 'Correct it' }],
    })
    expect(waits(noor)).toContainEqual([
      'confirm a playback',
      'Ines played Brokers back: “Brokers come first.”',
    ])
  })

  it('answers what success means instead of playing it back', () => {
    const { ines, team, on, items } = came()
    const success = () => items().find(({ kind }) => kind === 'definition of success')
    expect(success()).toMatchObject({ actions: [] })
    on(day('2026-03-04'), ines, 'AcceptSuccessElements', { id: team, version: 1, elements: [1] })
    expect(success()).toMatchObject({ shown: '2026-03-04', played: '2026-03-04' })
  })

  it('is looked at after 30, 60 and 90 days: what had ended by then counts no more', () => {
    const { noor, vision, held, on, show, see } = came()
    show('2026-03-03', noor, 'vision', vision)
    show('2026-04-15', noor, 'decision', held)
    on(day('2026-05-15'), noor, 'ReverseDecision', { id: held, reason: 'No.' })
    const days = see(noor, '2026-05-20').comings[0]?.days
    expect(days?.map(({ toPlay }) => toPlay)).toEqual([5, 5, 4])
    expect(days?.map((each) => [each.day, each.reached, each.shown, each.of])).toEqual([
      [30, true, 1, 5],
      [60, true, 2, 5],
      [90, false, 1, 4],
    ])
    expect(days?.[0]?.on).toBe('2026-03-31')
  })

  it('is asked for no more once ninety days are over, nor where a partnership begins with them', () => {
    const { dana, noor, ines, on, waits, see } = came()
    expect(waits(noor, '2026-05-30').map(([kind]) => kind)).toContain('show what is in force')
    expect(waits(noor, '2026-05-31').map(([kind]) => kind)).not.toContain('show what is in force')
    on(day('2026-03-06'), dana, 'FoundPartnership', { members: [dana, ines] })
    expect(see().comings).toHaveLength(1)
  })

  it('was not left out of what was decided before them: their days count from their coming', () => {
    const { company, dana, noor, ines, held, show } = came()
    show('2026-03-04', noor, 'decision', held)
    const view = viewFor(company, dana, { moment: day('2026-03-10') })
    const { people, unaware } = ask(decision, view, { id: held }).whoKnows
    expect(people.find(({ person }) => person.id === ines)).toMatchObject({
      ...{ came: '2026-03-01', since: '2026-03-04', afterDays: 3 },
    })
    expect(unaware.map(({ id }) => id)).not.toContain(ines)
  })
})

/** Noor, who led marketing, has left her pair with Dana; Cy comes in her place, and a new pair begins. */
function succeeded() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const pair = (date: string, members: PersonId[]) =>
    on(day(date), dana, 'FoundPartnership', { members })
  const old = pair('2026-01-05', [dana, noor])
  const apart = pair('2026-01-05', [noor, wei])
  const decided = (title: string, by: PersonId, more: object = {}) => {
    const id = on(day('2026-01-10'), by, 'ProposeDecision', { title, ...more })
    on(day('2026-01-10'), by, 'Decide', { id })
    return id
  }
  decided('Brokers', noor, { partnership: old })
  decided('One price', dana, { partnership: old })
  decided('No fairs', wei)
  decided('Between two others', wei, { partnership: apart })
  on(day('2026-01-12'), dana, 'ProposeGoal', { title: 'Ten days', partnership: old })
  on(day('2026-01-13'), wei, 'ProposeGoal', { title: 'Of others', partnership: apart })
  on(day('2026-02-01'), dana, 'EndPartnership', { id: old })
  const cy = on(day('2026-03-01'), company.owner, 'AddMember', { name: 'Cy Park', role: 'CMO' })
  pair('2026-03-02', [dana, cy])
  const listed = (person: PersonId, of: PersonId) =>
    ask(newcomer, viewFor(company, person, { moment: day('2026-03-10') }), { id: of }).comings.map(
      ({ items }) => items.map(({ named }) => named.title),
    )
  const waits = (person: PersonId) =>
    ask(forYou, viewFor(company, person, { moment: day('2026-03-10') }), {}).items.map(
      ({ question }) => question.map(({ text }) => text).join(''),
    )
  return { ...some, cy, old, decided, listed, waits, pair }
}

describe('who comes into a pair that begins with them', () => {
  it('has what is in force in the organisation, what the other holds, and what the line before left', () => {
    const { dana, wei, cy, listed, waits } = succeeded()
    expect(listed(cy, cy)).toEqual([['No fairs', 'One price', 'Brokers', 'Ten days']])
    expect(listed(wei, cy)).toEqual(listed(cy, cy))
    expect(listed(dana, dana)).toEqual([])
    expect(waits(dana)).toContain('Have you shown Cy One price? One more comes after it.')
  })

  it('has it once, where they come into a second one', () => {
    const { cy, wei, listed, pair } = succeeded()
    pair('2026-03-03', [wei, cy])
    expect(listed(cy, cy)).toEqual([
      ['No fairs', 'One price', 'Brokers', 'Ten days'],
      ['Between two others', 'Of others'],
    ])
  })

  it('has nothing before them where they had been there for long', () => {
    const { cy, noor, listed, pair } = succeeded()
    pair('2026-06-01', [noor, cy])
    expect(listed(cy, cy)).toHaveLength(1)
  })
})

describe('what is closed to who comes', () => {
  it('is in nobody’s list, nor is what was opened to them later', () => {
    const { dana, noor, team, ines, on, see, items } = came()
    for (const title of ['Closed', 'Opened later']) {
      const id = on(day('2026-01-15'), dana, 'ProposeDecision', {
        ...{ title, partnership: team, restricted: { to: [dana, noor] } },
      })
      on(day('2026-01-15'), dana, 'Decide', { id })
      if (title !== 'Closed') on(day('2026-03-05'), dana, 'OpenDecision', { id })
    }
    expect(items(dana)).toHaveLength(5)
    expect(see(dana).comings[0]?.days).toEqual(see(ines).comings[0]?.days)
  })
})
