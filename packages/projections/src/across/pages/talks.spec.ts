import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { search } from '../../queries/search.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

function together() {
  const some = calder()
  const { dana, noor, on, company } = some
  const pair = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const at = (by: string, moment: string) => viewFor(company, by, { moment: day(moment) })
  return {
    ...some,
    pair,
    at,
    todo: (by: string, moment: string) => ask(forYou, at(by, moment), {}).items,
  }
}

describe('a topic', () => {
  const raised = (said: object) => {
    const some = together()
    const { on, dana, pair } = some
    const topic = { partnership: pair, meetingOn: '2026-03-06', ...said }
    return { ...some, id: on(day('2026-03-02'), dana, 'RaiseTopic', topic) }
  }

  it('asks who raised it on the day of its meeting, until it is settled', () => {
    const { id, dana, noor, on, todo } = raised({ title: 'The pilot’s price' })
    expect(todo(dana, '2026-03-05')).toEqual([])
    expect(todo(dana, '2026-03-06')).toMatchObject([{ kind: 'settle a topic', overdueDays: 0 }])
    expect(todo(noor, '2026-03-06')).toEqual([])
    on(day('2026-03-06'), noor, 'CarryTopicOver', { id, meetingOn: '2026-03-13' })
    expect(todo(dana, '2026-03-12')).toEqual([])
    expect(todo(dana, '2026-03-14')).toMatchObject([{ due: '2026-03-13', overdueDays: 1 }])
    on(day('2026-03-14'), dana, 'DiscussTopic', { id })
    expect(todo(dana, '2026-03-20')).toEqual([])
  })

  it('for no day asks who raised it alone, two weeks after it was last put off', () => {
    const { id, dana, noor, on, todo } = raised({ title: 'The price', meetingOn: undefined })
    expect(todo(dana, '2026-03-15')).toEqual([])
    expect(todo(dana, '2026-03-16')).toMatchObject([
      { kind: 'settle a topic', note: 'Raised 2 Mar for the next meeting', overdueDays: 0 },
    ])
    expect(todo(noor, '2026-03-16')).toEqual([])
    on(day('2026-03-16'), noor, 'CarryTopicOver', { id })
    expect(todo(dana, '2026-03-29')).toEqual([])
    expect(todo(dana, '2026-03-30')).toHaveLength(1)
    on(day('2026-03-30'), noor, 'DiscussTopic', { id })
    expect(todo(dana, '2026-03-30')).toEqual([])
  })

  it('tells what came of it, in words of those among whom it was raised', () => {
    const { id, dana, noor, wei, on, at } = raised({ words: 'Whether we trust the plan' })
    on(day('2026-03-05'), noor, 'CarryTopicOver', { id })
    on(day('2026-03-06'), noor, 'DropTopic', { id, reason: 'Settled by mail' })
    const see = (by: string) => ask(page, at(by, '2026-03-20'), { noun: 'topic', id })
    expect(see(dana).record).toMatchObject({ title: 'Whether we trust the plan', state: 'dropped' })
    const items = (by: string) =>
      see(by).parts[0]?.items.map(({ what, said }) => [what[0]?.text, said])
    expect(items(dana)).toEqual([
      ['Noor dropped it', 'Settled by mail'],
      ['Noor carried it over to the next meeting', undefined],
    ])
    expect(see(wei).record).toMatchObject({
      title: { sealed: true },
      told: 'Topic T-01, Dana to Noor, dropped',
    })
    expect(items(wei)?.[0]).toEqual(['Noor dropped it', { sealed: true }])
  })
})

describe('a hard conversation', () => {
  const asked = () => {
    const some = together()
    const { on, dana, noor } = some
    const wanted = { to: noor, topic: 'How you spoke to Wei', neededBy: '2026-03-10' }
    return { ...some, id: on(day('2026-03-02'), dana, 'AskForConversation', wanted) }
  }

  it('waits for both, and is avoided once its day is over', () => {
    const { id, dana, noor, wei, on, todo, at, lastEvent } = asked()
    const setBy = lastEvent()
    for (const one of [dana, noor]) {
      expect(todo(one, '2026-03-03')).toMatchObject([{ kind: 'hold a hard conversation' }])
    }
    const avoided = { id, setBy, on: '2026-03-10' }
    on(day('2026-03-11'), 'lockstep', 'MarkConversationAvoided', avoided)
    const see = (by: string) => ask(page, at(by, '2026-03-12'), { noun: 'conversation', id })
    expect(see(noor).record).toMatchObject({ state: 'avoided', overdueDays: 2 })
    expect(see(wei).record).toMatchObject({
      title: { sealed: true },
      told: 'Hard conversation H-01, Dana to Noor, avoided',
    })
    on(day('2026-03-12'), noor, 'HoldConversation', { id })
    expect(see(dana).record).toMatchObject({ state: 'held', standing: 'kept' })
    expect(todo(dana, '2026-03-12')).toEqual([])
  })

  it('is read by whom both let read it: what is on record by then, until a day or one takes it back', () => {
    const { id, company, dana, noor, wei, on, todo, at, lastEvent } = asked()
    on(day('2026-03-05'), noor, 'HoldConversation', { id, note: 'I will ask first' })
    const circle = { id, to: [wei], until: '2026-03-20' }
    on(day('2026-03-06'), dana, 'OfferConversationDisclosure', circle)
    const offer = lastEvent()
    const see = (by: string, on: string) =>
      ask(page, at(by, on), { noun: 'conversation' as const, id })
    const readers = (by: string, on: string) =>
      see(by, on)
        .parts.find(({ title }) => title === 'Who may read it')
        ?.items.slice(1)
        .map(({ what, actions }) => [what[0]?.text, actions?.map(({ label }) => label)])
    expect(see(wei, '2026-03-06').record.title).toEqual({ sealed: true })
    expect(todo(dana, '2026-03-06')).toEqual([])
    expect(todo(noor, '2026-03-06')).toMatchObject([
      {
        kind: 'agree to a disclosure',
        actions: [
          { command: 'AgreeToConversationDisclosure', input: { id, offer } },
          { command: 'TakeBackConversationDisclosure', input: { id, offer } },
        ],
      },
    ])
    const would = 'Dana would let Wei Chen read it, until 20 Mar'
    expect(readers(noor, '2026-03-06')).toEqual([[would, ['Agree', 'Rather not']]])
    expect(readers(dana, '2026-03-06')).toEqual([[would, ['Take it back']]])

    on(day('2026-03-07'), noor, 'AgreeToConversationDisclosure', { id, offer })
    expect(todo(noor, '2026-03-07')).toEqual([])
    expect(readers(dana, '2026-03-07')).toEqual([['Wei Chen, until 20 Mar', ['End it']]])
    expect(readers(wei, '2026-03-07')).toEqual([['Wei Chen, until 20 Mar', []]])
    expect(see(wei, '2026-03-20')).toMatchObject({
      record: { title: 'How you spoke to Wei' },
      parts: [{ items: [{ said: 'I will ask first' }] }, {}],
    })
    const found = (on: string) => ask(search, at(wei, on), { text: 'ask first' }).found
    expect([found('2026-03-20'), found('2026-03-21')]).toEqual([1, 0])
    expect(see(wei, '2026-03-21').record.title).toEqual({ sealed: true })
    const known = { at: day('2026-03-08') }
    const then = () =>
      ask(page, viewFor(company, wei, { known, moment: known.at }), { noun: 'conversation', id })
    expect(then().record.title).toBe('How you spoke to Wei')

    on(day('2026-03-09'), noor, 'TakeBackConversationDisclosure', { id, offer })
    expect(see(wei, '2026-03-10').parts[0]?.items[0]?.said).toEqual({ sealed: true })
    expect(then().record.title).toEqual({ sealed: true })
    expect(readers(dana, '2026-03-10')).toEqual([])
  })

  it('may be on record by that they talked, and nothing else', () => {
    const { dana, wei, on, at } = together()
    const id = on(day('2026-03-05'), dana, 'RecordTalk', { to: wei })
    const { records } = ask(list, at(wei, '2026-03-05'), { noun: 'conversation' })
    expect(records).toMatchObject([{ id, state: 'held', standing: 'kept' }])
    expect(records[0]?.due).toBeUndefined()
  })
})
