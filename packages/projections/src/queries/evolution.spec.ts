import type { CommandName } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { evolution } from './evolution.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`
const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

/** Brokers first, with data and a review, and Enterprise in its place two months later, without either. */
function aSwitch() {
  const some = calder()
  const { company, dana, noor } = some
  const brokers = some.on(on('01-10'), dana, 'ProposeDecision', {
    title: 'Brokers first',
    evidence: [{ kind: 'data', title: 'Win rate' }],
  })
  some.on(on('01-11'), dana, 'Decide', {
    ...{ id: brokers, expectedEffectDays: 200, reviewOn: '2026-02-01' },
  })
  const seen = (params: object, moment = on('07-10')) =>
    ask(evolution, viewFor(company, noor, { moment }), params)
  const replace = () => {
    const next = { title: 'Enterprise', supersedes: [brokers] }
    const enterprise = some.on(on('03-10'), dana, 'ProposeDecision', next)
    some.on(on('03-12'), dana, 'Decide', { id: enterprise, expectedEffectDays: 365 })
    some.on(on('03-12'), 'lockstep', 'MarkSuperseded', { id: brokers, by: enterprise })
  }
  return { ...some, brokers, replace, seen }
}

describe('how strategy evolved', () => {
  it('spans what there is, until one asks for a span', () => {
    const { replace, seen } = aSwitch()
    replace()
    const whole = seen({})
    expect([whole.from, whole.to]).toEqual(['2026-01-11', '2026-07-10'])
    expect(text(whole.sentence)).toContain('Two decisions in six months:')
    const later = seen({ from: '2026-03-01', to: '2026-05-10' })
    expect(text(later.sentence)).toContain('Two decisions made or ended in two months:')
    const none = seen({ from: '2026-04-01', to: '2026-06-05' })
    expect(text(none.sentence)).toBe('No decision was made or ended in two months.')
    const oneDay = { from: '2026-06-10', to: '2026-06-10' }
    expect(text(seen(oneDay).sentence)).toMatch(/made or ended on that day/)
  })

  it('counts no days of the span that are still to come', () => {
    const { replace, seen } = aSwitch()
    replace()
    const told = (params: object) => text(seen(params).sentence)
    expect(told({ from: '2026-06-10', to: '2027-06-30' })).toContain('in 30 days')
    expect(seen({ from: '2026-06-10', to: '2027-06-30' }).to).toBe('2026-07-10')
    expect(told({ from: '2026-08-01', to: '2026-12-31' })).toBe('These days are still to come.')
  })

  it('says of a domain that there is not that nothing is of it, not that nothing was decided', () => {
    const { seen } = aSwitch()
    expect(text(seen({ domain: 'Cake' }).sentence)).toBe('No decision is of the domain “Cake”.')
  })

  it('is told decision by decision, in sentences that lead to their entries', () => {
    const { replace, seen } = aSwitch()
    replace()
    const { told } = seen({ from: '2026-01-01', to: '2026-07-01' })
    expect(told.map(({ about }) => about.title)).toEqual(['Brokers first', 'Enterprise'])
    const [brokers, enterprise] = told.map(({ sentences }) => sentences.map(text).join(' '))
    expect(brokers).toContain('It rested on one piece of data.')
    expect(brokers).toContain('(30 %) until it was superseded on 12 Mar 2026 by S-02.')
    expect(enterprise).toContain('in place of S-01.')
    expect(enterprise).toContain('Nothing was put beside it as evidence by then.')
    const made = told[0]?.sentences[0]?.find((part) => part.text === 'decided it')
    expect(made?.href).toMatchObject({ noun: 'entry' })
  })

  it('counts no data that was recorded only after it was decided, whatever day it names', () => {
    const { dana, seen, on: give } = aSwitch()
    const id = give(on('03-10'), dana, 'ProposeDecision', { title: 'Enterprise' }, on('03-01'))
    const data = { id, kind: 'data', title: 'Win rate' }
    give(on('03-10'), dana, 'AttachEvidence', data, on('03-01'))
    give(on('03-10'), dana, 'Decide', { id, expectedEffectDays: 365 }, on('03-02'))
    const { numbers } = seen({})
    const row = numbers.find(({ label }) => label === 'made with data on record by then')
    expect(row).toMatchObject({
      counted: [{ title: 'Brokers first' }],
      others: [{ title: 'Enterprise' }],
    })
  })

  it('names each of several pieces of evidence, with what its title quotes', () => {
    const { dana, brokers, seen, on: give } = aSwitch()
    for (const title of ['Call notes', '“Everyone does it”'])
      give(on('01-11'), dana, 'AttachEvidence', { id: brokers, kind: 'anecdote', title })
    const sentences = seen({}).told[0]?.sentences.map(text)
    expect(sentences).toContain(
      'It rested on one piece of data and two anecdotes (“Call notes” and “‘Everyone does it’”).',
    )
  })

  it('tells whom it concerned and nobody asked, and what they said all the same', () => {
    const { dana, noor, brokers, seen, on: give } = aSwitch()
    const said = { id: brokers, person: noor, stance: 'oppose', reason: 'It is mine.' }
    give(on('01-20'), dana, 'ReportPosition', said)
    const sentences = seen({}).told[0]?.sentences.map(text)
    expect(sentences).toContainEqual(
      expect.stringMatching(
        /^.*Noor.* were not asked; Noor opposed it \(“It is mine.”\), as Dana reported\.$/,
      ),
    )
    expect(sentences).not.toContainEqual(expect.stringMatching(/asked, Noor opposed/))
  })

  it('tells before others what was ended by a later decision, and in place of what that came', () => {
    const { on: give, dana, company, noor } = calder()
    const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => {
      const id = give(on('01-05'), dana, 'ProposeDecision', { title: `Line ${n}` })
      give(on('01-05'), dana, 'Decide', { id })
      return id
    })
    give(on('02-05'), dana, 'SupersedeDecision', { id: lines[0], by: lines[1] })
    const { told } = ask(evolution, viewFor(company, noor, { moment: on('07-10') }), {})
    expect(told[0]?.about.title).toBe('Line 2')
    expect(told[0]?.sentences.map(text)[0]).toContain('decided it on 5 Jan 2026, in place of S-01.')
  })

  it('does not say of each what none of them says', () => {
    const { on: give, dana, company, noor } = calder()
    for (const title of ['One', 'Another']) {
      const id = give(on('01-05'), dana, 'ProposeDecision', { title })
      give(on('01-05'), dana, 'Decide', { id })
    }
    const { told } = ask(evolution, viewFor(company, noor, { moment: on('07-10') }), {})
    const sentences = told.flatMap(({ sentences: each }) => each.map(text)).join(' ')
    expect(sentences).not.toMatch(/No problem|as evidence|how long it needs/)
    expect(sentences).toContain('It got 186 days so far.')
  })

  it('says what a decision cites from outside', () => {
    const { brokers, seen, on: give, dana } = aSwitch()
    const said = { title: 'A rival left', kind: 'competitor', source: 'The press' }
    const outside = give(on('01-12'), dana, 'RecordOutsideEvent', said)
    give(on('01-13'), dana, 'CiteOutsideEvent', { id: brokers, outside })
    const sentences = seen({}).told[0]?.sentences.map(text)
    expect(sentences).toContain('From outside it cites E-01 A rival left.')
  })

  it('names what stopped without a word: no review by its day, and nothing in its place', () => {
    const { replace, seen } = aSwitch()
    expect(seen({}).silent.map(({ about }) => about.title)).toEqual(['Brokers first'])
    replace()
    expect(seen({}).silent).toEqual([])
  })

  it('counts what is behind it, as of the last day of the span', () => {
    const { replace, seen } = aSwitch()
    replace()
    const before = ({ numbers }: ReturnType<typeof seen>) =>
      numbers.find(({ label }) => label.startsWith('replaced before'))
    expect(before(seen({ from: '2026-01-01' }))).toMatchObject({
      counted: [{ title: 'Brokers first' }],
      others: [],
    })
    expect(before(seen({ from: '2026-01-01', to: '2026-03-01' }))).toBeUndefined()
  })

  it('writes out those of which most is on record, and names the others', () => {
    const { replace, seen, on: give, dana } = aSwitch()
    replace()
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const id = give(on(`04-0${n}`), dana, 'ProposeDecision', { title: `Line ${n}` })
      give(on(`04-0${n}`), dana, 'Decide', { id })
    }
    const { told, more } = seen({})
    expect(told.map(({ about }) => about.title)).toEqual([
      ...['Brokers first', 'Enterprise'],
      ...['Line 3', 'Line 4', 'Line 5', 'Line 6', 'Line 7', 'Line 8', 'Line 9'],
    ])
    expect(more.map(({ title }) => title)).toEqual(['Line 1', 'Line 2'])
  })

  it('tells what was decided here before what was read in, however many pages that was', () => {
    const { seen, on: give, dana } = aSwitch()
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const read = { title: `Page ${n}`, source: { page: 'strategy.md' } }
      const day = `2021-02-0${n}T09:00:00.000Z`
      const data = [{ kind: 'data', title: 'Count' }]
      const id = give(on('01-05'), dana, 'ProposeDecision', { ...read, evidence: data }, day)
      give(on('01-05'), dana, 'Decide', { id }, day)
    }
    const own = give(on('05-01'), dana, 'ProposeDecision', { title: 'Own, with little said' })
    give(on('05-01'), dana, 'Decide', { id: own })
    const { told, more } = seen({})
    expect(told.map(({ about }) => about.title)).toEqual([
      ...['Brokers first', 'Own, with little said'],
      ...['Page 3', 'Page 4', 'Page 5', 'Page 6', 'Page 7', 'Page 8', 'Page 9'],
    ])
    expect(more.map(({ title }) => title)).toEqual(['Page 1', 'Page 2'])
  })

  it('counts the goals of which nobody said what came of them', () => {
    const { replace, seen, on: give, dana } = aSwitch()
    replace()
    const until = (title: string) =>
      give(on('01-12'), dana, 'ProposeGoal', { title, horizon: '2026-03-31' })
    const [kept] = [until('Kept'), until('Forgotten')]
    give(on('03-30'), dana, 'AchieveGoal', { id: kept })
    const { numbers } = seen({})
    expect(numbers.at(-1)).toEqual({
      label: 'goals whose time was over then, and of which nobody said what came',
      counted: [expect.objectContaining({ title: 'Forgotten' })],
      others: [expect.objectContaining({ title: 'Kept' })],
    })
  })

  it('tells of an imported page what changed under each heading, and days of another year with it', () => {
    const { dana, company, noor } = calder()
    company.now = on('01-05')
    const read = (name: CommandName, input: object, occurredAt: string) =>
      company.give(dana, name, input, { occurredAt, source: 'import' })
    const states = (day: string, title: string, domain: string) => {
      const source = { page: 'strategy.md' }
      const id = read('ProposeDecision', { title, domain, source }, day)
      read('Decide', { id }, day)
      return id
    }
    states('2021-02-01T09:00:00.000Z', 'Open core', 'Product')
    const price = states('2021-05-01T09:00:00.000Z', 'Price per seat', 'Pricing')
    states('2021-06-01T09:00:00.000Z', 'No free tier', 'Pricing')
    const reworded = { id: price, title: 'Price per user' }
    read('ReviseDecision', reworded, '2021-07-01T09:00:00.000Z')
    const dropped = { id: price, reason: 'Gone from the page.' }
    read('DropDecision', dropped, '2021-08-01T09:00:00.000Z')
    const seen = (from: string, to: string) =>
      ask(evolution, viewFor(company, noor, { moment: on('07-10') }), { from, to })
    const { pages, told } = seen('2021-03-01', '2021-12-31')
    expect(pages.headings.map(({ heading, sentence }) => [heading, text(sentence)])).toEqual([
      [
        'Pricing',
        'New since 1 May 2021: two stated, one reworded and one dropped. The last that stands: “No free tier”.',
      ],
    ])
    expect(pages.headings[0]?.sentence.some(({ href }) => href !== undefined)).toBe(true)
    const sentences = told.flatMap((each) => each.sentences.map(text)).join(' ')
    expect(sentences).toContain('1 Jun 2021')
    expect(sentences).not.toContain('on record since')
    expect(seen('2021-09-01', '2021-12-31').pages.headings).toEqual([])
  })
})
