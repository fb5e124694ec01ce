import { describe, expect, it } from 'vitest'
import { scoresMoved } from '../../queries/scores-moved.ts'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const all = (score: number) => ({
  ...{ ability: score, integrity: score, benevolence: score },
  ...{ reliance: score, disclosure: score },
})

/** Dana saw a difference after feedback, and gave it as half of the reason for rating Noor. */
function rated() {
  const some = calder()
  const { company, dana, noor, lastEvent } = some
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const words = { to: noor, kind: 'hard', title: 'Title', text: 'Text' }
  const feedback = some.on(on('2026-01-06'), dana, 'GiveFeedback', words)
  some.on(on('2026-01-07'), noor, 'AcceptFeedback', { id: feedback })
  some.on(on('2026-01-21'), dana, 'AnswerFollowUp', { id: feedback, difference: 'seen' })
  const answered = company.log.events.findLast(({ type }) => type === 'FollowUpAnswered')?.id
  const event = answered ?? lastEvent()
  const pulse = some.on(on('2026-02-02'), dana, 'CallPulse', { partnership })
  const rate = (by: string, to: string, because: object[]) =>
    some.on(on('2026-02-02'), by, 'AnswerPulse', { id: pulse, to, scores: all(6), because })
  rate(dana, noor, [{ event, share: 0.5 }])
  rate(noor, dana, [])
  const moved = (
    viewer: string,
    asked: { noun: 'feedback' | 'pulse'; id: string; entry?: string },
  ) => ask(scoresMoved, viewFor(company, viewer), asked).moves
  return { ...some, feedback, pulse, event, moved }
}

describe('from what happened up to the scores that it moved', () => {
  it('stands each with what was before, what came after, and what of that it made', () => {
    const { dana, noor, feedback, event, moved, company } = rated()
    const [deed, stated, ...more] = moved(dana, { noun: 'feedback', id: feedback })
    expect(more).toEqual([])
    expect(deed).toMatchObject({ measure: 'reliability', before: 50, told: 'difference seen' })
    expect(deed?.points).toBeCloseTo((deed?.after ?? 0) - 50, 9)
    expect(stated).toMatchObject({ measure: 'stated', before: 50, told: 'given as a reason' })
    expect(stated?.points).toBeCloseTo(((stated?.after ?? 0) - 50) / 2, 9)
    const said = ask(why, viewFor(company, dana), { measure: 'reliability', from: dana, to: noor })
    expect(deed?.now).toBe(said.steps.find(({ id }) => id === event)?.points)
    expect(deed?.href).toMatchObject({ view: 'why', params: { from: dana, to: noor } })
  })

  it('is told of one entry alone where one is asked about', () => {
    const { dana, feedback, event, company, moved } = rated()
    const asked = { noun: 'feedback', id: feedback } as const
    expect(moved(dana, { ...asked, entry: event })).toHaveLength(2)
    const given = company.log.events.find(({ type }) => type === 'FeedbackGiven.v2')?.id ?? ''
    expect(moved(dana, { ...asked, entry: given })).toEqual([])
  })

  it('moves one direction by one rating, and shows others nothing of either', () => {
    const { dana, noor, wei, pulse, moved } = rated()
    const two = moved(dana, { noun: 'pulse', id: pulse })
    expect(two.map(({ href }) => ('params' in href ? href.params['from'] : ''))).toEqual(
      expect.arrayContaining([dana, noor]),
    )
    expect(moved(wei, { noun: 'pulse', id: pulse })).toEqual([])
  })
})
