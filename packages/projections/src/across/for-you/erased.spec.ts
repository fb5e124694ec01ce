import { expect, it } from 'vitest'
import { calder, viewFor } from '../../testing/some-view.ts'
import { allWaiting } from './all-waiting.ts'

const day = (n: number) => `2026-03-0${n}T09:00:00.000Z`

it('nobody is asked to answer feedback, or after it, once one of its two erased their words', () => {
  const { company, dana, noor, wei, on } = calder()
  const words = { kind: 'hard', title: 'The board', text: 'You spoke over me.' }
  on(day(1), noor, 'GiveFeedback', { to: dana, ...words, followUpOn: '2026-03-03' })
  on(day(1), dana, 'GiveFeedback', { to: noor, ...words, followUpOn: '2026-03-03' })
  on(day(1), wei, 'GiveFeedback', { to: dana, ...words })
  const asked = () =>
    allWaiting(viewFor(company, dana, { moment: day(6) }))
      .filter(({ person }) => person === dana)
      .map(({ todo: { kind, question } }) => [kind, question[0]?.text])
  expect(asked()).toHaveLength(3)
  on(day(4), noor, 'ErasePerson', { id: noor })
  expect(asked()).toEqual([['answer feedback', 'Wei gave you hard feedback: ']])
})
