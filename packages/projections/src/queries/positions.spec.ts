import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { decision } from './decision.ts'

const sealed = { sealed: true }

/** Enterprise shippers: proposed by Dana, and asked of all three. */
function asked() {
  const some = calder()
  const { dana, noor, wei, on } = some
  const s05 = on('2026-03-02T09:00:00.000Z', dana, 'ProposeDecision', {
    title: 'Move to enterprise shippers',
    domain: 'Market',
    options: [{ text: 'Move all new spend' }, { text: 'Stay', option: 'stay' }],
  })
  on('2026-03-03T09:00:00.000Z', dana, 'CallPositions', { id: s05, asked: [dana, noor, wei] })
  return { ...some, s05 }
}

const position = (some: ReturnType<typeof asked>, viewer: string, of: string) => {
  const { positions } = ask(decision, viewFor(some.company, viewer), { id: some.s05 })
  return positions.find(({ person }) => person.id === of)
}

describe('positions', () => {
  it('are read by nobody but who took them, until all have spoken', () => {
    const some = asked()
    const { dana, noor, wei, s05, on } = some
    const take = (by: string, stance: string) =>
      on('2026-03-04T09:00:00.000Z', by, 'TakePosition', { id: s05, stance, reason: 'CANARY' })
    take(dana, 'support')
    take(noor, 'oppose')
    expect(position(some, noor, noor)?.sealed).toMatchObject({ stance: 'oppose', reason: 'CANARY' })
    expect(position(some, dana, noor)?.sealed).toMatchObject({ stance: sealed })
    expect(position(some, dana, noor)?.sealed).not.toHaveProperty('reason')
    expect(position(some, dana, noor)?.position).toBeUndefined()
    take(wei, 'concern')
    expect(position(some, dana, noor)?.sealed).toBeUndefined()
    expect(position(some, dana, noor)?.position).toMatchObject({ kind: 'sealed', stance: 'oppose' })
    expect(position(some, some.company.owner, noor)?.position?.reason).toBe('CANARY')
  })

  it('stay closed to who was asked and silent, until a late one of their own', () => {
    const some = asked()
    const { dana, noor, wei, s05, on } = some
    on('2026-03-04T09:00:00.000Z', noor, 'TakePosition', { id: s05, stance: 'oppose' })
    on('2026-03-12T09:00:00.000Z', dana, 'OpenPositions', { id: s05 })
    expect(position(some, wei, noor)?.position?.stance).toEqual(sealed)
    expect(position(some, wei, wei)?.silent).toBe(true)
    on('2026-03-13T09:00:00.000Z', wei, 'GiveLatePosition', { id: s05, stance: 'support' })
    expect(position(some, wei, noor)?.position?.stance).toBe('oppose')
    expect(position(some, noor, wei)?.position).toMatchObject({ kind: 'late', stance: 'support' })
  })

  it('are answered in the open, for whom they are open to', () => {
    const some = asked()
    const { dana, noor, wei, s05, on } = some
    on('2026-03-04T09:00:00.000Z', noor, 'TakePosition', { id: s05, stance: 'oppose' })
    on('2026-03-04T10:00:00.000Z', dana, 'TakePosition', { id: s05, stance: 'support' })
    on('2026-03-12T09:00:00.000Z', dana, 'OpenPositions', { id: s05 })
    on('2026-03-12T10:00:00.000Z', dana, 'AnswerPosition', { id: s05, of: noor, answer: 'CANARY' })
    const said = (viewer: string) => position(some, viewer, noor)?.answers
    expect(said(noor)).toMatchObject([{ by: { id: dana }, text: 'CANARY' }])
    expect(said(some.company.owner)).toMatchObject([{ text: 'CANARY' }])
    expect(said(wei)).toMatchObject([{ text: sealed }])
    on('2026-03-13T09:00:00.000Z', wei, 'GiveLatePosition', { id: s05, stance: 'support' })
    expect(said(wei)).toMatchObject([{ text: 'CANARY' }])
  })

  it('stay closed in the past to who is asked today, and were closed to who was silent then', () => {
    const { company, dana, noor, wei, on } = calder()
    const s05 = on('2026-03-02T09:00:00.000Z', dana, 'ProposeDecision', { title: 'Enterprise' })
    on('2026-03-03T09:00:00.000Z', dana, 'CallPositions', { id: s05, asked: [noor] })
    on('2026-03-04T09:00:00.000Z', noor, 'TakePosition', { id: s05, stance: 'oppose' })
    const noorsTo = (viewer: string, at: string) => {
      const view = viewFor(company, viewer, { known: { at } })
      const { positions } = ask(decision, view, { id: s05 })
      return positions.find(({ person }) => person.id === noor)?.position?.stance
    }
    expect(noorsTo(wei, '2026-03-05T00:00:00.000Z')).toBe('oppose')
    on('2026-03-06T09:00:00.000Z', dana, 'CallPositions', { id: s05, asked: [wei] })
    expect(noorsTo(wei, '2026-03-05T00:00:00.000Z')).toEqual(sealed)
    expect(noorsTo(dana, '2026-03-05T00:00:00.000Z')).toBe('oppose')
    on('2026-03-16T09:00:00.000Z', dana, 'OpenPositions', { id: s05 })
    on('2026-03-17T09:00:00.000Z', wei, 'GiveLatePosition', { id: s05, stance: 'support' })
    expect(noorsTo(wei, '2026-03-05T00:00:00.000Z')).toBe('oppose')
    expect(noorsTo(wei, '2026-03-16T12:00:00.000Z')).toEqual(sealed)
    expect(noorsTo(wei, '2026-03-18T00:00:00.000Z')).toBe('oppose')
  })

  it('keep the first, show a restatement beside it, and lose what was erased', () => {
    const some = asked()
    const { dana, noor, wei, s05, on, company } = some
    for (const by of [dana, noor, wei]) {
      on('2026-03-04T09:00:00.000Z', by, 'TakePosition', { id: s05, stance: 'oppose' })
    }
    on('2026-03-05T09:00:00.000Z', noor, 'RestatePosition', { id: s05, stance: 'support' })
    const theirs = position(some, wei, noor)
    expect(theirs?.position?.stance).toBe('oppose')
    expect(theirs?.restated).toMatchObject([{ stance: 'support' }])
    company.seals.erase(noor)
    // The name says the role already.
    expect(position(some, wei, noor)?.person).toEqual({ id: noor, name: 'a former CMO' })
    expect(position(some, wei, noor)).toMatchObject({
      position: { stance: sealed },
    })
  })
})
