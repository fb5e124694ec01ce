import { expect, it } from 'vitest'
import { loadRegistry } from '../../forms/registry.ts'
import { commandItems } from '../palette-commands.ts'
import { matching } from '../palette-items.ts'
import { keptItems } from './kept-items.ts'

const registry = await loadRegistry()
const late = { id: '01', sentence: 'to Paul, hard: the numbers came late' }
const typed = { fields: { title: '', text: 'They never came.' }, byHand: ['text'] }
const beside = { of: { noun: 'decision', id: 's7' } }
const kept: [string, unknown][] = [
  ['GiveFeedback {}', [late, { id: '03', sentence: '', typed }]],
  [`MakeRemark ${JSON.stringify(beside)}`, [{ id: '02', sentence: 'too early' }]],
  ['DropDecision {"id":"s7"}', [{ id: '04', sentence: 'kept on the page of a decision' }]],
  ['insert ReviewDecision s7', [{ id: '05', sentence: '' }]],
]
const items = [
  ...keptItems(kept, registry),
  ...commandItems(registry, { member: true, to: String }),
]
const found = (query: string) =>
  matching(items, query)
    .filter(({ group }) => group === 'Kept for later')
    .map(({ label }) => label)

it('lists first what was kept, the last before the others, but for what is done on a page', () => {
  const labels = [
    'Give feedback: They never came.',
    'Add a remark: too early',
    'Give feedback: to Paul, hard: the numbers came late',
  ]
  expect(
    matching(items, '')
      .slice(0, 3)
      .map(({ label }) => label),
  ).toEqual(labels)
  expect(found('')).toEqual(labels)
})

it('finds it by its words, and goes on with it where it is said', () => {
  expect(found('numbers late')).toEqual(['Give feedback: to Paul, hard: the numbers came late'])
  expect(matching(items, 'never came')[0]).toMatchObject({
    resumes: '03',
    captures: 'GiveFeedback',
  })
  expect(matching(items, 'too early')[0]).toMatchObject({ resumes: '02', preset: beside })
})
