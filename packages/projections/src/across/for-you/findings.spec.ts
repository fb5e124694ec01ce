import { expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana asks Noor for two things that lead nowhere. */
function asking() {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(day('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const problem = { statement: 'Nobody knows us', evidence: [{ note: 'A survey of May' }] }
  for (const [date, title] of [
    ['2026-03-02', 'A new logo'],
    ['2026-03-05', 'A film'],
  ] as const)
    on(day(date), dana, 'MakeRequest', { to: noor, title, kind: 'growth', partnership, problem })
  const items = (date: string) =>
    ask(forYou, viewFor(company, dana, { moment: day(date) }), {}).items
  const asks = (date: string) => items(date).filter(({ kind }) => kind === 'answer a finding')
  const kinds = (date: string) => items(date).map(({ kind }) => kind)
  return { ...some, asks, kinds }
}

it('comes after what others wait for', () => {
  const { dana, noor, on, asks, kinds } = asking()
  on(day('2026-04-28'), noor, 'GiveFeedback', {
    ...{ to: dana, kind: 'direct', title: 'Late', text: 'By a week.' },
  })
  expect(asks('2026-04-30')).toHaveLength(1)
  expect(kinds('2026-04-30').at(-1)).toBe('answer a finding')
  expect(kinds('2026-04-30').length).toBeGreaterThan(1)
})

it('asks until it is answered; of those older than a month the oldest alone, and then the next', () => {
  const { dana, on, asks } = asking()
  expect(['2026-03-15', '2026-04-30'].map((date) => asks(date).length)).toEqual([2, 1])
  const [oldest] = asks('2026-04-30')
  expect(oldest?.question.at(-2)).toMatchObject({
    text: 'others',
    href: { view: 'list', params: { noun: 'finding', state: 'open', person: dana } },
  })
  const input = oldest?.actions.find(({ command }) => command === 'ExplainFinding')?.input
  on(day('2026-05-01'), dana, 'ExplainFinding', { ...input, words: 'The board wants one' })
  const [next, ...others] = asks('2026-05-02')
  expect(others).toEqual([])
  expect(next?.id).not.toBe(oldest?.id)
  expect(next?.question.some(({ text }) => text === 'others')).toBe(false)
})
