import { expect, it } from 'vitest'
import { dashboard } from '../../queries/dashboard.ts'
import { search } from '../../queries/search.ts'
import { sensitivity } from '../../queries/sensitivity.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Who audits a pair up to March, and facilitates a post-mortem of the team's up to May. */
function twoSpans() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const pair = on(day('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const members = [dana, noor, wei]
  const team = on(day('2026-01-05'), dana, 'FoundPartnership', { members, name: 'Team' })
  const promise = (at: string, title: string, partnership: string) =>
    on(day(at), dana, 'MakeCommitment', { to: noor, title, dueOn: '2026-05-20', partnership })
  const promised = promise('2026-02-10', 'A list for the pair', pair)
  const shared = promise('2026-04-10', 'A list for the team', team)
  const given = some.lastEvent()
  const helena = on(day('2026-06-01'), company.owner, 'AppointAuditor', {
    ...{ name: 'Helena', partnerships: [pair] },
    ...{ from: '2026-01-01', to: '2026-03-31', until: '2026-12-31' },
  })
  on(day('2026-06-02'), dana, 'OpenPostmortem', {
    ...{ partnership: team, title: 'The spring', question: 'Why so late?' },
    ...{ from: '2026-04-01', to: '2026-05-31', involved: [dana, noor], facilitator: helena },
  })
  const see = () => viewFor(company, helena, { moment: day('2026-07-01') })
  return { ...some, pair, team, promised, shared, given, helena, see }
}

it('finds what who reads up to a past day has asked since, with what became of it', () => {
  const { dana, promised, helena, on, see } = twoSpans()
  const asked = { of: { noun: 'commitment', id: promised }, to: dana, text: 'For whom is it?' }
  const question = on(day('2026-06-20'), helena, 'AskQuestion', asked)
  const found = () => ask(search, see(), { text: 'for whom' }).results
  expect(found()).toMatchObject([
    { noun: 'remark', href: { noun: 'commitment', id: promised }, state: 'asked' },
  ])
  on(day('2026-06-21'), dana, 'AnswerQuestion', { id: question, text: 'For the board' })
  expect(found()).toMatchObject([{ state: 'answered' }])
})

it('draws on the lanes of a partnership nothing of another that is read only to an earlier day', () => {
  const { pair, team, see } = twoSpans()
  const drawn = (partnership: string) =>
    ask(dashboard, see(), { partnership }).panels.flatMap((panel) =>
      panel.kind === 'lane' && panel.id === 'commitments'
        ? panel.marks.map((one) => one.label)
        : [],
    )
  expect(drawn(pair)).toEqual([expect.stringContaining('for the pair')])
  expect(drawn(team)).toEqual([expect.stringContaining('for the team')])
})

it('tells of an entry as of the day to which its partnership is read', () => {
  const { given, see } = twoSpans()
  expect(ask(sensitivity, see(), { id: given }).depending).toEqual([])
})
