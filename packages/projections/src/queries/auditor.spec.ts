import { describe, expect, it } from 'vitest'
import { seenIn } from '../across/detectors/findings-in.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { dashboard } from './dashboard.ts'
import { decision } from './decision.ts'
import { evolution } from './evolution.ts'
import { feedback } from './feedback.ts'
import { list } from './list.ts'
import { page } from './page.ts'
import { partnership } from './partnership.ts'
import { remarks } from './remarks.ts'
import { voice } from './voice.ts'
import { why } from './why.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** A pair that chooses metrics, holds a review and mostly agrees on an action, and who audits it: of metrics they see none. */
function audited({ agreed = true } = {}) {
  const some = calder()
  const { company, dana, noor, on } = some
  const id = on(day('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const [pipeline, ...others] = ['Pipeline', 'Visits', 'Churn'].map((title) =>
    on(day('2026-01-05'), dana, 'DefineMetric', { title }),
  )
  const metric = pipeline ?? ''
  on(day('2026-01-06'), dana, 'FavourMetrics', { id, metrics: [metric, ...others.slice(1)] })
  on(day('2026-01-06'), noor, 'FavourMetrics', { id, metrics: [metric] })
  on(day('2026-02-21'), dana, 'ReportMetric', { id: metric, on: '2026-02-20', value: 6.1 })
  const review = on(day('2026-03-05'), dana, 'HoldReview', {
    ...{ partnership: id, month: '2026-02', metrics: [metric], data: ['Visits by week'] },
  })
  const action = { action: 'Call the ten largest', owner: dana, dueOn: '2026-04-01', review }
  if (agreed) on(day('2026-03-05'), dana, 'AgreeOnImprovement', { id: metric, ...action })
  on(day('2026-03-10'), dana, 'ReportMetric', { id: metric, on: '2026-03-09', value: 7 })
  const helena = company.give(company.owner, 'AppointAuditor', {
    ...{ name: 'Helena', partnerships: [id] },
    ...{ from: '2026-01-01', to: '2026-12-31', until: '2026-12-31' },
  })
  const see = (by: string) => viewFor(company, by, { moment: day('2026-03-20') })
  return { ...some, id, metric, others, review, helena, see }
}

it('is not told that what they may not see is not there', () => {
  const { dana, noor, id, review, helena, see } = audited()
  const told = (by: string) =>
    ask(why, see(by), { measure: 'metrics', from: dana, to: noor, partnership: id })
  expect(told(dana).chance).toBeGreaterThan(0)
  expect(told(helena).chance).toBeUndefined()
  expect(told(helena).summary).toContain('by chance depends on all the metrics that there are')

  const stood = (by: string) =>
    ask(page, see(by), { noun: 'review', id: review }).parts.flatMap(({ items }) =>
      items.filter(({ what }) => what.some(({ text }) => text.includes('6.1'))),
    )
  expect(stood(dana)).toMatchObject([{ note: expect.stringContaining('today 7') }])
  const [hers] = stood(helena)
  expect(hers?.what.some(({ href }) => href !== undefined)).toBe(false)
  expect(hers?.note).toBeUndefined()

  const found = (by: string) =>
    seenIn(see(by)).flatMap(({ findings }) => findings.map((one) => one.id))
  expect(found(helena)).toEqual(found(dana))
})

describe('metrics that are not theirs to read', () => {
  const gone = 'a metric that is not yours to read'

  it('are told of as such by the partnership that chose them, and not as none', () => {
    const { dana, noor, id, metric, see, helena, on } = audited()
    on(day('2026-01-07'), dana, 'ProposeMetric', { id, metric })
    on(day('2026-01-07'), noor, 'AcceptMetric', { id, metric })
    const seen = (by: string) => ask(partnership, see(by), { id }).metrics
    expect(seen(dana)).toMatchObject({
      ...{ counted: 1, joint: [{ metric: { title: 'Pipeline' }, figure: '7 on 9 Mar' }] },
      favoured: [
        { metrics: [{ title: 'Pipeline' }] },
        { metrics: [{ title: 'Pipeline' }, { title: 'Churn' }] },
      ],
    })
    const { counted, joint, favoured } = seen(helena)
    expect(counted).toBeUndefined()
    expect(joint).toMatchObject([{ metric: { unnamed: gone } }])
    expect(joint[0]?.figure).toBeUndefined()
    expect(favoured.map(({ metrics }) => metrics)).toEqual([
      [{ unnamed: gone }],
      [{ unnamed: 'two metrics that are not yours to read' }],
    ])
  })

  it('are told of as such by the part of alignment that rests on them', () => {
    const { dana, noor, id, others, see, helena, on } = audited()
    on(day('2026-03-12'), noor, 'FavourMetrics', { id, metrics: others })
    const asked = { measure: 'metrics', from: dana, to: noor, partnership: id } as const
    const told = (by: string) => ask(why, see(by), { ...asked, since: '2026-03-01' })
    expect(told(dana).score?.rests).toBe('three metrics')
    const hers = told(helena)
    expect(hers.score).toMatchObject({
      value: told(dana).score?.value,
      rests: 'three metrics; none of them is yours to read',
    })
    const rows = [...hers.steps, ...(hers.change?.effects ?? [])]
    expect(new Set(rows.map(({ label }) => label))).toEqual(new Set([gone]))
    expect(rows.some(({ ref }) => ref !== undefined)).toBe(false)
  })

  it('are told of as such by a data review that passed over them', () => {
    const { dana, noor, id, others, review, see, helena, on } = audited()
    const [visits] = others
    on(day('2026-01-07'), dana, 'ProposeMetric', { id, metric: visits })
    on(day('2026-01-07'), noor, 'AcceptMetric', { id, metric: visits })
    const passed = (by: string) =>
      ask(page, see(by), { noun: 'review', id: review })
        .parts.filter(({ title }) => title === 'Not looked at')
        .flatMap(({ items }) => items.map(({ what }) => what))
    expect(passed(dana)).toEqual([[{ text: 'Visits', href: { noun: 'metric', id: visits } }]])
    expect(passed(helena)).toEqual([[{ text: gone }]])
  })
})

it('is told that a decision which is not theirs to read took the place of another, and nothing of it', () => {
  const { company, dana, noor, id: partnership, helena, on } = audited()
  const older = on(day('2026-03-11'), dana, 'ProposeDecision', { title: 'Brokers', partnership })
  on(day('2026-03-12'), dana, 'Decide', { id: older })
  const restricted = { to: [dana, noor] }
  const terms = { title: 'CANARY', supersedes: [older], restricted }
  const newer = on(day('2026-03-13'), dana, 'ProposeDecision', terms)
  on(day('2026-03-14'), dana, 'Decide', { id: newer, supersedes: [older] })
  const asked = () => viewFor(company, helena, { moment: day('2026-03-20') })
  const ended = () => ask(decision, asked(), { id: older }).decision?.ended
  expect(ended()).toBeUndefined()
  on(day('2026-03-15'), dana, 'OpenDecision', { id: newer })
  on(day('2026-03-15'), 'lockstep', 'MarkSuperseded', { id: older, by: newer })
  expect(ended()).toMatchObject({ how: 'superseded', byUnread: true })
  expect(ended()).not.toHaveProperty('by')
  const told = ask(evolution, asked(), {})
  expect(JSON.stringify(told)).toContain(' by a decision that is not yours to read')
  expect(JSON.stringify(told)).not.toContain('CANARY')
  const full = ask(decision, viewFor(company, dana), { id: older }).decision?.ended
  expect(full).toMatchObject({ by: newer })
  expect(full).not.toHaveProperty('byUnread')
})

it('is given no figure of pushback, of which they would see a part', () => {
  const { dana, noor, helena, see } = audited()
  const pushback = (by: string) => ask(voice, see(by), { person: noor }).pushback
  expect(pushback(dana)).toMatchObject({ count: 0, of: 0 })
  expect(pushback(helena)).toBeUndefined()
})

it('is told of an empty lane that nothing of it is theirs to read, not what would bring a first', () => {
  const { dana, wei, id, helena, see, on } = audited()
  const empty = (by: string, panel = 'strategy') =>
    ask(dashboard, see(by), { partnership: id }).panels.find((each) => each.id === panel)?.empty
  expect(empty(dana)).toHaveProperty('action')
  expect(empty(helena)).toEqual({ sentence: 'No decision that you may read.' })
  expect(empty(helena, 'trust')).toEqual({ sentence: 'No rating that you may read.' })
  expect(empty(wei)).toEqual({ sentence: 'No decision.' })
  on(day('2026-03-11'), dana, 'EndPartnership', { id, reason: 'Merged.' })
  expect(empty(dana)).toEqual({ sentence: 'No decision.' })
})

it('is told of no review as looked at, of which they cannot tell whether anything was agreed on', () => {
  const { dana, helena, see } = audited({ agreed: false })
  const told = (by: string) =>
    ask(list, see(by), { noun: 'finding' })
      .parts?.flatMap(({ items }) => items)
      .find(({ id }) => id === 'anecdote_only_review')
  const name = 'A data review short of data or of action: '
  expect(told(dana)).toMatchObject({
    what: [{ text: name }, { text: '1 finding in 1 looked at' }],
    note: 'data reviews',
  })
  expect(told(helena)).toMatchObject({
    what: [{ text: name }, { text: 'not enough events' }],
    note: 'no data reviews that can be judged by what you may read',
  })
})

it('is told of what was answered, and what they cannot find, as it was answered and not as closed', () => {
  const { dana, noor, helena, see, on } = audited({ agreed: false })
  const [found] = seenIn(see(dana)).flatMap(({ findings }) => findings)
  const said = { finding: found?.id, of: found?.subject, words: 'We know what to do' }
  on(day('2026-03-12'), dana, 'ExplainFinding', said)
  const told = (by: string) => ask(list, see(by), { noun: 'finding' }).records
  expect(told(helena)).toMatchObject([{ id: found?.id, state: 'explained', standing: 'past' }])
  on(day('2026-03-13'), noor, 'DisputeFinding', said)
  for (const by of [dana, helena])
    expect(told(by)).toMatchObject([{ id: found?.id, state: 'disputed', standing: 'past' }])
  const { parts, facts } = ask(page, see(helena), { noun: 'finding', id: found?.id ?? '' })
  expect(facts.map(({ label }) => label)).not.toContain('Looked at')
  expect(parts[0]?.items).toMatchObject([
    { what: [{ text: expect.stringContaining('cannot be told whether it is found still') }] },
  ])
  expect(told(helena)[0]?.ended).toBeUndefined()
})

it('is told as of their last day once that is over, and reads what was answered and disclosed since', () => {
  const { company, dana, noor, id: pair, on } = audited()
  const promise = { to: noor, title: 'A list', dueOn: '2026-03-20', partnership: pair }
  const promised = on(day('2026-03-10'), dana, 'MakeCommitment', promise)
  const said = { to: noor, title: 'Late numbers', text: 'They came late', partnership: pair }
  const given = on(day('2026-03-11'), dana, 'GiveFeedback', { kind: 'direct', ...said })
  const ada = company.give(company.owner, 'AppointAuditor', {
    ...{ name: 'Ada', partnerships: [pair], from: '2026-01-01' },
    ...{ to: '2026-03-15', until: '2026-12-31' },
  })
  on(day('2026-03-19'), noor, 'ConfirmCommitment', { id: promised })
  on(day('2026-03-20'), dana, 'OfferDisclosure', { id: given, to: [ada], until: '2026-12-31' })
  const offer = company.log.events.at(-1)?.id
  on(day('2026-03-21'), noor, 'AgreeToDisclosure', { id: given, offer })
  const of = { noun: 'commitment' as const, id: promised }
  on(day('2026-03-22'), ada, 'AskQuestion', { of, to: dana, text: 'Which list?' })

  const see = (by: string) => viewFor(company, by, { moment: day('2026-06-01') })
  const told = (by: string) => ask(list, see(by), { noun: 'commitment' }).counts
  expect(told(ada)).toEqual({ all: 1, open: 1, overdue: 0 })
  expect(told(dana)).toEqual({ all: 1, open: 0, overdue: 0 })
  expect(ask(feedback, see(ada), { id: given })).toMatchObject({
    text: 'They came late',
    disclosures: [{ to: [{ name: 'Ada' }], until: '2026-12-31', open: true }],
  })
  const before = viewFor(company, ada, { moment: day('2026-06-01'), happened: day('2026-03-12') })
  expect(ask(feedback, before, { id: given })).toMatchObject({ text: { sealed: true } })
  expect(ask(remarks, see(ada), of).remarks).toMatchObject([{ text: 'Which list?' }])
})
