import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { search } from '../queries/search.ts'
import type { Company } from '../testing/company.ts'
import { applied, deskOf } from '../testing/desk.ts'
import { attempts, livedThrough } from '../testing/histories.ts'
import { runs } from '../testing/runs.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'

const { timeout, enough } = runs(8)

function indexOf({ log, seals }: Company) {
  const desk = deskOf(log, seals)
  applied(desk, seals, log.events)
  const all = desk.store.texts.all()
  desk.store.close()
  return all
}

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

describe('the full-text index', () => {
  it('holds plain text, and nothing that is somebody’s own words, opened or not', () => {
    const held = indexOf(spoken().company)
    expect(held.map(([noun, , body]) => [noun, body])).toEqual([
      ['decision', 'brokers plainly'],
      ['metric', 'cafe visits\nby door'],
    ])
    expect(JSON.stringify(held)).not.toContain('quagga')
  })

  it('finds what it holds, beside words that are opened for this viewer alone', () => {
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

  it('finds what looking through everything finds, whatever happened', { timeout }, () => {
    fc.assert(
      fc.property(attempts({ erasing: true }), (all) => {
        const company = livedThrough(all)
        const live = viewFor(company, company.owner)
        const looked = lookingThrough(live)
        for (const text of [
          'title',
          'itl',
          'churn',
          'reason',
          's-01',
          'wei',
          'survey title',
          'm-0',
        ])
          expect(ask(search, live, { text })).toEqual(ask(search, looked, { text }))
        expect(JSON.stringify(indexOf(company))).not.toMatch(/words|canary/)
      }),
      enough,
    )
  })
})

/** The same view without an index. */
const lookingThrough = (view: ReturnType<typeof viewFor>) =>
  new Proxy(view, {
    get: (of, name) => {
      if (name === 'holding') return () => undefined
      const value = Reflect.get(of, name, of)
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
