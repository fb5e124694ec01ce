import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { person } from './person.ts'
import { search } from './search.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

/** Dana and Noor are a pair, and Wei is in none with them. */
function styled() {
  const some = calder()
  const { company, dana, noor, on, lastEvent } = some
  const partnership = on(at('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  on(at('2026-03-02'), dana, 'WriteWorkingStyle', { id: dana, text: 'Early, on paper.' })
  on(at('2026-03-02'), dana, 'TellBackground', { id: dana, text: 'Ten years of freight.' })
  on(at('2026-03-09'), dana, 'WriteWorkingStyle', { id: dana, text: 'Worst first.' })
  on(at('2026-03-10'), noor, 'NoteAdaptation', {
    id: dana,
    partnership,
    text: 'One page, no slides.',
  })
  const adaptation = lastEvent()
  const seen = (by: string) => ask(person, viewFor(company, by), { id: dana }).style
  return { ...some, partnership, adaptation, seen }
}

const SEALED = { sealed: true }

describe('what somebody says of themselves', () => {
  it('is read by who shares a partnership with them, in every version, and by nobody else', () => {
    const { company, dana, noor, wei, seen } = styled()
    for (const reader of [dana, noor])
      expect(seen(reader)).toMatchObject({
        background: { text: 'Ten years of freight.' },
        versions: [{ text: 'Worst first.' }, { text: 'Early, on paper.' }],
      })
    for (const other of [wei, company.owner])
      expect(seen(other)).toMatchObject({
        background: { text: SEALED },
        versions: [{ text: SEALED }, { text: SEALED }],
      })
  })

  it('is closed again once the partnership has ended, also in the past', () => {
    const { company, dana, noor, partnership, on, seen } = styled()
    on(at('2026-04-01'), dana, 'EndPartnership', { id: partnership })
    expect(seen(noor).background).toMatchObject({ text: SEALED })
    const then = viewFor(company, noor, { known: { at: at('2026-03-20') } })
    expect(ask(person, then, { id: dana }).style.background).toMatchObject({ text: SEALED })
    expect(seen(dana).background).toMatchObject({ text: 'Ten years of freight.' })
  })

  it('is found by its words, by those alone', () => {
    const { company, noor, wei } = styled()
    const found = (by: string) =>
      ask(search, viewFor(company, by), { text: 'Worst first' }).results.map(({ noun }) => noun)
    expect(found(noor)).toEqual(['person'])
    expect(found(wei)).toEqual([])
  })
})

describe('an adaptation', () => {
  it('is between the two, and waits for who it is for until they say whether it helps', () => {
    const { company, dana, noor, wei, adaptation, on, seen } = styled()
    const waits = (by: string) =>
      ask(forYou, viewFor(company, by), {}).items.filter(
        ({ kind }) => kind === 'say whether an adaptation helps',
      )
    expect(waits(dana)).toMatchObject([{ actions: [{ command: 'AnswerAdaptation' }] }])
    expect([waits(noor), waits(wei)]).toEqual([[], []])
    on(at('2026-03-24'), dana, 'AnswerAdaptation', {
      ...{ id: dana, adaptation, helps: 'partly', text: 'On most days.' },
    })
    const told = {
      text: 'One page, no slides.',
      answered: { helps: 'partly', text: 'On most days.' },
    }
    expect(seen(noor).adaptations).toMatchObject([told])
    expect(seen(dana).adaptations).toMatchObject([told])
    expect(seen(wei)).toMatchObject({ adaptations: [] })
    expect(waits(dana)).toEqual([])
  })

  it('is offered to who shares a partnership, in theirs', () => {
    const { dana, noor, wei, partnership, seen } = styled()
    expect([dana, noor, wei].map((by) => seen(by).within)).toEqual([
      undefined,
      partnership,
      undefined,
    ])
  })
})
