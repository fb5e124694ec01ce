import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { entry } from './entry.ts'
import { feedback } from './feedback.ts'
import { feedbacks } from './feedbacks.ts'
import { forYou } from './for-you.ts'
import { record } from './record.ts'
import { search } from './search.ts'

const sealed = { sealed: true }
const day = (date: string) => `${date}T09:00:00.000Z`

const theirs = ['praise or blame', 'in their hands', 'difference seen']

/** From Noor to Dana, given and accepted, and due on 13 April. */
function boardDeck() {
  const some = calder()
  const { dana, noor, on } = some
  const id = on(day('2026-03-30'), noor, 'GiveFeedback', {
    to: dana,
    kind: 'hard',
    title: 'CANARY title',
    text: 'CANARY text',
  })
  on(day('2026-04-09'), dana, 'AcceptFeedback', { id, answer: 'CANARY answer' })
  const see = (by: string, moment?: string) =>
    ask(feedback, viewFor(some.company, by, moment === undefined ? {} : { moment }), { id })
  return { ...some, id, see }
}

describe('a feedback exchange', () => {
  it('is read by its two, and others know that it exists and where it stands', () => {
    const { dana, noor, wei, see } = boardDeck()
    for (const by of [dana, noor]) {
      expect(see(by)).toMatchObject({
        mine: true,
        text: 'CANARY text',
        feedback: { title: 'CANARY title' },
        accepted: { answer: 'CANARY answer', day: 10 },
      })
    }
    const others = see(wei)
    expect(others).toMatchObject({ mine: false, text: sealed, accepted: { answer: sealed } })
    expect(others.feedback.told).toBe('Hard feedback F-01, Noor to Dana, accepted')
    expect(JSON.stringify(others)).not.toContain('CANARY')
  })

  it('is read by whom both let read it: what is on record by then, until a day or one takes it back', () => {
    const { company, dana, noor, wei, id, on, see } = boardDeck()
    const circle = { id, to: [wei], until: '2026-04-30' }
    on(day('2026-04-10'), noor, 'OfferDisclosure', circle)
    const [disclosure] = see(noor, day('2026-04-10')).disclosures
    const offer = disclosure?.offer
    expect(disclosure).toMatchObject({ waiting: true, open: false })
    expect(see(wei, day('2026-04-10')).text).toEqual(sealed)
    const { items } = ask(forYou, viewFor(company, dana, { moment: day('2026-04-10') }), {})
    expect(items).toMatchObject([{ kind: 'agree to a disclosure' }])

    on(day('2026-04-11'), dana, 'AgreeToDisclosure', { id, offer })
    on(day('2026-04-13'), noor, 'AnswerFollowUp', {
      id,
      difference: 'partly',
      note: 'CANARY later',
    })
    expect(see(wei, day('2026-04-14'))).toMatchObject({
      mine: false,
      text: 'CANARY text',
      feedback: { title: 'CANARY title' },
      accepted: { answer: 'CANARY answer' },
      followUps: [{ answered: { difference: sealed, note: sealed } }, {}],
      disclosures: [{ open: true }],
    })
    const found = ask(search, viewFor(company, wei, { moment: day('2026-04-14') }), {
      text: 'canary',
    })
    expect(found.found).toBe(1)
    expect(see(wei, day('2026-05-01')).text).toEqual(sealed)
    const known = { at: day('2026-04-12') }
    const then = () =>
      ask(feedback, viewFor(company, wei, { known, moment: day('2026-04-12') }), { id })
    expect(then().text).toBe('CANARY text')
    on(day('2026-04-20'), dana, 'TakeBackDisclosure', { id, offer })
    expect(see(wei, day('2026-04-20'))).toMatchObject({
      text: sealed,
      feedback: { valence: sealed },
    })
    expect(then().text).toEqual(sealed)
  })

  it('is waiting on its day and overdue on the next', () => {
    const { noor, wei, company, see } = boardDeck()
    expect(see(noor, day('2026-04-12')).followUps).toMatchObject([{ waiting: false, day: 14 }])
    expect(see(noor, day('2026-04-13'))).toMatchObject({ followUps: [{ waiting: true }] })
    expect(see(noor, day('2026-04-13')).feedback.overdueDays).toBeUndefined()
    expect(see(noor, '2026-04-13T22:30:00.000Z').feedback.overdueDays).toBe(1)
    const late = viewFor(company, wei, { moment: day('2026-05-01') })
    expect(ask(feedbacks, late, { overdue: 'yes' }).counts).toMatchObject({ all: 1, overdue: 1 })
  })

  it('that a newer one replaced is neither open nor overdue, however old', () => {
    const { dana, noor, company, id, on, see } = boardDeck()
    const by = on(day('2026-04-10'), noor, 'GiveFeedback', {
      to: dana,
      kind: 'hard',
      title: 'Again',
      text: 'Again',
      replaces: id,
    })
    on(day('2026-04-10'), 'lockstep', 'MarkReplaced', { id, by })
    on(day('2026-04-24'), noor, 'AnswerFollowUp', { id: by, difference: 'seen' })
    const later = viewFor(company, noor, { moment: day('2026-08-01') })
    const { feedback: lines, counts } = ask(feedbacks, later, {})
    expect(counts).toEqual({ all: 2, open: 0, overdue: 0, closed: 1, declined: 0, replaced: 1 })
    expect(lines.find((line) => line.id === id)).toMatchObject({
      state: 'replaced',
      told: 'Hard feedback F-01, Noor to Dana, replaced',
    })
    expect(ask(feedbacks, later, { state: 'accepted' }).feedback).toEqual([])
    expect(see(noor, day('2026-08-01'))).toMatchObject({
      replaced: { day: 11 },
      followUps: [{ waiting: false }],
    })
  })

  it('closes in time where each follow-up was answered on its day, however often it was asked again', () => {
    const { noor, wei, company, id, on, see } = boardDeck()
    on(day('2026-04-13'), noor, 'AnswerFollowUp', { id, difference: 'partly' })
    on(day('2026-04-27'), noor, 'AnswerFollowUp', { id, difference: 'seen' })
    expect(see(wei).feedback.told).toBe('Hard feedback F-01, Noor to Dana, closed')
    expect(ask(record, viewFor(company, wei), {}).exceptions.overdue).toBe(0)
  })

  it('closes late, and says how late, from the day on which its giver was last to be asked', () => {
    const { noor, wei, id, on, see } = boardDeck()
    on(day('2026-04-20'), noor, 'AnswerFollowUp', { id, difference: 'not_yet', note: 'CANARY' })
    on(day('2026-05-21'), noor, 'AnswerFollowUp', { id, difference: 'seen', helping: true })
    const page = see(wei)
    expect(page.feedback.told).toBe('Hard feedback F-01, Noor to Dana, closed 17 days late')
    expect(page.followUps).toMatchObject([
      { on: '2026-04-13', answered: { difference: sealed, lateDays: 7, note: sealed } },
      {
        on: '2026-05-04',
        answered: { difference: sealed, helping: sealed, lateDays: 17, day: 52 },
      },
    ])
    expect(page.closings).toMatchObject([{ day: 52 }])
  })

  it('was waited for until it was answered, or until the exchange was closed before it was opened again', () => {
    const { noor, wei, id, on, see } = boardDeck()
    on(day('2026-04-10'), noor, 'CloseFeedback', { id })
    on(day('2026-06-01'), noor, 'ReopenFeedback', { id, followUpOn: '2026-06-15' })
    expect(see(wei, day('2026-06-20')).followUps).toMatchObject([
      { on: '2026-04-13', over: { at: day('2026-04-10') } },
      { on: '2026-06-15', waiting: true },
    ])
    expect(see(wei, day('2026-06-20')).followUps[1]).not.toHaveProperty('over')
    on(day('2026-06-21'), noor, 'AnswerFollowUp', { id, difference: 'seen' })
    expect(see(wei).followUps[1]).toMatchObject({ over: { at: day('2026-06-21') } })
  })

  it('tells nobody but its two whether it praised or blamed, and what came of it', () => {
    const { company, dana, noor, wei, on, lastEvent } = boardDeck()
    const id = on(day('2026-03-30'), noor, 'GiveFeedback', {
      to: dana,
      kind: 'direct',
      title: 'CANARY title',
      text: 'CANARY text',
      valence: 1,
      inTheirHands: true,
    })
    const given = lastEvent()
    on(day('2026-04-13'), noor, 'AnswerFollowUp', { id, difference: 'partly', helping: false })
    const answered = company.log.of(`feedback-${id}`).at(-2)?.id ?? ''
    const seenBy = (by: string) => {
      const view = viewFor(company, by)
      const told = ask(feedback, view, { id })
      const entries = [given, answered].map((of) => ask(entry, view, { id: of }))
      return {
        page: [told.feedback, told.followUps[0]?.answered],
        listed: ask(feedbacks, view, {}).feedback.find((line) => line.id === id),
        stored: entries.map(({ stored }) => stored.data),
        fields: entries.flatMap(({ changed }) => changed.fields.map(({ field }) => field)),
      }
    }
    const says = { valence: 1, inTheirHands: true }
    const came = { difference: 'partly', helping: false }
    for (const by of [dana, noor]) {
      expect(seenBy(by)).toMatchObject({ page: [says, came], listed: says, stored: [says, came] })
      expect(seenBy(by).fields).toEqual(expect.arrayContaining(theirs))
    }
    const said = { valence: sealed, inTheirHands: sealed }
    const seen = { difference: sealed, helping: sealed }
    expect(seenBy(wei)).toMatchObject({ page: [said, seen], listed: said, stored: [said, seen] })
    for (const field of theirs) expect(seenBy(wei).fields).not.toContain(field)
  })

  it('puts no blame into the mouth of a giver who said neither', () => {
    const { company, noor, id, see } = boardDeck()
    const given = company.log.of(`feedback-${id}`).at(0)?.id ?? ''
    const { changed, stored } = ask(entry, viewFor(company, noor), { id: given })
    expect(changed.fields.map(({ field }) => field)).not.toContain('praise or blame')
    expect(stored.data).not.toHaveProperty('valence')
    expect(see(noor).feedback).not.toHaveProperty('valence')
  })

  it('tells the blame that a giver of hard feedback chose', () => {
    const { company, dana, noor, on, lastEvent } = boardDeck()
    const hard = { to: noor, kind: 'hard', title: 'Late', text: 'Again', valence: -1 } as const
    const id = on(day('2026-04-01'), dana, 'GiveFeedback', hard)
    const { changed } = ask(entry, viewFor(company, noor), { id: lastEvent() })
    expect(changed.fields).toContainEqual(
      expect.objectContaining({ field: 'praise or blame', to: 'blame' }),
    )
    expect(ask(feedback, viewFor(company, noor), { id }).feedback).toMatchObject({ valence: -1 })
  })

  it('moved the receiver’s reliability toward the giver: told to the two', () => {
    const { dana, noor, wei, id, on, see } = boardDeck()
    on(day('2026-05-21'), noor, 'AnswerFollowUp', { id, difference: 'seen' })
    const moved = see(dana).moved as { points: number; score: number; weight: number }[]
    expect(moved).toMatchObject([{ weight: 1, difference: 'seen' }])
    expect(50 + (moved[0]?.points ?? 0)).toBeCloseTo(moved[0]?.score ?? 0, 9)
    expect(see(wei).moved).toEqual(sealed)
  })

  it('tells others the difference where both opened their figures, as those tell it, and no word of it', () => {
    const { dana, noor, wei, id, on, see } = boardDeck()
    const pair = on(day('2026-04-10'), dana, 'FoundPartnership', { members: [dana, noor] })
    on(day('2026-04-10'), dana, 'ProposeCharter', { id: pair, trustOpen: true })
    on(day('2026-05-21'), noor, 'AnswerFollowUp', { id, difference: 'partly', note: 'CANARY' })
    const told = () => see(wei).followUps[0]?.answered
    expect(told()).toMatchObject({ difference: sealed, note: sealed })
    on(day('2026-05-22'), noor, 'AcceptCharter', { id: pair, version: 1 })
    expect(see(wei).moved).toMatchObject([{ difference: 'partly' }])
    expect(told()).toMatchObject({ difference: 'partly', note: sealed })
  })

  it('offers each of them what is theirs to do', () => {
    const { dana, noor, wei, see } = boardDeck()
    expect(see(noor).actions).toEqual(['AnswerFollowUp', 'CloseFeedback', 'OfferDisclosure'])
    expect(see(dana).actions).toEqual(['OfferDisclosure'])
    expect(see(wei).actions).toEqual([])
  })
})
