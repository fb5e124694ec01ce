import { expect, it } from 'vitest'
import { calder, viewFor } from '../../testing/some-view.ts'
import { allWaiting } from './all-waiting.ts'

const day = (n: number) => `2026-03-0${n}T09:00:00.000Z`

/** What waits for Wei, and in which words for Noor, once Wei has left. */
function waiting(set: (some: ReturnType<typeof calder>) => void) {
  const some = calder()
  const { company, wei, noor, on } = some
  set(some)
  const kinds = (who: string) =>
    allWaiting(viewFor(company, noor))
      .filter(({ person }) => person === who)
      .map(({ todo }) => todo)
  const before = kinds(wei).map(({ kind }) => kind)
  on(day(5), company.owner, 'RecordLeaving', { id: wei })
  return {
    before,
    wei: kinds(wei).map(({ kind }) => kind),
    noor: kinds(noor).map(({ note }) => note),
  }
}

it('asks who has left for no position, and counts them no more', () => {
  const { before, wei, noor } = waiting(({ dana, noor, wei, on }) => {
    const id = on(day(2), dana, 'ProposeDecision', { title: 'Freight only' })
    on(day(3), dana, 'CallPositions', { id, asked: [noor, wei] })
  })
  expect(before).toContain('take a position')
  expect(wei).not.toContain('take a position')
  expect(noor).toContain('Sealed until you have spoken; 0 of 1 in')
})

it('asks who has left for no bet', () => {
  const { before, wei } = waiting(({ dana, noor, wei, on }) => {
    const id = on(day(2), dana, 'ProposeDecision', { title: 'Freight only' })
    on(day(3), dana, 'Decide', { id })
    on(day(4), dana, 'AskForBets', { id, effect: 'Margin of 8 %', asked: [noor, wei] })
  })
  expect(before).toContain('place a bet')
  expect(wei).not.toContain('place a bet')
})

it('asks who has left for no recollection, and counts them no more', () => {
  const { before, wei, noor } = waiting(({ dana, noor, wei, on }) => {
    const involved = [dana, noor, wei]
    const partnership = on(day(1), dana, 'FoundPartnership', { members: involved, name: 'Three' })
    on(day(3), dana, 'OpenPostmortem', {
      ...{ partnership, title: 'The switch', question: 'Why?', involved, facilitator: dana },
      ...{ from: '2026-03-01', to: '2026-03-02' },
    })
  })
  expect(before).toContain('write what you recall')
  expect(wei).not.toContain('write what you recall')
  expect(noor).toContain('Sealed until both have written theirs; 0 of 2 in')
})

it('asks nobody to talk with who has left, and says of what they asked that they have', () => {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const partnership = on(day(1), dana, 'FoundPartnership', { members: [noor, wei] })
  on(day(2), wei, 'AskForConversation', { to: noor, topic: 'x', neededBy: '2026-03-20' })
  on(day(2), wei, 'MakeRequest', {
    ...{ to: noor, partnership, kind: 'running', title: 'Leads list' },
  })
  const asked = () =>
    allWaiting(viewFor(company, noor))
      .filter(({ person }) => person === noor)
      .map(({ todo }) => todo.question.map(({ text }) => text).join(''))
  expect(asked()).toEqual(
    expect.arrayContaining(['Wei asks to talk with you about x.', 'Wei asks you: Leads list']),
  )
  on(day(5), company.owner, 'RecordLeaving', { id: wei })
  expect(asked().join()).not.toContain('to talk')
  expect(asked()).toContain('Wei, who has left, had asked you: Leads list')
})
