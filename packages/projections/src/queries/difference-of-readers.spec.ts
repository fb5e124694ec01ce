import { describe, expect, it } from 'vitest'
import { auditorOf } from '../testing/auditor.ts'
import { ask, calder } from '../testing/some-view.ts'
import { difference } from './difference.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

function pair() {
  const some = calder()
  const { dana, noor } = some
  const partnership = some.on(on('02-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  return { ...some, partnership }
}

const text = (sentence: readonly { text: string }[]) => sentence.map((part) => part.text).join('')

describe('the difference that an auditor is told', () => {
  it('says of days of which some are not the reader’s which it is of', () => {
    const { company, partnership } = pair()
    company.now = on('06-30')
    const days = { from: '2026-01-01', to: '2026-03-31' }
    const auditor = auditorOf(company, { partnerships: [partnership], ...days })
    const seen = (days: object) => ask(difference, auditor(), days)
    const june = seen({ from: '2026-03-28', to: '2026-06-30' })
    expect(june.days).toEqual({ from: '2026-03-28', to: '2026-03-31' })
    expect(text(june.sentence)).toBe('Nothing changed in the 3 days that you may read.')
    const later = seen({ from: '2026-04-05', to: '2026-06-30' })
    expect(later.days).toEqual({ from: '2026-03-31', to: '2026-03-31' })
    expect(text(later.sentence)).toBe('None of these days is yours to read.')
    const one = seen({ on: '2026-06-15' })
    expect(one.days).toEqual({ from: '2026-03-31', to: '2026-03-31' })
    expect(text(one.sentence)).toBe('15 Jun is not yours to read: your last day is 31 Mar.')
  })

  it('leaves out what was recorded by then and came into an auditor’s sight only later', () => {
    const { company, dana, partnership, on: give } = pair()
    const problem = { statement: 'Nobody would miss us.', evidence: [] }
    const id = give(on('03-05'), dana, 'StateProblem', { problem })
    const framed = { id, title: 'Fewer lanes', partnership }
    give(on('03-27'), dana, 'FrameDecision', framed, on('03-09'))
    const days = { from: '2026-01-01', to: '2026-12-31' }
    const auditor = auditorOf(company, { partnerships: [partnership], ...days })
    const { unknown = [] } = ask(difference, auditor(), { on: '2026-03-20' })
    expect(unknown.map(({ entry }) => entry.did)).toContain('proposed a decision')
    expect(unknown.filter(({ waitsDays }) => waitsDays === 0)).toEqual([])
  })
})
