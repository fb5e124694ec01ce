import { describe, expect, it } from 'vitest'
import { decision } from '../../queries/decision.ts'
import { decisions } from '../../queries/decisions.ts'
import { replay } from '../../queries/replay.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Ines comes into the team on the first of March, when a vision, a decision and a goal of others stand there. */
function came() {
  const some = calder()
  const { company, dana, noor, wei, on } = some
  const team = on(day('2026-01-05'), dana, 'FoundPartnership', {
    ...{ members: [dana, noor, wei], name: 'Three' },
  })
  const vision = on(day('2026-01-08'), dana, 'ShareVision', {
    ...{ partnership: team, statement: 'Calm', takenAs: 'plan' },
  })
  const decided = (date: string, by: string, more: object = {}) => {
    const id = on(day(date), by, 'ProposeDecision', { title: 'Brokers', ...more })
    on(day(date), by, 'Decide', { id })
    return id
  }
  const closed = { partnership: team, restricted: { to: [dana, noor] } }
  decided('2026-01-09', dana, closed)
  const held = decided('2026-01-10', noor, { partnership: team })
  const goal = on(day('2026-01-12'), wei, 'ProposeGoal', { title: 'Ten days', partnership: team })
  const ines = on(day('2026-03-01'), company.owner, 'AddMember', { name: 'Ines Roy', role: 'CMO' })
  on(day('2026-03-01'), dana, 'AddToPartnership', { id: team, person: ines })
  const show = (date: string, noun: string, id: string) =>
    on(day(date), dana, 'RecordExposure', { of: { noun, id }, people: [ines], how: 'shown' })
  const marked = (id: string, by = dana) => {
    const sentence = ask(decision, viewFor(company, by), { id }).decision?.unshown
    return sentence?.map(({ text }) => text).join('')
  }
  return { ...some, vision, held, goal, ines, decided, show, marked }
}

describe('a decision by who came lately', () => {
  it('says what of all that was in force they had not been shown: on its page, in the lineage, in the replay', () => {
    const { company, dana, ines, decided, marked } = came()
    const id = decided('2026-03-05', ines)
    const said = 'decided before being shown V-1 and two others'
    expect(marked(id)).toBe(said)
    const view = viewFor(company, dana)
    const line = ask(decisions, view, {}).decisions.find((each) => each.id === id)
    const step = ask(replay, view, { from: '2026-03-05', to: '2026-03-05' }).steps.at(-1)
    for (const unshown of [line?.unshown, step?.unshown])
      expect(unshown?.map(({ text }) => text).join('')).toBe(said)
  })

  it('counts what they were shown on its day or before, and keeps its mark when they are shown it later', () => {
    const { ines, vision, held, goal, decided, show, marked } = came()
    show('2026-03-04', 'vision', vision)
    const first = decided('2026-03-05', ines)
    show('2026-03-06', 'decision', held)
    show('2026-03-06', 'goal', goal)
    const second = decided('2026-03-06', ines)
    expect(marked(first)).toBe('decided before being shown S-01 and one other')
    expect(marked(second)).toBeUndefined()
  })

  it('tells nobody of what is closed to who came, though it is open to them', () => {
    const { dana, noor, ines, decided, marked } = came()
    const id = decided('2026-03-05', ines)
    expect(marked(id, noor)).toBe(marked(id, ines))
    expect(marked(id, dana)).toContain('two others')
  })

  it('has no mark once they are new no more, nor where others decide', () => {
    const { dana, ines, decided, marked } = came()
    expect(marked(decided('2026-03-05', dana))).toBeUndefined()
    expect(marked(decided('2026-05-30', ines))).toContain('decided before being shown')
    expect(marked(decided('2026-05-31', ines))).toBeUndefined()
  })
})
