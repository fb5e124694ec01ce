import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { difference } from './difference.ts'
import { onePage } from './one-page.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`
const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

it('of two days says that trust rose or fell only where the first page would say so too', () => {
  const { company, dana, noor, ...some } = calder()
  const partnership = some.on(on('02-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const rate = (day: string, score: number) => {
    const items = ['ability', 'integrity', 'benevolence', 'reliance', 'disclosure']
    const scores = Object.fromEntries(items.map((item) => [item, score]))
    const id = some.on(on(day), dana, 'CallPulse', { partnership })
    some.on(on(day), noor, 'AnswerPulse', { id, to: dana, scores })
    some.on(on(day), dana, 'AnswerPulse', { id, to: noor, scores: { ...scores, ability: 4 } })
  }
  const told = (days: { from: string; to: string }) => {
    const { scores, sentence } = ask(difference, viewFor(company, noor), { ...days, partnership })
    const trust = scores.find(({ title }) => title === 'Noor’s stated trust in Dana')
    return { clear: trust?.clear, by: (trust?.after ?? 0) - (trust?.before ?? 0), sentence }
  }
  rate('05-01', 4)
  rate('06-15', 5)
  const risen = { from: '2026-05-20', to: '2026-06-20' }
  const unclear = told(risen)
  expect(unclear.by).toBeGreaterThan(8)
  expect(unclear.clear).toBe(false)
  expect(text(unclear.sentence)).toContain('and trust shows no clear change.')
  const view = viewFor(company, noor, { happened: '2026-06-20T09:00:00.000Z' })
  const facts = ask(onePage, view, { partnership }).facts
  expect(facts[0]).toMatchObject({ change: { clear: false } })
  for (const day of ['07-03', '07-10']) rate(day, 7)
  for (const day of ['08-01', '08-08']) rate(day, 1)
  const fallen = told({ from: '2026-07-15', to: '2026-08-10' })
  expect(fallen.clear).toBe(true)
  expect(text(fallen.sentence)).toMatch(/and Noor’s stated trust in Dana fell \d+ points\.$/)
})
