import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { entry } from './entry.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Noor's feedback to Dana, as each of the three finds its entry. */
function given() {
  const some = calder()
  const { dana, noor, on, company } = some
  const words = { to: dana, kind: 'direct', title: 'Launch dates', text: 'They moved twice.' }
  on(day('2026-01-10'), noor, 'GiveFeedback', { ...words, followUpOn: '2026-01-24' })
  const id = some.lastEvent()
  const see = (by: string, known?: string) =>
    ask(entry, viewFor(company, by, known === undefined ? {} : { known: { at: known } }), { id })
  return { ...some, id, see }
}

describe('an entry', () => {
  it('tells who said it what a correction may say anew, in their own words', () => {
    const { noor, see } = given()
    const { correct, withdraw } = see(noor).mending
    expect(withdraw).toBe(true)
    expect(correct).toMatchObject({
      type: 'FeedbackGiven.v2',
      says: { title: 'Launch dates', text: 'They moved twice.', followUpOn: '2026-01-24' },
    })
    expect(correct?.fields).not.toContain('to')
  })

  it('keeps the words that it was given in for those who may read them, whatever a correction says', () => {
    const { dana, noor, wei, id, see, company, lastEvent } = given()
    const [{ stream } = { stream: '' }] = company.log.events.slice(-1)
    company.mend(stream, id, noor, { reworded: true })
    const wordsOf = (by: string, of: string) =>
      ask(entry, viewFor(company, by), { id: of })
        .changed.fields.filter(({ field }) => field === 'text')
        .map(({ from, to }) => [from, to])
    expect(wordsOf(dana, id)).toEqual([[undefined, 'They moved twice.']])
    expect(wordsOf(dana, lastEvent())).toEqual([['They moved twice.', 'They moved twice., rather']])
    expect(wordsOf(wei, lastEvent())).toEqual([])
    expect(see(noor).mendedBy).toMatchObject([{ did: 'corrected an entry' }])
  })

  it('is nobody else’s to mend; each may insert what they forgot', () => {
    const { dana, noor, wei, see } = given()
    expect(see(dana).mending).toMatchObject({ withdraw: false })
    expect(see(dana).mending.correct).toBeUndefined()
    expect(see(dana).mending.insert).toContain('AcceptFeedback')
    expect(see(noor).mending.insert).toEqual(['AnswerFollowUp', 'CloseFeedback', 'ReopenFeedback'])
    expect(see(wei).mending.insert).toEqual([])
  })

  it('of a decision offers all options by what they are called', () => {
    const { company, dana, on, lastEvent } = calder()
    const id = on(day('2026-03-02'), dana, 'ProposeDecision', { title: 'Brokers' })
    on(day('2026-03-03'), dana, 'AddOption', { id, text: 'Move to brokers' })
    on(day('2026-03-04'), dana, 'AddOption', { id, text: 'Stay' })
    on(day('2026-03-09'), dana, 'Decide', { id })
    const { correct } = ask(entry, viewFor(company, dana), { id: lastEvent() }).mending
    expect(correct?.options?.map(({ text }) => text)).toEqual(['Move to brokers', 'Stay'])
  })

  it('is mended from the present alone', () => {
    const { noor, see } = given()
    expect(see(noor, day('2026-01-12')).mending).toEqual({ withdraw: false, insert: [] })
  })

  it('offers no words to be said anew that were never said', () => {
    const { dana, on, lastEvent, company } = given()
    const [{ stream } = { stream: '' }] = company.log.events.slice(-1)
    const id = stream.slice('feedback-'.length)
    on(day('2026-01-11'), dana, 'AcceptFeedback', { id, answer: 'I agree.' })
    const { mending } = ask(entry, viewFor(company, dana), { id: lastEvent() })
    expect(mending.correct).toMatchObject({ fields: ['answer'], says: { answer: 'I agree.' } })
  })
})
