import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { entry } from './entry.ts'

const day = (date: string) => `2026-${date}T09:00:00.000Z`
const scores = (each: number) => ({
  ...{ ability: each, integrity: each, benevolence: each },
  ...{ reliance: each, disclosure: each },
})

/** Three who rate each other; what each entry changed, as Noor reads it. */
function rated() {
  const { company, dana, noor, wei, on, lastEvent } = calder()
  const members = [dana, noor, wei]
  const partnership = on(day('03-01'), dana, 'FoundPartnership', { members, name: 'Three' })
  const id = on(day('03-02'), dana, 'CallPulse', { partnership })
  const answered = (to: string, each: number) => {
    on(day('03-03'), dana, 'AnswerPulse', { id, to, scores: scores(each), because: [] })
    const { changed } = ask(entry, viewFor(company, noor), { id: lastEvent() })
    return changed.fields
      .filter((field) => field.changed)
      .map(({ field, from, to: now }) => [field, from, now])
  }
  return { answered, noor, wei }
}

it('tells of a later answer to the same question that it took the place of the one before', () => {
  const { answered, noor, wei } = rated()
  for (const to of [noor, wei])
    expect(answered(to, 6).map(([field]) => field)).toEqual(['answered'])
  expect(answered(noor, 3)).toEqual([['answer', 'one before', 'another in its place']])
})
