import { describe, expect, it } from 'vitest'
import { besideIn, numbered, offeredBeside } from './beside.ts'

const decision = { noun: 'decision', id: 's7' } as const
const record = numbered([
  { href: { noun: 'goal', id: 'g1' }, title: 'As S-07 says', found: { in: 'text' } },
  { href: decision, ordinal: 'S-07', title: 'Move upmarket', found: { in: 'ordinal' } },
])
const author = { id: 'noor', name: 'Noor Haddad' }
const said = { actions: ['MakeRemark', 'AskQuestion'], author }
const offered = (query: string, may: Parameters<typeof offeredBeside>[2] = said, member = true) => {
  const beside = besideIn(query)
  if (beside === undefined || record === undefined) return []
  return offeredBeside(beside, record, may, member)
}

describe('what is written beside a record that it names by its number', () => {
  it('is a remark, or a question to who said it', () => {
    expect(offered('remark on S-07: hmm')).toMatchObject([
      {
        ...{ label: 'Add a remark to S-07 Move upmarket', captures: 'MakeRemark' },
        ...{ sentence: 'hmm', preset: { of: decision } },
      },
    ])
    expect(offered('question to Noor on S-07: why?')).toMatchObject([
      {
        ...{ label: 'Ask Noor Haddad about S-07 Move upmarket', captures: 'AskQuestion' },
        ...{ sentence: 'why?', preset: { of: decision, to: 'noor' } },
      },
    ])
  })

  it('is who knows of it', () => {
    expect(offered('told Noor of s7')).toMatchObject([
      { captures: 'RecordExposure', sentence: 'told Noor', preset: { of: decision } },
    ])
  })

  it.each([
    ['I told Noor of S-07', 'told Noor'],
    ['we have informed Noor and Wei about S-07', 'told Noor and Wei'],
    ['I showed Noor S-07', undefined],
    ['Noor knows about S-07', 'Noor'],
    ['Noor has heard of S-07', 'Noor'],
  ])('is who knows of it, as people say it: %s', (query, sentence) => {
    expect(besideIn(query)).toEqual(
      sentence && { command: 'RecordExposure', number: 'S-07', sentence },
    )
  })

  it.each([
    ['Noor disagrees with S-07: too early', 'ReportPosition', 'Noor, oppose: too early'],
    ['Noor has concerns about S-07', 'ReportPosition', 'Noor, concern: '],
    ['Noor Haddad is against S-07', 'ReportPosition', 'Noor Haddad, oppose: '],
    ['I support S-07', 'TakePosition', 'support: '],
    ['I agree with S-07, it pays', 'TakePosition', 'support: it pays'],
  ])('is where somebody stands: %s', (query, command, sentence) => {
    expect(besideIn(query)).toEqual({ command, number: 'S-07', sentence, written: query })
  })

  it('is a position as the decision stands, and else a remark that says why', () => {
    const on = (...onDecision: string[]) => ({ ...said, onDecision })
    const mine = 'I disagree with S-07: too early'
    for (const command of ['TakePosition', 'GiveLatePosition', 'RestatePosition'])
      expect(offered(mine, on(command))).toMatchObject([
        { captures: command, sentence: 'oppose: too early', preset: { of: decision, id: 's7' } },
      ])
    const theirs = 'Noor disagrees with S-07'
    expect(offered(theirs, on('ReportPosition'))).toMatchObject([{ captures: 'ReportPosition' }])
    const [remark] = offered(theirs, on('TakePosition'))
    expect(remark).toMatchObject({ captures: 'MakeRemark', sentence: theirs })
    expect(remark?.why).toContain('by who is asked')
  })

  it('is offered only where it can be given', () => {
    expect(offered('remark on S-07: hmm', { actions: [] })).toEqual([])
    expect(offered('question on S-07: why?', { actions: ['MakeRemark'] })).toEqual([])
    expect(offered('told Noor of S-07', said, false)).toEqual([])
  })

  it('is nothing without a number', () => {
    for (const query of ['remark', 'remark on pricing', 'told Noor of it', 'S-07'])
      expect(besideIn(query), query).toBeUndefined()
  })
})
