import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { difference } from './difference.ts'
import { record } from './record.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** Dana and Noor: a goal agreed in February and moved in March, and a switch of 9 March that was recorded on the 27th. */
function spring() {
  const some = calder()
  const { company, dana, noor, wei } = some
  const partnership = some.on(on('02-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const goal = some.on(on('02-02'), dana, 'ProposeGoal', {
    ...{ title: 'Pipeline', owners: [dana], unit: 'M', baseline: 5, target: 8 },
  })
  const brokers = some.on(on('02-03'), dana, 'ProposeDecision', { title: 'Brokers first' })
  some.on(on('02-04'), dana, 'Decide', { id: brokers })
  some.on(on('03-16'), dana, 'ReviseGoal', { id: goal, target: 9.5, reason: 'More is there.' })
  const next = { title: 'Enterprise', supersedes: [brokers] }
  const enterprise = some.on(on('03-02'), dana, 'ProposeDecision', next)
  some.on(on('03-27'), dana, 'Decide', { id: enterprise }, on('03-09'))
  const seen = (params: object, viewer = wei) => ask(difference, viewFor(company, viewer), params)
  return { ...some, partnership, goal, brokers, enterprise, seen }
}

type Seen = ReturnType<ReturnType<typeof spring>['seen']>
const told = ({ groups }: Seen) =>
  groups.flatMap(({ noun, records }) =>
    records.map(({ about, came, fields }) => [
      noun,
      about.title,
      came,
      Object.fromEntries(fields.map(({ field, from, to }) => [field, [from, to]])),
    ]),
  )

const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

describe('the difference of two days', () => {
  it('tells what changed, each field before and after, and nothing that did not', () => {
    const { seen } = spring()
    const march = seen({ from: '2026-03-10', to: '2026-03-20' })
    expect(told(march)).toEqual([
      ['goal', 'Pipeline', false, expect.objectContaining({ target: ['8 M', '9.5 M'] })],
    ])
    expect(text(march.sentence)).toBe('1 goal changed in these 10 days.')
    expect(march.sentence[0]?.href).toMatchObject({ view: 'difference', params: { only: 'goal' } })
    expect(seen({ from: '2026-03-20', to: '2026-03-25' })).toMatchObject({
      ...{ groups: [], entries: 0, sentence: [{ text: 'Nothing changed in these 5 days.' }] },
    })
  })

  it('names what of a noun was there and says the same', () => {
    const { seen } = spring()
    const { groups } = seen({ from: '2026-02-28', to: '2026-03-03' })
    expect(groups).toMatchObject([{ noun: 'decision', same: ['S-01'] }])
    expect(seen({ from: '2026-03-10', to: '2026-03-20' }).groups).toMatchObject([{ same: [] }])
  })

  it('tells the days within a change that is proposed as days', () => {
    const { seen, on: record, dana, goal } = spring()
    record(on('03-18'), dana, 'ProposeGoalChange', { id: goal, horizon: '2026-12-31' })
    const march = seen({ from: '2026-03-17', to: '2026-03-20' })
    expect(told(march)).toEqual([
      ['goal', 'Pipeline', false, { 'changes proposed': [undefined, 'by 31 Dec 2026'] }],
    ])
  })

  it('is of what had happened, or of what was known', () => {
    const { seen } = spring()
    const days = { from: '2026-03-05', to: '2026-03-12' }
    expect(told(seen(days)).map(([, title]) => title)).toEqual(['Enterprise'])
    expect(told(seen({ ...days, clock: 'known' }))).toEqual([])
    const learned = seen({ from: '2026-03-20', to: '2026-03-28', clock: 'known' })
    expect(told(learned).map(([, title]) => title)).toEqual(['Enterprise'])
  })

  it('names who made the last of it, and how late it came into the record', () => {
    const { dana, seen } = spring()
    const { groups } = seen({ from: '2026-03-05', to: '2026-03-12' })
    expect(groups[0]?.records[0]).toMatchObject({
      came: false,
      last: { by: { id: dana }, lagDays: 18 },
      source: 'api',
    })
  })

  it('tells of a question how far it has come, and not the record that it is about', () => {
    const { dana, wei, goal, seen, on: record } = spring()
    const asked = { of: { noun: 'goal', id: goal }, to: dana, text: 'Why 9.5?' }
    const id = record(on('04-02'), wei, 'AskQuestion', asked)
    record(on('04-03'), dana, 'AnswerQuestion', { id, text: 'More is there.' })
    const { groups } = seen({ from: '2026-04-01', to: '2026-04-03' })
    expect(groups).toMatchObject([
      { noun: 'remark', records: [{ about: { title: 'Pipeline', state: 'answered' } }] },
    ])
  })

  it('marks what was not there before', () => {
    const { seen } = spring()
    const came = told(seen({ from: '2026-02-28', to: '2026-03-03' }))
    expect(came).toMatchObject([
      ['decision', 'Enterprise', true, { title: [undefined, 'Enterprise'] }],
    ])
  })

  it('splits what a score became by what moved it, exactly', () => {
    const { dana, noor, partnership, seen, ...some } = spring()
    const promise = (title: string) => ({ to: noor, title, dueOn: '2026-04-05' })
    const keep = (day: string, title: string) => {
      const id = some.on(on(day), dana, 'MakeCommitment', promise(title))
      some.on(on(day), dana, 'FinishCommitment', { id })
      some.on(on(day), noor, 'ConfirmCommitment', { id })
    }
    keep('04-01', 'A date')
    keep('04-03', 'Another')
    const scores = { ability: 2, integrity: 3, benevolence: 2, reliance: 1, disclosure: 4 }
    for (const month of ['03', '04']) {
      const id = some.on(on(`${month}-02`), dana, 'CallPulse', { partnership })
      some.on(on(`${month}-03`), noor, 'AnswerPulse', { id, to: dana, scores })
      some.on(on(`${month}-03`), dana, 'AnswerPulse', { id, to: noor, scores })
    }
    const days = { from: '2026-04-02', to: '2026-04-04', partnership }
    const { scores: changed, sentence } = seen(days, noor)
    for (const { before, after, effects } of changed) {
      const sum = effects.reduce((all, { points }) => all + points, 0)
      if (before !== undefined && after !== undefined) expect(sum).toBeCloseTo(after - before, 9)
    }
    expect(changed.map(({ title }) => title)).toContain('Noor’s stated trust in Dana')
    const trust = changed.find(({ title }) => title === 'Dana’s reliability toward Noor')
    expect(trust?.effects.map(({ label }) => label)).toEqual(['Another', 'Weight of older things'])
    expect(text(sentence)).toContain('Dana’s reliability toward Noor rose 8 points')
    expect(seen(days).scores).toEqual([])
    // The same moment twice: what came that day, or grew older since, moved nothing between.
    const same = seen({ from: '2026-04-03', to: '2026-04-03', partnership }, noor)
    expect(same.scores.length).toBeGreaterThan(0)
    expect(same.scores.flatMap(({ effects }) => effects)).toEqual([])
    expect(text(same.sentence)).toBe('Both are the same day: nothing lies between.')
    const ahead = seen({ from: '2027-01-01', to: '2027-03-01', partnership }, noor)
    expect(ahead.scores.flatMap(({ effects }) => effects)).toEqual([])
  })

  it('counts no days that are still to come', () => {
    const { company, seen } = spring()
    company.now = on('03-31')
    const told = (days: { from: string; to: string } | { on: string }) => text(seen(days).sentence)
    expect(told({ from: '2026-03-28', to: '2026-06-30' })).toBe(
      'Nothing changed in the 3 days that have passed.',
    )
    expect(told({ from: '2026-04-05', to: '2026-06-30' })).toBe(
      'None of these days has passed yet.',
    )
    expect(told({ on: '2026-06-30' })).toBe('30 Jun is still to come.')
  })
})

describe('one day on both clocks', () => {
  it('splits what a score would have been by what was not yet known, exactly', () => {
    const { dana, noor, partnership, seen, ...some } = spring()
    const promised = (day: string, title: string, keptOn: string, recordedOn: string) => {
      const promise = { to: noor, title, dueOn: keptOn.slice(0, 10) }
      const id = some.on(on(day), dana, 'MakeCommitment', promise)
      some.on(on(recordedOn), dana, 'FinishCommitment', { id }, keptOn)
      some.on(on(recordedOn), noor, 'ConfirmCommitment', { id }, keptOn)
    }
    promised('04-01', 'A date', on('04-02'), '04-02')
    promised('04-05', 'Another', on('04-06'), '04-20')
    const changes = [
      seen({ on: '2026-04-10', partnership }, noor),
      seen({ from: '2026-04-10', to: '2026-04-25', clock: 'known', partnership }, noor),
    ]
    const told = changes.flatMap(({ scores }) =>
      scores.filter(({ id }) => id.startsWith('reliability')),
    )
    for (const { before = 0, after = 0, effects } of told) {
      const sum = effects.reduce((all, { points }) => all + points, 0)
      expect(after).not.toBe(before)
      expect(sum).toBeCloseTo(after - before, 9)
    }
    expect(told.map(({ effects }) => effects.map(({ label }) => label))).toEqual([
      // That there is more of it makes less of each.
      ['Another', 'Weight of older things'],
      ['Another', 'Weight of older things'],
    ])
  })

  it('tells what had happened and was not yet known, and how long it still had to wait', () => {
    const { company, seen } = spring()
    company.now = on('03-30')
    const day = seen({ on: '2026-03-20' })
    expect(day.unknown?.map(({ entry, waitsDays }) => [entry.did, waitsDays])).toEqual([
      ['decided', 7],
    ])
    expect(told(day).map(([, title]) => title)).toEqual(['Enterprise'])
    expect(text(day.sentence)).toBe(
      'On 20 Mar, S-02 Enterprise was 11 days old and the record did not know it: it learned of it 7 days later.',
    )
    expect(seen({ on: '2026-03-28' }).sentence[0]?.text).toContain('knew of everything')
  })

  it('takes no correction and no withdrawal for what had happened by then', () => {
    const { company, goal, dana, seen, on: give, lastEvent } = spring()
    give(on('03-17'), dana, 'ReviseGoal', { id: goal, target: 10, reason: 'Still more.' })
    const revised = lastEvent()
    company.now = on('06-20')
    company.mend(`goal-${goal}`, revised, dana, { reworded: true })
    expect(seen({ on: '2026-03-28' })).toMatchObject({ unknown: [], entries: 0 })
    company.mend(`goal-${goal}`, revised, dana)
    const withdrawn = seen({ on: '2026-03-28' })
    expect(withdrawn.unknown).toEqual([])
    expect(text(withdrawn.sentence)).toContain('Since then something of it was corrected')
    expect(withdrawn.groups[0]?.records[0]?.fields).toContainEqual(
      expect.objectContaining({ field: 'target', to: '9.5 M' }),
    )
    const view = viewFor(company, dana)
    expect(ask(record, view, { only: 'late' }).entries.map(({ did }) => did)).toEqual(['decided'])
  })
})

it('of a restricted decision shows nothing to others', () => {
  const { dana, noor, seen, ...some } = spring()
  const tide = { title: 'Sell Tide', restricted: { to: [dana] } }
  some.on(on('04-02'), dana, 'ProposeDecision', tide)
  const days = { from: '2026-04-01', to: '2026-04-03' }
  expect(told(seen(days, dana))).toHaveLength(1)
  expect(seen(days, noor)).toMatchObject({ groups: [], entries: 0 })
})
