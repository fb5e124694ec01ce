import { expect, it } from 'vitest'
import { pulse } from '../../queries/pulse.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { allWaiting } from './all-waiting.ts'

const day = (n: number) => `2026-03-0${n}T09:00:00.000Z`
const scores = { ability: 6, integrity: 6, benevolence: 6, reliance: 6, disclosure: 6 }

/** Dana, Noor and Wei, a team that lists Wei still, who leaves on the third of March. */
function team() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const members = [dana, noor, wei]
  const id = on(day(1), dana, 'FoundPartnership', { members, name: 'The three' })
  const leaves = () => on(day(3), company.owner, 'RecordLeaving', { id: wei })
  const seen = (by: string) => viewFor(company, by, { moment: day(5) })
  const waits = (kind: string) =>
    allWaiting(seen(dana))
      .filter(({ todo }) => todo.kind === kind)
      .map(({ person, todo }) => ({ person, note: todo.note, question: todo.question[0]?.text }))
  return { ...some, id, leaves, seen, waits }
}

it('is not asked in a pulse that runs, nor are others about them, and it counts without them', () => {
  const { dana, noor, wei, id, on, leaves, seen, waits } = team()
  const called = on(day(2), dana, 'CallPulse', { partnership: id })
  expect(waits('answer a pulse')).toHaveLength(3)
  on(day(2), noor, 'AnswerPulse', { id: called, to: dana, scores })
  leaves()
  expect(waits('answer a pulse')).toEqual([
    {
      person: dana,
      question: 'How far do you trust Noor? ',
      note: expect.stringMatching(/1 of 2/),
    },
  ])
  const { pulse: line, ratings, questions } = ask(pulse, seen(dana), { id: called })
  expect(line).toMatchObject({ counts: { asked: 2, given: 1 } })
  expect(line.asked.map((person) => person.id).sort()).toEqual([dana, noor].sort())
  expect(questions.map(({ to }) => to.id)).toEqual([noor])
  const weis = ratings.filter(({ from, to }) => [from.id, to.id].includes(wei))
  expect(weis.map(({ state }) => state)).toEqual(Array(4).fill('not there'))
  on(day(4), dana, 'AnswerPulse', { id: called, to: noor, scores })
  expect(ask(pulse, seen(dana), { id: called }).pulse.state).toBe('over')
  expect([...waits('answer a pulse'), ...waits('answer a pulse late')]).toEqual([])
})

it('is not asked how the goals rank', () => {
  const { dana, noor, id, on, leaves, waits } = team()
  const goals = ['Grow', 'Hold'].map((title) =>
    on(day(2), dana, 'ProposeGoal', { title, owners: [dana] }),
  )
  on(day(2), dana, 'CallRanking', { partnership: id, goals })
  expect(waits('rank the goals')).toHaveLength(3)
  leaves()
  const asked = waits('rank the goals').map(({ person }) => person)
  expect(asked.sort()).toEqual([dana, noor].sort())
})

it('is not asked to accept a charter, or what success means, nor counted among those who may', () => {
  const { dana, noor, id, on, leaves, waits } = team()
  on(day(2), dana, 'ProposeCharter', { id, notes: 'We meet on Mondays.' })
  on(day(2), dana, 'DefineSuccess', { id, elements: [{ text: 'Margins hold' }] })
  leaves()
  expect(waits('accept a charter')).toMatchObject([
    { person: noor, note: expect.stringContaining('1 of 2 accepted') },
  ])
  expect(waits('accept what success means').map(({ person }) => person)).toEqual([noor])
})

it('is asked nothing that a member does, whatever they read again as who facilitates', () => {
  const { dana, noor, wei, id, on, leaves, waits } = team()
  on(day(2), dana, 'GiveFeedback', { to: wei, kind: 'direct', title: 'Late', text: 'Again.' })
  expect(waits('answer feedback').map(({ person }) => person)).toEqual([wei])
  on(day(2), dana, 'OpenPostmortem', {
    partnership: id,
    title: 'What happened',
    question: 'What did we not see?',
    from: '2026-03-01',
    to: '2026-03-02',
    involved: [dana, noor],
    facilitator: wei,
  })
  leaves()
  expect(waits('answer feedback')).toEqual([])
})
