import { expect, it } from 'vitest'
import { decode } from '../../events/decode.ts'
import { calder, viewFor } from '../../testing/some-view.ts'
import { shown } from './shown.ts'

const at = (day: number) => `2026-03-${10 + day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 6, benevolence: 6, reliance: 6, disclosure: 6 }

/** What somebody takes away of entries of a type, with the words that they may read. */
function taken({ company }: ReturnType<typeof calder>, person: string, wanted: string): string[] {
  const view = viewFor(company, person)
  return company.log.events
    .filter(({ type }) => type === wanted)
    .flatMap((event) => shown(view, decode(event), { words: true, print: () => '' })?.data ?? [])
}

it('an answer goes along from its opening on, but not to who has not answered', () => {
  const some = calder()
  const { dana, noor, wei, on } = some
  const id = on(at(1), dana, 'ProposeDecision', { title: 'Brokers first' })
  on(at(1), dana, 'CallPositions', { id, asked: [dana, wei] })
  const round = some.lastEvent()
  on(at(2), wei, 'TakePosition', { id, stance: 'support', reason: 'Hasty' })
  on(at(3), wei, 'TakePosition', { id, stance: 'oppose', reason: 'They know the market' })
  expect(taken(some, noor, 'PositionTaken').join()).not.toContain('words')
  on(at(19), 'lockstep', 'ClosePositions', { id, round })
  const [first, last] = taken(some, noor, 'PositionTaken')
  expect(first).not.toContain('words')
  expect(last).toContain('"stance":"oppose"')
  expect(last).toContain('They know the market')
  expect(taken(some, dana, 'PositionTaken').join()).not.toContain('words')
})

it('of an answer no more goes along than exists for who takes it away', () => {
  const some = calder()
  const { dana, noor, on } = some
  const partnership = on(at(1), dana, 'FoundPartnership', { members: [dana, noor] })
  const restricted = { to: [dana] }
  on(at(1), dana, 'ProposeDecision', { title: 'Brokers first', restricted })
  const event = some.lastEvent()
  const id = on(at(2), dana, 'CallPulse', { partnership })
  on(at(2), dana, 'AnswerPulse', { id, to: noor, scores, because: [{ event, share: 0.5 }] })
  on(at(2), noor, 'AnswerPulse', { id, to: dana, scores, because: [] })
  expect(taken(some, dana, 'PulseAnswered').join()).toContain(event)
  const told = taken(some, noor, 'PulseAnswered').join()
  expect(told).toContain('"because":[]')
  expect(told).not.toContain(event)
})
