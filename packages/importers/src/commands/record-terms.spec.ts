import { expect, it } from 'vitest'
import { Options } from './record-terms.ts'

it('an option keeps its name however a page words it later', () => {
  const options = new Options()
  expect(options.add(['No record', 'DecisionRecord', "Nygard's template, with adr-tools"])).toEqual(
    [
      { option: '1', text: 'No record' },
      { option: '2', text: 'DecisionRecord' },
      { option: '3', text: "Nygard's template, with adr-tools" },
    ],
  )
  expect(options.named('Decision Record')).toBeUndefined()
  expect(options.add(['Decision Record'])).toEqual([])
  expect(options.named('Decision Record')).toBe('2')
  expect(
    options.add([
      'No records',
      'MADR 2.0.1 - The Markdown records',
      "Nygard's template - the first of the term. With adr-tools.",
    ]),
  ).toEqual([{ option: '4', text: 'MADR 2.0.1 - The Markdown records' }])
  expect(options.add(['No records', 'MADR 2.0.2 – The Markdown records'])).toEqual([])
  expect(options.named('MADR 2.0.2')).toBe('4')
})

it('of several that may be an option in other words, the most alike is', () => {
  const options = new Options()
  options.add(['DecisionRecord', 'Include in adr-tools, 658 stars', 'Include in adr, 65 stars'])
  expect(
    options.add([
      'madr - Markdown Decision Records',
      'DecisionRecord - Agile records',
      'Include in adr-tools, 924 stars as of 2018',
      'Include in adr, 72 stars as of 2018',
    ]),
  ).toEqual([{ option: '4', text: 'madr - Markdown Decision Records' }])
  expect(options.named('Include in adr')).toBe('3')
  expect(options.add(["Don't"])).toHaveLength(1)
  expect(options.add(['Do not'])).toEqual([])
})

it('an option beside one that stays is another', () => {
  const options = new Options()
  options.add(['Use tables'])
  expect(options.add(['Use tables', 'Use tables and lists'])).toEqual([
    { option: '2', text: 'Use tables and lists' },
  ])
})
