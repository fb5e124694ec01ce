import { describe, expect, it } from 'vitest'
import { decision } from '../../queries/decision.ts'
import { list } from '../../queries/list.ts'
import { vision } from '../../queries/vision.ts'
import { voice } from '../../queries/voice.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** A team of three, of whom Noor leaves on 1 April; something is decided and a vision shared before it and after it. */
function left() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const partnership = on(day('2026-03-01'), dana, 'FoundPartnership', {
    ...{ members: [dana, noor, wei], name: 'Three' },
  })
  const decide = (date: string) => {
    const id = on(day(date), dana, 'ProposeDecision', { title: 'Brokers', partnership })
    on(day(date), dana, 'Decide', { id, kind: 'strategy' })
    return id
  }
  const share = (date: string, statement: string) =>
    on(day(date), dana, 'ShareVision', { partnership, statement, takenAs: 'plan' })
  const before = { decision: decide('2026-03-10'), vision: share('2026-03-10', 'Calm') }
  on(day('2026-04-01'), company.owner, 'RecordLeaving', { id: noor })
  const after = { decision: decide('2026-04-10'), vision: share('2026-04-10', 'Calmer') }
  const view = (moment = '2026-04-30') => viewFor(company, dana, { moment: day(moment) })
  return { ...some, before, after, view }
}

const ids = (people: readonly { readonly id: string }[] = []) => people.map(({ id }) => id)

describe('who had left the organisation, and is in the team still', () => {
  it('counts for what was decided before, and not for what was decided since', () => {
    const { before, after, noor, wei, view } = left()
    const seen = (id: string) => ask(decision, view(), { id })
    expect(seen(before.decision)?.askedBefore).toEqual({ asked: 0, of: 2 })
    expect(seen(after.decision)?.askedBefore).toEqual({ asked: 0, of: 1 })
    const lines = (id: string) => seen(id)?.positions.map(({ person }) => person.id)
    expect(lines(before.decision)).toContain(noor)
    expect(lines(after.decision)).not.toContain(noor)
    expect(ids(seen(after.decision)?.whoKnows.unaware)).toEqual([wei])
  })

  it('counts for a vision that was shared before, and not for one that was shared since', () => {
    const { before, after, noor, wei, view } = left()
    const seen = (id: string) => ask(vision, view(), { id })
    const backs = (id: string) => ids(seen(id)?.playbacks.map(({ person }) => person))
    expect(backs(before.vision).toSorted()).toEqual([noor, wei].toSorted())
    expect(backs(after.vision)).toEqual([wei])
    const known = (id: string) =>
      ids(
        seen(id)
          ?.things.at(-1)
          ?.known.map(({ person }) => person),
      )
    expect(known(after.vision)).not.toContain(noor)
    const figures = ask(list, view(), { noun: 'vision' }).records.map(({ figure }) => figure)
    expect(figures.toSorted()).toEqual(['0 of 1', '0 of 2'])
  })

  it('has nobody say that they told them, though they know of it no less who knew', () => {
    const { before, noor, on, dana, view } = left()
    const of = { noun: 'decision', id: before.decision }
    const tell = (occurredAt?: string) =>
      on(day('2026-04-20'), dana, 'RecordExposure', { of, people: [noor], how: 'told' }, occurredAt)
    expect(ids(ask(decision, view(), { id: of.id })?.whoKnows.unaware)).not.toContain(noor)
    expect(() => tell()).toThrow('had left')
    tell('2026-03-20[Europe/Amsterdam]')
    expect(
      ids(ask(decision, view(), { id: of.id })?.whoKnows.people.map(({ person }) => person)),
    ).toContain(noor)
  })

  it('has no voice in what was decided since', () => {
    const { noor, wei, view } = left()
    const asked = (person: string) => ask(voice, view(), { person })?.asked
    expect(asked(noor)).toMatchObject({ count: 0, of: 1 })
    expect(asked(wei)).toMatchObject({ count: 0, of: 2 })
  })
})
