import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { search } from '../../queries/search.ts'
import { attempts, livedThrough } from '../../testing/histories.ts'
import { runs } from '../../testing/runs.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { findable } from './findable.ts'
import { matchOf } from './match.ts'
import { wordsOf } from './plain.ts'

const { timeout, enough } = runs(8)

const day = (date: string) => `${date}T09:00:00.000Z`

/** Everything that can be said in words of somebody's, and in plain. */
function spoken() {
  const some = calder()
  const { dana, noor, on } = some
  const partnership = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const decision = on(day('2026-03-02'), dana, 'ProposeDecision', { title: 'Brokers plainly' })
  on(day('2026-03-02'), dana, 'CallPositions', { id: decision, asked: [dana, noor] })
  for (const by of [dana, noor]) {
    const position = { id: decision, stance: 'oppose', reason: 'quagga', drives: 'quagga' }
    on(day('2026-03-03'), by, 'TakePosition', position)
  }
  const words = { kind: 'hard', title: 'quagga', text: 'quagga' }
  on(day('2026-03-03'), dana, 'GiveFeedback', { to: noor, ...words })
  const promise = { to: noor, words: 'quagga', dueOn: '2026-03-20' }
  on(day('2026-03-03'), dana, 'MakeCommitment', promise)
  on(day('2026-03-03'), dana, 'RaiseTopic', { partnership, words: 'quagga' })
  const talk = { to: noor, topic: 'quagga', neededBy: '2026-03-20' }
  on(day('2026-03-03'), dana, 'AskForConversation', talk)
  on(day('2026-03-03'), dana, 'DefineMetric', { title: 'Café visits', definition: 'By door' })
  return some
}

describe('what is searched', () => {
  it('is plain text, beside words that are opened for this viewer alone', () => {
    const { company, dana, noor, wei } = spoken()
    const found = (by: string, text: string) =>
      ask(search, viewFor(company, by), { text }).results.map(({ noun }) => noun)
    for (const by of [dana, noor, wei]) {
      expect(found(by, 'kers plain')).toEqual(['decision'])
      expect(found(by, 'CAFÉ door')).toEqual(['metric'])
      expect(found(by, 's-01')).toEqual(['decision'])
    }
    expect(found(wei, 'quagga')).toEqual([])
    expect(found(noor, 'quagga').sort()).toEqual([
      ...['commitment', 'conversation', 'feedback', 'topic'],
    ])
  })

  it.each([
    ['“brokers plainly”', 'decision'],
    ['"kers plain"', 'decision'],
    ['brokers-plainly', 'decision'],
    ['brok* (plain*)', 'decision'],
    ['“S-01”', 'decision'],
    ['door‑café', 'metric'],
  ])('is found by the words of %s', (text, noun) => {
    const { company, wei } = spoken()
    expect(ask(search, viewFor(company, wei), { text }).results).toMatchObject([{ noun }])
  })

  it('is found whatever marks stand between its own words', () => {
    const { company, dana, on } = calder()
    const titles = ['The marketing-page, “redone”', 'Marketing pages by 3.5 % in S-05']
    for (const title of titles) on(day('2026-03-02'), dana, 'ProposeDecision', { title })
    const found = (text: string) =>
      ask(search, viewFor(company, dana), { text }).results.map(({ title }) => title)
    expect(found('marketing page').sort()).toEqual([...titles].sort())
    expect(found('marketing page redone')).toEqual([titles[0]])
    expect(found('3.5%')).toEqual([titles[1]])
    expect(found('%')).toEqual([titles[1]])
    expect(found('s-05')).toEqual([titles[1]])
  })

  it('is found by what it rests on, and by that this broke', () => {
    const { company, dana, on, lastEvent } = calder()
    const day = '2026-02-01T09:00:00.000Z'
    const id = on(day, dana, 'ProposeDecision', { title: 'Brokers first' })
    const found = (text: string) => ask(search, viewFor(company, dana), { text }).found
    expect(found('prospects')).toBe(0)
    on(day, dana, 'StateAssumption', { id, text: 'Both prospects sign.' })
    expect([found('prospects'), found('assum'), found('broken')]).toEqual([1, 1, 0])
    on(day, dana, 'ReportAssumptionBroken', { id, assumption: lastEvent() })
    expect(found('broken')).toBe(1)
  })

  it('is found as if everything were looked through, whatever happened', { timeout }, () => {
    fc.assert(
      fc.property(attempts({ erasing: true }), (all) => {
        const company = livedThrough(all)
        const view = viewFor(company, company.owner)
        const everything = findable(view, [], view)
        for (const text of [
          'title',
          'itl',
          'churn',
          'reason',
          's-01',
          'wei',
          'survey title',
          'm-0',
        ]) {
          const matches = everything.filter((each) => matchOf(each, wordsOf(text)) !== undefined)
          expect(ask(search, view, { text }).found).toBe(matches.length)
        }
      }),
      enough,
    )
  })
})
