import { expect, it } from 'vitest'
import { ask, viewFor } from '../testing/some-view.ts'
import { switched } from '../testing/switched.ts'
import { entry } from './entry.ts'
import { postmortemExport } from './postmortem-export.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

it('tells who facilitated before somebody else took it on, and that it was closed and reopened', () => {
  const { company, dana, noor, on, id, recall, seen, decided } = switched()
  const olga = on(at('2026-04-01'), company.owner, 'AddOutsider', { name: 'Olga Out' })
  on(at('2026-04-01'), dana, 'HandOnFacilitation', { id, facilitator: olga })
  for (const by of [dana, noor])
    recall(by, [{ on: '2026-03-09', text: 'So.', entry: decided, holds: 'so' }])
  on(at('2026-04-05'), olga, 'HandOnFacilitation', { id, facilitator: dana })
  on(at('2026-04-06'), dana, 'ClosePostmortem', { id })
  on(at('2026-04-08'), dana, 'ReopenPostmortem', { id, reason: 'A letter came.' })
  on(at('2026-04-09'), dana, 'ClosePostmortem', { id })
  expect(seen(noor).facilitator).toMatchObject({
    ...{ person: { id: dana }, party: true, outside: false },
    before: [
      { person: { name: 'Wei Chen' }, party: false, outside: false },
      { person: { name: 'Olga Out' }, party: false, outside: true, until: { by: { id: olga } } },
    ],
  })
  const { markdown } = ask(postmortemExport, viewFor(company, noor), { id })
  const head = markdown.split('\n').filter((line) => /^- (Facil|Closed|State)/.test(line))
  expect(head).toEqual([
    '- Facilitated until 1 Apr 2026 by Wei Chen',
    '- Facilitated until 5 Apr 2026 by Olga Out, from outside',
    '- Facilitated since then by Dana Whitlock, who is a party',
    '- Closed, and reopened on 8 Apr 2026 by Dana Whitlock: A letter came.',
    '- State: closed on 9 Apr 2026',
  ])
})

it('tells what was withdrawn within it, when, by whom and why', () => {
  const { company, dana, noor, wei, on, id, recall, agreed, lastEvent } = switched()
  for (const by of [dana, noor])
    recall(by, [{ on: '2026-03-16', text: 'She did.', entry: agreed, holds: 'so' }])
  on(at('2026-04-03'), wei, 'MakePostmortemFinding', { id, text: 'Late.', cites: [agreed] })
  const found = lastEvent()
  const exported = () => ask(postmortemExport, viewFor(company, dana), { id }).markdown
  expect(exported()).not.toContain('withdrawn in it')
  company.now = at('2026-04-08')
  const { mending } = ask(entry, viewFor(company, wei), { id: found })
  expect(mending.correct).toMatchObject({ fields: ['text', 'pattern'], says: { text: 'Late.' } })
  company.mend(`postmortem-${id}`, found, wei)
  expect(exported()).toMatch(
    /## Corrected or withdrawn in it\n\n- Wei Chen withdrew an entry: “.+” of 3 Apr 2026, on 8 Apr 2026: It was wrong\./,
  )
})

it('tells of what was withdrawn since that it was, and what rests on it', () => {
  const { company, dana, noor, wei, on, goal, id, recall, seen, agreed } = switched()
  recall(dana, [{ on: '2026-03-16', text: 'She did.', entry: agreed, holds: 'so' }])
  recall(noor, [{ on: '2026-03-16', text: 'I did not.', entry: agreed, holds: 'otherwise' }])
  on(at('2026-04-03'), wei, 'MakePostmortemFinding', { id, text: 'Late.', cites: [agreed] })
  on(at('2026-04-04'), wei, 'ClosePostmortem', { id })
  const exported = () => ask(postmortemExport, viewFor(company, dana), { id }).markdown
  expect(exported()).toContain('Dana Whitlock: as the record says')
  expect(exported()).not.toContain('withdrawn')
  company.now = at('2026-04-10')
  company.mend(`goal-${goal}`, agreed, noor)
  expect(exported()).toMatch(/Noor Haddad agreed to a goal: .* \(withdrawn since\) \[\d+\]/)
  expect(exported()).toMatch(/1\. Late\. \[\d+\] \(withdrawn since\)/)
  expect(exported()).toContain('Dana Whitlock: as the record said, until it was withdrawn')
  expect(exported()).not.toContain('as the record says')
  expect(exported()).toMatch(/withdrew an entry: .* \(recorded 25 days later\)/)
  expect(seen(dana).findings).toMatchObject([{ cites: [{ mended: 'withdrawn' }] }])
})

it('gives whoever is not in its circle the record of its days, and says that it is no more', () => {
  const { company, dana, noor, wei, on, id, recall, decided } = switched()
  const member = on(at('2026-04-01'), company.owner, 'AddMember', { name: 'Ravi', role: 'CFO' })
  for (const by of [dana, noor])
    recall(by, [{ on: '2026-03-09', text: 'So.', entry: decided, holds: 'so' }])
  on(at('2026-04-03'), wei, 'CurateTimeline', { id, tells: [decided] })
  const told = (by: string) => {
    const { markdown } = ask(postmortemExport, viewFor(company, by), { id })
    const [, title, lines = ''] =
      /^## (What the|The record).*\n((?:(?!## ).*\n?)*)/m.exec(markdown) ?? []
    return [title, lines.includes('only the record of its days stands here')]
  }
  expect(told(noor)).toEqual(['What the', false])
  expect(told(member)).toEqual(['The record', true])
})

it('says so where it tells its days in another order', () => {
  const { dana, noor, wei, on, id, recall, decided, agreed, company } = switched()
  for (const by of [dana, noor])
    recall(by, [{ on: '2026-03-09', text: 'So.', entry: decided, holds: 'so' }])
  const told = () => ask(postmortemExport, viewFor(company, noor), { id }).markdown
  expect(told()).not.toContain('in an order of its own')
  on(at('2026-04-03'), wei, 'CurateTimeline', { id, tells: [agreed, decided] })
  expect(told()).toContain('Told in an order of its own, not in that of its days.')
})
