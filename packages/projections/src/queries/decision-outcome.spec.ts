import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'

const at = (day: string) => `2026-${day}T09:00:00.000Z`

/** Decided by Dana on 2 March for ninety days, on the position of Noor. */
function decided(plan: object = { expectedEffectDays: 90 }) {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const id = on(at('03-01'), dana, 'ProposeDecision', { title: 'Enterprise' })
  on(at('03-02'), dana, 'Decide', { id, adopted: [noor], ...plan })
  const seen = (moment = company.now) => ask(decision, viewFor(company, wei, { moment }), { id })
  return { ...some, id, seen }
}

const said = ({ seen }: ReturnType<typeof decided>) =>
  seen().verdicts.map(({ verdict, daysIn, early, stopLossReached }) => [
    ...[verdict, daysIn, early, stopLossReached],
  ])

describe('a verdict', () => {
  it('is early until the day on which its effect was expected', () => {
    const some = decided()
    const { id, wei, on } = some
    on(at('04-01'), wei, 'GiveVerdict', { id, verdict: 'failed' })
    on(at('05-30'), wei, 'GiveVerdict', { id, verdict: 'partly' })
    on(at('05-31'), wei, 'GiveVerdict', { id, verdict: 'worked' })
    expect(said(some)).toEqual([
      ['failed', 30, true, false],
      ['partly', 89, true, false],
      ['worked', 90, false, false],
    ])
  })

  it('is early by the horizon that was stated first, and by none that was stated after it', () => {
    const some = decided()
    some.on(at('03-20'), some.dana, 'ReviseDecision', { id: some.id, expectedEffectDays: 10 })
    some.on(at('04-01'), some.wei, 'GiveVerdict', { id: some.id, verdict: 'failed' })
    expect(said(some)).toEqual([['failed', 30, true, false]])
    const open = decided({})
    open.on(at('04-01'), open.wei, 'GiveVerdict', { id: open.id, verdict: 'failed' })
    open.on(at('04-02'), open.dana, 'ReviseDecision', { id: open.id, expectedEffectDays: 90 })
    expect(said(open)).toEqual([['failed', 30, false, false]])
  })

  it('comes in time once a stop-loss is reached, if that had been set before', () => {
    const some = decided({ expectedEffectDays: 90, stopLoss: { text: 'Two brokers leave' } })
    const { id, wei, on, seen } = some
    on(at('03-10'), wei, 'GiveVerdict', { id, verdict: 'failed' })
    const [line] = seen().stopLosses
    on(at('03-20'), wei, 'ReportStopLossReached', { id, stopLoss: line?.stamp.event })
    on(at('03-21'), wei, 'GiveVerdict', { id, verdict: 'stop' })
    expect(said(some)).toEqual([
      ['failed', 8, true, false],
      ['stop', 19, false, true],
    ])
  })

  it('stays early where the stop-loss was set only when it had been reached', () => {
    const some = decided()
    const { id, dana, wei, on, lastEvent } = some
    on(at('03-21'), dana, 'StateStopLoss', { id, text: 'Two brokers leave' }, at('03-05'))
    const stopLoss = lastEvent()
    on(at('03-22'), wei, 'ReportStopLossReached', { id, stopLoss }, at('03-10'))
    on(at('03-23'), wei, 'GiveVerdict', { id, verdict: 'stop', because: 'harm' })
    expect(said(some)).toEqual([['stop', 21, true, false]])
    expect(some.seen()).toMatchObject({
      stopLosses: [{ reached: [{ counts: false }] }],
      verdicts: [{ because: 'harm' }],
    })
  })
})

describe('a correction of what else was said as it was decided', () => {
  it('takes from the record neither the time that it was given nor what was held against that, nor does one of that time itself', () => {
    const some = decided({ expectedEffectDays: 90, rationale: 'Bigger, deals' })
    const { id, company, dana, wei, on, lastEvent } = some
    const made = lastEvent()
    const correct = (now: string, says: object) => {
      company.now = now
      company.mend(`decision-${id}`, made, dana, { says })
    }
    on(at('04-01'), wei, 'GiveVerdict', { id, verdict: 'failed' })
    on(at('05-01'), dana, 'ReverseDecision', { id, reason: 'No deals' })
    correct(at('06-01'), { rationale: 'Bigger deals' })
    expect(said(some)).toEqual([['failed', 30, true, false]])
    const { made: plan, decision: node } = some.seen()
    expect(plan).toMatchObject({ rationale: 'Bigger deals', stamp: { corrected: at('06-01') } })
    expect(node?.time).toMatchObject({ counts: true, share: 60 / 90 })
    correct(at('06-02'), { expectedEffectDays: 60 })
    const time = some.seen().decision?.time
    expect(time).toMatchObject({ counts: true, ofDays: 90, share: 60 / 90, correctedToDays: 60 })
    expect(time).not.toHaveProperty('revisedToDays')
  })
})

describe('whose position was adopted', () => {
  it('shows with who was asked, and as it was put right since', () => {
    const { id, dana, noor, wei, on, seen } = decided()
    const adopted = () => [
      seen().made?.adopted.map(({ id }) => id),
      seen().positions.flatMap((line) => (line.adopted ? [line.person.id] : [])),
    ]
    expect(adopted()).toEqual([[noor], [noor]])
    on(at('03-03'), dana, 'ReviseDecision', { id, adopted: [wei] })
    expect(adopted()).toEqual([[wei], [wei]])
  })
})

describe('the review of a decision', () => {
  it('keeps its day on the page, and the next that a review names', () => {
    const { id, dana, on, seen } = decided({ reviewOn: '2026-03-20' })
    expect(seen().made?.reviewOn).toBe('2026-03-20')
    on(at('03-20'), dana, 'ReviewDecision', { id, note: 'Slow.', reviewOn: '2026-04-20' })
    expect(seen()).toMatchObject({ made: { reviewOn: '2026-04-20' }, reviews: [{ note: 'Slow.' }] })
  })
})

describe('what a decision is to cost, whose need it serves and what shows it', () => {
  it('is told as it was said', () => {
    const cost = { amount: 40_000, currency: 'EUR' }
    const some = decided({ cost, effortDays: 12, experiment: true })
    const hash = 'a'.repeat(64)
    const need = {
      segment: 'Brokers',
      statement: 'One screen.',
      evidence: [{ note: 'Ten interviews', link: 'https://calder.example/interviews', hash }],
    }
    const exhibit = { kind: 'research', title: 'Interviews', hash }
    const next = { title: 'A screen for brokers', need }
    const id = some.on(at('03-03'), some.noor, 'ProposeDecision', next)
    some.on(at('03-04'), some.noor, 'AttachEvidence', { id, ...exhibit })
    expect(some.seen()).toMatchObject({
      decision: { experiment: true },
      made: { cost, effortDays: 12 },
    })
    expect(some.seen().need).toBeUndefined()
    expect(ask(decision, viewFor(some.company, some.dana), { id })).toMatchObject({
      need,
      evidence: [exhibit],
    })
  })
})
