import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { replay } from './replay.ts'
import { step } from './step.ts'

/** Twice Dana gives Noor hard feedback, who accepts it; asked again, Dana sees a difference. */
function somebodyChanges() {
  const there = calder()
  const { company, dana, noor, on, lastEvent } = there
  const pair = on('2026-02-01T08:00:00.000Z', dana, 'FoundPartnership', { members: [dana, noor] })
  const exchange = (month: string) => {
    const day = (date: string) => `2026-${month}-${date}T09:00:00.000Z`
    const words = { kind: 'hard', title: 'Launch dates', text: 'They moved twice.' }
    const id = on(day('02'), dana, 'GiveFeedback', { to: noor, ...words })
    const given = lastEvent()
    on(day('03'), noor, 'AcceptFeedback', { id, commitment: 'Dates by name.' })
    on(day('17'), dana, 'AnswerFollowUp', { id, difference: 'seen', helping: true })
    // Seen, and so closed: the answer is the last but one.
    return { given, answered: company.log.events.at(-2)?.id ?? '' }
  }
  exchange('02')
  return { ...there, pair, ...exchange('03') }
}

describe('a replay', () => {
  it('holds the entries of its days in the order of its clock', () => {
    const { company, dana, noor, on } = calder()
    const goal = { title: 'Pipeline', unit: 'M', baseline: 5, owners: [dana] }
    on('2026-03-05T08:00:00.000Z', dana, 'ProposeGoal', goal)
    on('2026-03-09T08:00:00.000Z', noor, 'ProposeGoal', goal, '2026-03-02T08:00:00.000Z')
    const walk = (clock: 'recorded' | 'happened') =>
      ask(replay, viewFor(company, dana), { from: '2026-03-02', to: '2026-03-09', clock })
        .steps.filter(({ did }) => did === 'proposed a goal')
        .map(({ who }) => who !== 'lockstep' && who.name)
    expect(walk('recorded')).toEqual(['Dana Whitlock', 'Noor Haddad'])
    expect(walk('happened')).toEqual(['Noor Haddad', 'Dana Whitlock'])
  })
})

describe('a step of a replay', () => {
  it('tells what it changed and what it moved, at its own moment', () => {
    const { company, dana, pair, answered } = somebodyChanges()
    const view = viewFor(company, dana, { moment: '2026-09-01T08:00:00.000Z' })
    const told = ask(step, view, { id: answered, partnership: pair })
    expect(told.at).toBe('2026-03-17T09:00:00.000Z')
    const [moved] = told.scores.filter(({ effects }) => effects.length > 0)
    expect(moved?.effects.map(({ id }) => id)).toContain(answered)
    const points = moved?.effects.reduce((sum, effect) => sum + effect.points, 0) ?? 0
    expect((moved?.value ?? 0) - (moved?.without ?? 0)).toBeCloseTo(points)
  })

  it('tells the option that was chosen in its words', () => {
    const { company, dana, on, lastEvent } = calder()
    const day = (date: string) => `2026-${date}T09:00:00.000Z`
    const options = [{ option: 'base', text: 'Brokers as the base' }, { text: 'Neither' }]
    const id = on(day('03-02'), dana, 'ProposeDecision', { title: 'Brokers first', options })
    on(day('03-09'), dana, 'Decide', { id, option: 'base' })
    const { fields } = ask(step, viewFor(company, dana), { id: lastEvent() })
    expect(fields).toContainEqual({ field: 'option', to: 'Brokers as the base' })
  })

  it('tells who has spoken, and of positions that open what is new alone', () => {
    const { company, dana, noor, on, lastEvent } = calder()
    const day = (date: string) => `2026-${date}T09:00:00.000Z`
    const id = on(day('03-02'), dana, 'ProposeDecision', { title: 'Brokers first' })
    on(day('03-03'), dana, 'CallPositions', { id, asked: [dana, noor] })
    on(day('03-04'), dana, 'TakePosition', { id, stance: 'support' })
    const { fields } = ask(step, viewFor(company, dana), { id: lastEvent() })
    expect(fields).toContainEqual({ field: 'spoken', to: 'Dana Whitlock' })
    // The last of them opens all.
    on(day('03-05'), noor, 'TakePosition', { id, stance: 'concern' })
    const opening = company.log.events.find(({ type }) => type === 'PositionsOpened')
    const opened = ask(step, viewFor(company, dana), { id: opening?.id ?? '' })
    expect(opened.fields.map(({ field }) => field)).toEqual(['standing'])
  })

  it('as it happened, stands on the day to which its entry was corrected', () => {
    const { company, dana, on, lastEvent } = calder()
    const day = (date: string) => `2026-${date}T09:00:00.000Z`
    const id = on(day('03-02'), dana, 'ProposeDecision', { title: 'Brokers first' })
    on(day('03-09'), dana, 'Decide', { id })
    const decided = lastEvent()
    const evidence = { id, kind: 'data', title: 'Counted' }
    on(day('03-12'), dana, 'AttachEvidence', evidence, day('03-10'))
    company.now = day('04-02')
    company.mend(`decision-${id}`, decided, dana, { to: day('03-11') })
    const view = viewFor(company, dana)
    const days = { from: '2026-03-03', to: '2026-03-31', clock: 'happened' as const }
    expect(ask(replay, view, days).steps).toMatchObject([
      { did: 'attached evidence' },
      { did: 'decided', happened: day('03-11'), firstOn: '2026-03-09' },
      { did: 'corrected an entry' },
    ])
    const told = ask(step, view, { id: decided, clock: 'happened' })
    expect(told).toMatchObject({ at: day('03-11'), inForce: [{ title: 'Brokers first' }] })
    const before = viewFor(company, dana).at({ happened: day('03-10') })
    expect(before.entered(decided)).toBeUndefined()
    expect(before.stored('decision', id).map(({ type }) => type)).not.toContain('DecisionMade')
  })

  it('as it happened, tells an entry as it counts by now: withdrawn, it changed nothing', () => {
    const { company, dana, on, lastEvent } = calder()
    const day = (date: string) => `2026-${date}T09:00:00.000Z`
    const id = on(day('03-02'), dana, 'ProposeDecision', { title: 'Brokers first' })
    const proposed = lastEvent()
    on(day('03-09'), dana, 'Decide', { id })
    const decided = lastEvent()
    company.now = day('04-02')
    company.mend(`decision-${id}`, proposed, dana, { reworded: true })
    company.mend(`decision-${id}`, decided, dana)
    const told = (event: string, clock: 'recorded' | 'happened') => {
      const { about, fields } = ask(step, viewFor(company, dana), { id: event, clock })
      const to = (name: string) => fields.find(({ field }) => field === name)?.to
      return { title: about?.title, state: about?.state, to: [to('title'), to('standing')] }
    }
    const { title } = told(proposed, 'happened')
    expect(title).not.toBe('Brokers first')
    expect(told(proposed, 'happened').to).toEqual([title, 'proposed'])
    const nothing = { state: 'proposed', to: [undefined, undefined] }
    expect(told(decided, 'happened')).toMatchObject(nothing)
    expect(told(lastEvent(), 'happened')).toMatchObject(nothing)
    const marks = (clock: 'recorded' | 'happened') =>
      ask(replay, viewFor(company, dana), { from: '2026-03-01', to: '2026-03-31', clock })
        .steps.filter((each) => [proposed, decided].includes(each.id))
        .map(({ mended }) => mended)
    expect(marks('happened')).toEqual(['corrected', 'withdrawn'])
    expect(marks('recorded')).toEqual([undefined, undefined])
    expect(told(decided, 'recorded')).toMatchObject({
      ...{ title: 'Brokers first', state: 'in force', to: [undefined, 'in force'] },
    })
  })

  it('knows nothing of what came after it', () => {
    const { company, dana, given } = somebodyChanges()
    const told = ask(step, viewFor(company, dana), { id: given })
    expect(told.about?.state).toBe('given')
    expect(told.open.map(({ due }) => due)).toEqual(['2026-03-16'])
  })

  it('is nothing to who may not see its record', () => {
    const { company, dana, noor, wei, on, lastEvent } = calder()
    const restricted = { to: [dana, noor] }
    on('2026-03-05T08:00:00.000Z', dana, 'ProposeDecision', { title: 'Sell', restricted })
    expect(
      step.answer(viewFor(company, wei), { id: lastEvent(), clock: 'recorded' }),
    ).toBeUndefined()
  })

  it('tells who knew of a decision by then, and who did not', () => {
    const { company, dana, noor, on, lastEvent } = calder()
    const id = on('2026-03-05T08:00:00.000Z', dana, 'ProposeDecision', { title: 'Move' })
    const proposed = lastEvent()
    on('2026-03-27T08:00:00.000Z', dana, 'RecordExposure', {
      of: { noun: 'decision', id },
      people: [noor],
      how: 'told',
    })
    const knewAt = (event: string) =>
      ask(step, viewFor(company, dana), { id: event, noun: 'decision', record: id }).knew?.who
    expect(knewAt(proposed)?.unaware.map(({ name }) => name)).toContain('Noor Haddad')
    expect(knewAt(lastEvent())?.people.map(({ person }) => person.name)).toContain('Noor Haddad')
  })
})
