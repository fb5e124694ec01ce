import { expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana owes Noor a promise by 10 April, and what she agreed to; then Noor leaves. */
function left() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const promise = on(day('2026-03-02'), dana, 'MakeCommitment', {
    ...{ to: noor, title: 'The figures', dueOn: '2026-04-10' },
  })
  const request = on(day('2026-03-02'), noor, 'MakeRequest', {
    ...{ to: dana, title: 'A film', kind: 'growth' },
  })
  on(day('2026-03-03'), dana, 'AcceptRequest', { id: request })
  on(day('2026-03-03'), wei, 'FoundPartnership', { members: [noor, wei] })
  on(day('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const waits = (by: string, date: string) =>
    ask(forYou, viewFor(company, by, { moment: day(date) }), {})
      .items.filter(({ id }) => id.includes('in their place'))
      .map(({ question, actions }) => [
        question.map(({ text }) => text).join(''),
        actions.map(({ command }) => command),
      ])
  const offered = (by: string, noun: 'commitment' | 'request', id: string) =>
    ask(page, viewFor(company, by), { noun, id }).actions.filter((each) =>
      each.includes('InTheirPlace'),
    )
  return { ...some, promise, request, waits, offered }
}

const asked = [
  'Noor, who has left, had asked Dana: A film',
  ['MakeRequest', 'WithdrawInTheirPlace'],
]
const promised = ['Dana promised Noor, who has left, The figures', ['ReleaseInTheirPlace']]

it('what is owed to who has left waits on who worked with them, a promise as its day comes', () => {
  const { dana, wei, waits } = left()
  expect(waits(wei, '2026-04-02')).toEqual([asked])
  expect(waits(wei, '2026-04-05')).toHaveLength(2)
  expect(waits(wei, '2026-04-05')).toEqual(expect.arrayContaining([promised, asked]))
  expect(waits(dana, '2026-04-05')).toEqual([])
})

it('ends by them, on their list as on its own page', () => {
  const { wei, promise, request, on, waits, offered } = left()
  expect(offered(wei, 'commitment', promise)).toEqual(['ReleaseInTheirPlace'])
  expect(offered(wei, 'request', request)).toEqual(['WithdrawInTheirPlace'])
  on(day('2026-04-05'), wei, 'ReleaseInTheirPlace', { id: promise, reason: 'Wei has them.' })
  on(day('2026-04-05'), wei, 'WithdrawInTheirPlace', { id: request })
  expect(waits(wei, '2026-04-11')).toEqual([])
  expect(offered(wei, 'commitment', promise)).toEqual([])
})

it('waits on nobody else once a handover says who answers it', () => {
  const { dana, noor, wei, on, waits } = left()
  on(day('2026-04-02'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  expect(waits(wei, '2026-04-05')).toEqual([])
})

it('and so does how a request turned out that they had made, also where a handover is under way', () => {
  const { dana, noor, wei, request, on, waits, offered } = left()
  on(day('2026-04-03'), dana, 'BeginHandover', { from: noor, to: wei, role: 'CMO' })
  on(day('2026-04-04'), dana, 'DeliverRequest', { id: request })
  const told = ['TellOutcomeInTheirPlace', 'TellOutcomeInTheirPlace', 'TellOutcomeInTheirPlace']
  expect(waits(wei, '2026-04-05')).toEqual([['Noor, who has left, had asked Dana: A film', told]])
  expect(offered(wei, 'request', request)).toEqual(['TellOutcomeInTheirPlace'])
  on(day('2026-04-05'), wei, 'TellOutcomeInTheirPlace', { id: request, verdict: 'worked' })
  expect(waits(wei, '2026-04-06')).toEqual([])
})

it('is asked of the other of the two where nobody else worked with them', () => {
  const some = calder()
  const { company, dana, noor, on } = some
  on(day('2026-03-02'), dana, 'FoundPartnership', { members: [dana, noor] })
  on(day('2026-03-02'), dana, 'MakeCommitment', {
    ...{ to: noor, title: 'The figures', dueOn: '2026-04-10' },
  })
  on(day('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const { items } = ask(forYou, viewFor(company, dana, { moment: day('2026-04-10') }), {})
  const mine = items.filter(({ id }) => id.includes('in their place'))
  expect(mine.map(({ question }) => question[0]?.text)).toEqual([
    'You promised Noor, who has left, ',
  ])
})
