import { describe, expect, it } from 'vitest'
import { calendar } from '../../queries/calendar.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 5, benevolence: 4, reliance: 5, disclosure: null }

/** Dana and Noor, who are asked on the second of March until the ninth. */
function asked() {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const answersOf = (by: string) =>
    ask(calendar, viewFor(company, by), {}).dates.filter(({ uid }) => uid.startsWith('answer-'))
  return { ...some, partnership, answersOf }
}

describe('the last day for an answer', () => {
  it('to a pulse is in the calendar of who still owes one', () => {
    const { dana, noor, wei, partnership, answersOf, ...some } = asked()
    const id = some.on(on('2026-03-02'), dana, 'CallPulse', { partnership })
    const day = { uid: `answer-${id}`, day: '2026-03-09' }
    for (const one of [dana, noor]) expect(answersOf(one)).toMatchObject([day])
    expect(answersOf(wei)).toEqual([])
    some.on(on('2026-03-03'), noor, 'AnswerPulse', { id, to: dana, scores })
    expect(answersOf(noor)).toEqual([])
    expect(answersOf(dana)).toMatchObject([day])
  })

  it('to a ranking is in the calendar of who still owes one, until it is called off', () => {
    const { dana, noor, wei, partnership, answersOf, ...some } = asked()
    const goals = ['Revenue', 'Retention', 'Pipeline', 'Price'].map((title) =>
      some.on(on('2026-03-01'), dana, 'ProposeGoal', { title, owners: [dana, noor] }),
    )
    const id = some.on(on('2026-03-02'), dana, 'CallRanking', { partnership, goals })
    const ranks = goals.map((goal, at) => ({ goal, rank: at + 1 }))
    some.on(on('2026-03-03'), noor, 'RankGoals', { id, ranks })
    expect(answersOf(noor)).toEqual([])
    expect(answersOf(dana)).toMatchObject([{ uid: `answer-${id}`, day: '2026-03-09' }])
    expect(answersOf(wei)).toEqual([])
    some.on(on('2026-03-04'), dana, 'CallOffRanking', { id })
    expect(answersOf(dana)).toEqual([])
  })
})
