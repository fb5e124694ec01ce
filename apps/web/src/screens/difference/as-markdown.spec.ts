import { expect, it } from 'vitest'
import type { Answer } from '../../api/views.ts'
import { asMarkdown } from './as-markdown.ts'
import type { Changed } from './told.ts'

const href = { noun: 'entry' as const, id: 'e1' }
const dana = { id: 'p1', name: 'Dana Whitlock' }
const stamp = {
  ...{ event: 'e1', happened: '2026-03-09', at: '2026-03-09T09:00:00.000Z' },
  ...{ recorded: '2026-03-27T09:00:00.000Z', lagDays: 18, by: dana },
}
const nothing: Answer<'difference'> = {
  ...{
    days: { from: '2026-03-01', to: '2026-03-31' },
    from: '2026-03-01T22:59:59.999Z',
    to: '2026-06-01T21:59:59.999Z',
    density: [],
    decisions: [],
  },
  ...{ sentence: [{ text: '1 decision changed.' }], groups: [], scores: [], entries: 0 },
}
const web = { source: 'web' as const, type: 'DecisionSuperseded' }
const fileOf = (view: Partial<Answer<'difference'>>) =>
  asMarkdown(
    { ...nothing, ...view },
    { title: '1 Mar 2026 and 1 Jun 2026, as it happened', about: 'Calder_2 as of 30 Sep 2026' },
    (_, side) => `https://there/${side ?? 'e1'}`,
  )

it('says what is compared, as of when, and what changed in a sentence', () => {
  const lines = fileOf({}).split('\n\n')
  expect(lines).toEqual([
    '# Difference: 1 Mar 2026 and 1 Jun 2026, as it happened',
    'Calder\\_2 as of 30 Sep 2026.',
    '1 decision changed.',
    '',
  ])
})

it('tells each field before and after, who made the last of it, and how late that came', () => {
  const about = { href, ordinal: 'S-01', title: 'Brokers *first*', state: 'superseded' }
  const fields = [
    { field: 'state', from: 'in force', to: 'superseded' },
    { field: 'horizon', from: '2026-12-31' },
  ]
  const record = { about, came: false, fields, last: stamp, ...web, mended: [] }
  const mending = { ...record, type: 'RecordCorrected' }
  const text = fileOf({ groups: [{ noun: 'decision', records: [record], same: [] }] })
  expect(text).toContain(
    '## Decisions\n\n- [S-01 Brokers \\*first\\*](https://there/e1) (last on 9 Mar 2026 by Dana, 18 days late)\n',
  )
  expect(text).toContain('  - state: in force → superseded\n  - by: 31 Dec 2026 → nothing')
  expect(fileOf({ groups: [{ noun: 'decision', records: [mending], same: [] }] })).toContain(
    '(last on 9 Mar 2026 by Dana, recorded 27 Mar 2026)',
  )
  const who = { source: 'web' as const, who: dana }
  const entry = { ...who, did: 'corrected an entry', href, recorded: '2026-03-27', reason: 'So.' }
  const of = { did: 'decided', happened: '2026-03-09' }
  const corrected = { ...mending, mended: [{ entry, of }] } as unknown as Changed
  expect(fileOf({ groups: [{ noun: 'decision', records: [corrected], same: [] }] })).toContain(
    '  - [Dana corrected an entry: “decided” of 9 Mar 2026, on 27 Mar 2026: “So.”](https://there/e1)',
  )
  const imported = { ...record, source: 'import' as const }
  expect(fileOf({ groups: [{ noun: 'decision', records: [imported], same: [] }] })).not.toContain(
    'late',
  )
})

it('tells of one day what was in force on either clock, and who knew of what the record did not', () => {
  const enterprise = { href, ordinal: 'S-05', title: 'Enterprise', state: 'in force' }
  const brokers = { href, ordinal: 'S-01', title: 'Brokers', state: 'in force' }
  const told = { how: 'told' as const, stamp, answerable: false }
  const noor = { id: 'p2', name: 'Noor Haddad' }
  const who = {
    ...{ of: { noun: 'decision' as const, id: 'd1' }, openingCounts: false, open: false },
    people: [{ person: noor, statements: [told], since: '2026-03-16', afterDays: 7 }],
    unaware: [dana],
  }
  const clocks = {
    inForce: { known: [brokers], happened: [enterprise] },
    knew: [{ of: enterprise, stamp, who, notAsked: [noor] }],
  }
  const text = fileOf({ unknown: [], clocks } as unknown as Partial<Answer<'difference'>>)
  expect(text).toContain(
    '## In force\n\n- As it was known: [S-01 Brokers](https://there/e1)\n- As it had happened: [S-05 Enterprise](https://there/e1)',
  )
  expect(text).toContain(
    '## Who knew of S-05 Enterprise\n\n- Noor Haddad: since 16 Mar 2026, 7 days later, not asked before\n- Dana Whitlock: nothing says that they know',
  )
})

it('tells a score with what made its change, and keeps words that are sealed', () => {
  const effects = [{ id: 'a', label: { sealed: true as const }, ref: 'F-14', href, points: -7.25 }]
  const score = { id: 's', title: 'Alignment', href, before: 74.049, after: 66.8, effects }
  expect(fileOf({ scores: [score] })).toContain(
    '- Alignment: [74.05](https://there/before) to [66.80](https://there/after) (−7.25)\n  - −7.25 [F-14 words sealed](https://there/e1)',
  )
  expect(fileOf({ scores: [{ ...score, clear: false }] })).toContain(' (−7.25, no clear change)')
  expect(fileOf({ scores: [score] })).not.toContain('another reading')
  const lost = { id: 'rest', label: 'Weight of older things', points: -1 }
  expect(fileOf({ scores: [{ ...score, effects: [...effects, lost] }] })).toContain(
    'another reading',
  )
  const why = { view: 'why', params: { measure: 'alignment' } }
  const part = { id: 'b', label: 'positions', href: why, points: 1 }
  expect(fileOf({ scores: [{ ...score, effects: [part] }] })).toContain(
    '  - +1.00 [positions](https://there/after)',
  )
  const same = { ...score, after: 74.05, effects: [] }
  expect(fileOf({ scores: [same] })).toContain(
    '- Alignment: [74.05](https://there/after), unchanged',
  )
})
