import { describe, expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { record } from '../../queries/record.ts'
import { search } from '../../queries/search.ts'
import { timers } from '../../queries/timers.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import { commitmentsLane } from '../lanes/commitments.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Noor promises Dana the churn numbers by 10 March. */
function promised(said: object = { title: 'The churn numbers' }) {
  const some = calder()
  const { dana, noor, on, company } = some
  const id = on(day('2026-03-02'), noor, 'MakeCommitment', {
    to: dana,
    dueOn: '2026-03-10',
    ...said,
  })
  const at = (by: string, moment: string) => viewFor(company, by, { moment: day(moment) })
  return {
    ...some,
    id,
    at,
    see: (by: string, moment = '2026-03-20') =>
      ask(page, at(by, moment), { noun: 'commitment', id }),
    todo: (by: string, moment: string) => ask(forYou, at(by, moment), {}).items,
  }
}

describe('a commitment', () => {
  it('asks its maker a week ahead, and the day after, whom it was made to', () => {
    const { dana, noor, todo, at } = promised()
    expect(todo(noor, '2026-03-02')).toEqual([])
    expect(todo(noor, '2026-03-03')).toMatchObject([{ kind: 'keep a commitment' }])
    expect(todo(dana, '2026-03-10')).toEqual([])
    expect(todo(dana, '2026-03-11')).toMatchObject([
      {
        kind: 'say whether a commitment was kept',
        due: '2026-03-10',
        overdueDays: 1,
        actions: [{ label: 'Kept in time' }, { label: 'Kept late' }, { label: 'Not kept' }],
      },
    ])
    expect(ask(timers, at(dana, '2026-03-05'), {}).timers).toMatchObject([
      { day: '2026-03-11', told: 'Dana is asked whether C-01 was kept' },
    ])
  })

  it('that is said to be done asks at once, until the other says that it was kept', () => {
    const { id, dana, noor, on, see, todo } = promised()
    on(day('2026-03-06'), noor, 'FinishCommitment', { id, on: '2026-03-05' })
    expect(todo(noor, '2026-03-07')).toEqual([])
    const [asked] = todo(dana, '2026-03-07')
    expect(asked?.question.map(({ text }) => text).join('')).toBe(
      'Noor says that The churn numbers was done on 5 Mar. Was it kept?',
    )
    on(day('2026-03-07'), dana, 'ConfirmCommitment', { id })
    expect(todo(dana, '2026-03-20')).toEqual([])
    expect(see(dana).record).toMatchObject({
      state: 'kept',
      standing: 'kept',
      told: 'Commitment C-01, Noor to Dana, kept',
    })
    expect(see(dana).actions).toEqual([])
  })

  it('was kept late where it was kept after its day', () => {
    const { id, dana, on, see, at } = promised()
    on(day('2026-03-14'), dana, 'ConfirmCommitment', { id, on: '2026-03-12' })
    expect(see(dana)).toMatchObject({ record: { state: 'kept late' }, wasDue: '2026-03-10' })
    const facts = see(dana).facts.map(({ label, value }) => [label, value[0]?.text])
    expect(facts).toEqual([
      ['Due', '10 Mar'],
      ['Kept on', '12 Mar'],
      ['Late by', 'two days'],
    ])
    const late = { noun: 'commitment' as const, state: 'kept late' }
    expect(ask(list, at(dana, '2026-03-20'), late).records).toHaveLength(1)
  })

  it('ended on the day on which it was kept, whenever that is said', () => {
    const { id, dana, noor, on, see, at } = promised()
    on(day('2026-03-11'), dana, 'ConfirmCommitment', { id, on: '2026-03-10' })
    expect(see(dana)).toMatchObject({ record: { state: 'kept' }, endedOn: '2026-03-10' })
    const between = { partnership: '', members: [dana, noor] }
    const [bar] = commitmentsLane(at(dana, '2026-03-20'), between)
    expect(bar?.until).toBe(bar?.due)
  })

  it('says that it does not count where it was written down only afterwards', () => {
    const { dana, noor, on, at } = promised()
    const afterwards = (dueOn: string, recorded: string) => {
      const promise = { to: dana, title: 'The launch dates', dueOn }
      const id = on(day(recorded), noor, 'MakeCommitment', promise, day('2026-03-02'))
      on(day('2026-03-12'), dana, 'ConfirmCommitment', { id, on: '2026-03-08' }, day('2026-03-08'))
      const { facts } = ask(page, at(dana, '2026-03-20'), { noun: 'commitment', id })
      return facts.find(({ label }) => label === 'For reliability')?.value[0]?.text
    }
    const said = 'does not count: it was written down only after'
    expect(afterwards('2026-03-10', '2026-03-12')).toBe(`${said} its day`)
    expect(afterwards('2026-03-10', '2026-03-09')).toBe(`${said} what became of it`)
    expect(afterwards('2026-03-10', '2026-03-07')).toBeUndefined()
  })

  it('lets each of the two do what is theirs, and others nothing', () => {
    const { dana, noor, wei, see } = promised()
    expect(see(noor, '2026-03-05').actions).toEqual(['FinishCommitment', 'TellBadNews'])
    expect(see(dana, '2026-03-05').actions).toEqual(['ConfirmCommitment', 'ReleaseCommitment'])
    expect(see(dana, '2026-03-11').actions).toContain('MissCommitment')
    expect(see(wei, '2026-03-11').actions).toEqual([])
  })
})

describe('bad news', () => {
  const told = (recorded: string, happened?: string) => {
    const some = promised()
    const { id, noor, on, see, dana } = some
    const news = { id, note: 'The export fails.', expectedOn: '2026-03-14' }
    on(day(recorded), noor, 'TellBadNews', news, happened)
    return see(dana).parts[0]?.items[0]?.what[0]?.text
  }

  it('came before the day where it was on record by its end, whatever day it names', () => {
    const early = 'Noor told before its day that it would be late, expected 14 Mar'
    const late = 'Noor told after its day that it would be late, expected 14 Mar'
    expect(told('2026-03-10')).toBe(early)
    expect(told('2026-03-12')).toBe(late)
    expect(told('2026-03-12', day('2026-03-08'))).toBe(late)
  })
})

describe('a commitment in confidence', () => {
  it('is read by its two; others learn that it is there, between whom, and where it stands', () => {
    const { id, dana, noor, wei, on, see, at } = promised({ words: 'I ask you first' })
    on(day('2026-03-12'), dana, 'MissCommitment', { id, note: 'Twice on Tuesday' })
    for (const one of [dana, noor]) {
      expect(see(one).record.title).toBe('I ask you first')
      expect(see(one).parts[0]?.items[0]?.said).toBe('Twice on Tuesday')
    }
    const outside = see(wei)
    expect(outside.record).toMatchObject({
      title: { sealed: true },
      told: 'Commitment C-01, Noor to Dana, missed',
    })
    expect(outside.parts[0]?.items[0]?.said).toEqual({ sealed: true })
    const found = (by: string) => ask(search, at(by, '2026-03-20'), { text: 'first' }).found
    expect([found(dana), found(wei)]).toEqual([1, 0])
  })
})

describe('a commitment for all', () => {
  it('is found and read by all, but what the two say of it is theirs', () => {
    const { id, dana, wei, on, see, at } = promised()
    on(day('2026-03-12'), dana, 'MissCommitment', { id, note: 'Twice on Tuesday' })
    const seen = see(wei)
    expect(seen.record.title).toBe('The churn numbers')
    expect(seen.parts[0]?.items[0]?.said).toEqual({ sealed: true })
    expect(ask(search, at(wei, '2026-03-20'), { text: 'churn' }).results).toMatchObject([
      { noun: 'commitment', ordinal: 'C-01' },
    ])
    const { entries } = ask(record, at(wei, '2026-03-20'), { lane: 'commitments' })
    expect(entries.map(({ did }) => did)).toEqual([
      'said that a commitment was missed',
      'made a commitment',
    ])
  })
})
