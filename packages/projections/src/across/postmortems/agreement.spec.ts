import { describe, expect, it } from 'vitest'
import { switched } from '../../testing/switched.ts'

const at = (day: string) => `${day}T09:00:00.000Z`

describe('accounts and the record', () => {
  it('agree, differ or contradict by what is held of an entry and by the day', () => {
    const { dana, noor, decided, recall, seen } = switched()
    recall(dana, [{ on: '2026-03-09', text: 'So.', entry: decided, holds: 'so' }])
    recall(noor, [{ on: '2026-03-09', text: 'So.', entry: decided, holds: 'so' }])
    expect(seen(dana).compared).toMatchObject([{ accounts: 'agree', against: [] }])
  })

  it('are told apart where one holds that it was otherwise, recalls another day, or knew of it', () => {
    const { dana, noor, decided, agreed, recall, seen } = switched()
    recall(dana, [{ on: '2026-03-06', text: 'So.', entry: decided, holds: 'so' }])
    recall(noor, [
      { on: '2026-03-09', text: 'Not so.', entry: decided, holds: 'otherwise' },
      { on: '2026-03-20', text: 'I did not know.', entry: agreed, holds: 'not known' },
    ])
    expect(seen(noor).compared).toMatchObject([
      {
        accounts: 'differ',
        against: [
          'Dana recalls it on 6 Mar, three days before the record',
          'Noor holds that it was otherwise',
        ],
      },
      {
        accounts: 'one',
        against: [
          'Noor recalls not knowing of it when it happened; the record has them know since 16 Mar',
        ],
      },
    ])
  })

  it('are held against the day to which an entry was corrected, and the entry tells that day', () => {
    const { company, dana, noor, goal, decided, recall, seen } = switched()
    const so = { text: 'So.', entry: decided, holds: 'so' }
    recall(dana, [{ on: '2026-03-10', ...so }])
    recall(noor, [{ on: '2026-03-09', ...so }])
    company.now = at('2026-04-03')
    company.mend(`goal-${goal}`, decided, dana, { to: at('2026-03-10') })
    expect(seen(dana).compared).toMatchObject([
      {
        entry: { happened: at('2026-03-10'), mended: 'corrected', firstOn: '2026-03-09' },
        against: ['Noor recalls it on 9 Mar, one day before the record'],
      },
    ])
  })

  it('do not contradict it where somebody knew of the record and not of what came of it', () => {
    const { dana, noor, on, goal, decided, recall, seen, lastEvent } = switched()
    const told = { of: { noun: 'goal', id: goal }, people: [noor], how: 'told' }
    on(at('2026-03-20'), dana, 'RecordExposure', told, at('2026-03-09'))
    on(at('2026-03-20'), dana, 'ReviseGoal', { id: goal, title: 'Mid-market' })
    const revised = lastEvent()
    const unknown = (entry: string) => ({
      ...{ on: '2026-03-20', text: 'I did not know.', entry, holds: 'not known' },
    })
    recall(dana, [unknown(revised)])
    recall(noor, [unknown(decided), unknown(revised)])
    expect(seen(dana).compared.map(({ against }) => against)).toEqual([
      ['Noor recalls not knowing of it when it happened; the record has them know since 9 Mar'],
      ['Dana recalls not knowing of it when it happened; the record has them know since 20 Mar'],
    ])
  })

  it('do not contradict a decision where somebody had only been asked before it was made', () => {
    const { dana, noor, wei, on, recall, seen, lastEvent } = switched()
    const id = on(at('2026-03-03'), dana, 'ProposeDecision', { title: 'Freeze' })
    on(at('2026-03-03'), dana, 'CallPositions', { id, asked: [noor, wei], closes: '2026-03-10' })
    for (const by of [noor, wei])
      on(at('2026-03-04'), by, 'TakePosition', { id, stance: 'support' })
    on(at('2026-03-11'), dana, 'Decide', { id })
    const made = lastEvent()
    recall(dana, [{ on: '2026-03-11', text: 'So.', entry: made, holds: 'so' }])
    recall(noor, [{ on: '2026-03-11', text: 'Not yet.', entry: made, holds: 'not known' }])
    expect(seen(dana).compared).toMatchObject([{ accounts: 'differ', against: [] }])
    const told = { of: { noun: 'decision', id }, people: [noor], how: 'present' }
    on(at('2026-04-02'), dana, 'RecordExposure', told, at('2026-03-11'))
    expect(seen(dana).compared.map(({ against }) => against)).toEqual([
      ['Noor recalls not knowing of it when it happened; the record has them know since 11 Mar'],
    ])
  })

  it('do not contradict what somebody recorded only later', () => {
    const { dana, noor, on, goal, recall, seen, lastEvent } = switched()
    on(at('2026-03-25'), noor, 'ReportProgress', { id: goal, value: 3 }, at('2026-03-18'))
    const reported = lastEvent()
    recall(dana, [{ on: '2026-03-18', text: 'Nothing.' }])
    recall(noor, [{ on: '2026-03-18', text: 'Not yet.', entry: reported, holds: 'not known' }])
    expect(seen(dana).compared).toMatchObject([{ accounts: 'one', against: [] }])
  })

  it('do not contradict it where somebody did not know when it happened, and recalls how they heard', () => {
    const { dana, noor, on, goal, decided, recall, seen } = switched()
    const told = { of: { noun: 'goal', id: goal }, people: [noor], how: 'told' }
    on(at('2026-03-16'), dana, 'RecordExposure', told)
    recall(dana, [{ on: '2026-03-09', text: 'So.', entry: decided, holds: 'so' }])
    recall(noor, [{ on: '2026-03-20', text: 'In the lift.', entry: decided, holds: 'not known' }])
    expect(seen(dana).compared).toMatchObject([{ accounts: 'differ', against: [] }])
  })
})
