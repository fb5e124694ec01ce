import { expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { asMarkdown } from './as-markdown.ts'

const href = { noun: 'entry' as const, id: 'e1' }
const about = { href, ordinal: 'S-01', title: 'Brokers *first*', state: 'in force' }

it('is a heading for each decision, with its sentences, and links to the entries', () => {
  const view: Answer<'evolution'> = {
    ...{ from: '2026-01-01', to: '2026-07-01', sentence: [{ text: 'One decision.' }], more: [] },
    told: [{ about, sentences: [[{ text: 'Dana ' }, { text: 'decided it', href }]] }],
    ...{ silent: [], domains: [] },
    numbers: [{ label: 'made with data', counted: [about], others: [] }],
    pages: {
      headings: [{ heading: 'Pricing', sentence: [{ text: 'One statement stated.' }] }],
      others: 2,
    },
  }
  const text = asMarkdown(view, 'Calder_2 as known on 20 Mar 2026', () => 'https://there/e1')
  expect(text).toContain('\nCalder\\_2 as known on 20 Mar 2026.\n')
  expect(text).toContain('# How strategy evolved, 1 Jan 2026 to 1 Jul 2026\n')
  const oneDay = asMarkdown({ ...view, to: view.from }, 'Calder', () => '')
  expect(oneDay).toContain('# How strategy evolved, 1 Jan 2026\n')
  expect(text).toContain('## S-01 Brokers \\*first\\* (in force)')
  expect(text).toContain('Dana [decided it](https://there/e1)')
  expect(text).toContain('- Pricing: One statement stated.')
  expect(text).toContain('Less changed under 2 more headings.')
  expect(text).toContain('- 1 of 1 made with data')
})
