import { describe, expect, it } from 'vitest'
import { entry } from '../../queries/entry.ts'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { expectSame } from '../../testing/expect-same.ts'
import { answered, questions } from '../../testing/questions.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana rewrote Noor’s page; Noor records it, and says how she sees it. */
function acted(as: string) {
  const some = calder()
  const { company, dana, noor, on } = some
  const told = { by: dana, owner: noor, kind: 'redo', title: 'The pricing page' }
  const id = on(day('2026-03-02'), noor, 'RecordIntervention', told)
  on(day('2026-03-03'), noor, 'ClassifyIntervention', { id, as })
  const said = some.lastEvent()
  const see = (by: string, bounds: { known?: { at: string } } = {}) =>
    ask(page, viewFor(company, by, bounds), { noun: 'intervention', id }).parts[0]
  return {
    ...some,
    ...{ id, said, see },
    says: (by: string, bounds = {}) =>
      see(by, bounds)?.items.map(({ what }) => what.map(({ text }) => text).join('')),
    stored: (by: string, of: string) => ask(entry, viewFor(company, by), { id: of }).stored.data,
    everything: (by: string) => {
      const view = viewFor(company, by, { moment: day('2026-03-20') })
      return questions(company).map((asked) => JSON.stringify([asked, answered(view, asked)]))
    },
  }
}

describe('how the first of two sees an intervention', () => {
  it('is read by nobody else until the second has said, and then by all', () => {
    const { dana, noor, wei, on, id, says, see } = acted('not_invited')
    for (const other of [dana, wei]) expect(says(other)).toEqual(['Noor has said how they see it'])
    expect(says(noor)).toEqual(['Noor says: not invited'])
    expect(see(dana)?.note).toBe('shown, and counts, only once both have said how they see it')
    on(day('2026-03-05'), dana, 'ClassifyIntervention', { id, as: 'gate' })
    for (const one of [dana, noor, wei])
      expect(says(one)).toEqual(['Dana says: an agreed gate', 'Noor says: not invited'])
    expect(says(dana, { known: { at: day('2026-03-04') } })).toEqual([
      'Noor has said how they see it',
    ])
  })

  it('is told apart from what they said before, where they say it again', () => {
    const { dana, noor, on, id, says } = acted('not_invited')
    on(day('2026-03-03'), noor, 'ClassifyIntervention', { id, as: 'invited' })
    expect(says(noor)).toEqual(['Noor says: invited', 'Noor said before: not invited'])
    on(day('2026-03-05'), dana, 'ClassifyIntervention', { id, as: 'gate' })
    expect(says(dana)?.slice(1)).toEqual(['Noor says: invited', 'Noor said before: not invited'])
  })

  it('is told the second as answered, and asks them', () => {
    const { company, dana, noor } = acted('gate')
    const items = (by: string) => ask(forYou, viewFor(company, by), {}).items
    expect(items(dana)).toMatchObject([
      {
        kind: 'say how you see an intervention',
        note: '2 Mar. Noor has answered; shown once you have too',
      },
    ])
    expect(items(noor)).toEqual([])
  })

  it('stays closed in the entry as stored, and in a mending of it', () => {
    const { company, dana, noor, wei, on, id, said, stored, lastEvent } = acted('gate')
    company.mend(`intervention-${id}`, said, noor, { to: day('2026-03-02') })
    const moved = lastEvent()
    for (const other of [dana, wei]) {
      expect(stored(other, said)).toMatchObject({ person: noor, as: { sealed: true } })
      expect(stored(other, moved)).toMatchObject({ data: { as: { sealed: true } } })
    }
    expect(stored(noor, said)).toMatchObject({ as: 'gate' })
    on(day('2026-03-05'), dana, 'ClassifyIntervention', { id, as: 'gate' })
    company.mend(`intervention-${id}`, lastEvent(), dana)
    expect(stored(wei, said)).toMatchObject({ as: 'gate' })
    expect(stored(wei, moved)).toMatchObject({ data: { as: 'gate' } })
  })

  it('changes no byte of what anybody else is answered', () => {
    const [one, other] = [acted('invited'), acted('not_invited')]
    for (const by of [one.dana, one.wei, one.company.owner])
      expectSame(one.everything(by), other.everything(by))
    expect(one.everything(one.noor)).not.toEqual(other.everything(other.noor))
    for (const { on, dana, id } of [one, other])
      on(day('2026-03-05'), dana, 'ClassifyIntervention', { id, as: 'gate' })
    expect(one.everything(one.wei)).not.toEqual(other.everything(other.wei))
  })
})
