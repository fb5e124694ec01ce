import { expect, it } from 'vitest'
import { calder, viewFor } from '../../testing/some-view.ts'
import { alignmentAt } from './parts.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

it('keeps what both had said in a round of the team, where one of the two is silent in their own', () => {
  const { company, dana, noor, wei, on: give } = calder()
  const pair = give(on('01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const three = { members: [dana, noor, wei], name: 'Three' }
  const team = give(on('01-05'), dana, 'FoundPartnership', three)
  const goals = ['Revenue', 'Retention', 'Pipeline', 'Price'].map((title) =>
    give(on('01-06'), dana, 'ProposeGoal', { title, owners: [dana, noor] }),
  )
  const ranks = goals.map((goal, n) => ({ goal, rank: n + 1 }))
  const ofAll = give(on('01-10'), dana, 'CallRanking', { partnership: team, goals })
  for (const by of [dana, noor, wei]) give(on('01-11'), by, 'RankGoals', { id: ofAll, ranks })
  const priorities = (day: string) =>
    alignmentAt(viewFor(company, dana, { moment: on(day) }), [dana, noor], on(day)).parts.get(
      'priorities',
    )?.value
  expect(priorities('01-12')).toBe(1)
  const ofTwo = give(on('02-01'), dana, 'CallRanking', { partnership: pair, goals })
  const turned = goals.map((goal, n) => ({ goal, rank: goals.length - n }))
  give(on('02-02'), dana, 'RankGoals', { id: ofTwo, ranks: turned })
  give(on('02-20'), 'lockstep', 'CloseRanking', { id: ofTwo })
  expect(priorities('02-21')).toBe(0)
})
