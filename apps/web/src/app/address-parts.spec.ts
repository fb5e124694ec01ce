import { describe, expect, it } from 'vitest'
import { fitIn } from '../here/fit.ts'
import { unfitIn } from './address-parts.ts'

const known = {
  person: ['dana', 'noor', 'wei'],
  member: ['dana', 'noor'],
  partnership: ['pair'],
  last: { day: '2026-09-30' },
}
const why = (path: string, search: Record<string, string>) =>
  unfitIn(path, search, known).map((unfit) => unfit.why)

describe('what a page does not understand of its address', () => {
  it.each(['banana', '2026-13-01', '2026-02-30', '0026-01-01', '2026-1-1'])(
    'no day: %s',
    (from) => {
      expect(why('/difference', { from, to: '2026-03-20' })).toEqual([`“${from}” is no day`])
      expect(fitIn('/difference', { from, to: '2026-03-20' })).toEqual({ to: '2026-03-20' })
    },
  )

  it('is a day that has not come, where only days that have can be compared', () => {
    expect(why('/difference', { to: '2027-01-01' })).toEqual(['1 Jan 2027 has not come yet'])
    const last = { day: '2026-03-31', isRead: true }
    expect(unfitIn('/difference', { to: '2026-06-30' }, { ...known, last })).toEqual([
      { names: ['to'], why: 'you read up to 31 Mar 2026, and not what stood on 30 Jun 2026' },
    ])
    expect(why('/goals', { from: '2027-01-01', to: '2027-12-31' })).toEqual([])
  })

  it('is what the page has not, and a word that is none of its', () => {
    expect(why('/goals', { quarter: '2026-Q1', as: 'cake' })).toEqual([
      'there is no “quarter” on this page',
      '“as” cannot be “cake”',
    ])
    expect(why('/requests', { overdue: 'perhaps' })).toEqual(['“overdue” cannot be “perhaps”'])
    expect(fitIn('/requests', { overdue: 'perhaps', open: 'yes' })).toEqual({ open: 'yes' })
  })

  it('is what is no part of a page that takes only few, a record’s own too', () => {
    for (const path of ['/people', '/partnership', '/home', '/decisions/s-05', '/integrity'])
      expect(why(path, { bogus: '1' })).toEqual(['there is no “bogus” on this page'])
    expect(why('/people', { person: 'wei' })).toEqual([])
    expect(why('/partnership', { id: 'anything' })).toEqual([])
  })

  it('is whom nobody here is called by, where the page shows nobody else', () => {
    expect(why('/people', { person: 'xyz' })).toEqual(['“person” names nobody here'])
    expect(why('/', { a: 'noor', b: 'wei' })).toEqual(['“b” names nobody of this partnership'])
    expect(why('/goals', { with: 'nobody' })).toEqual(['“with” names no partnership here'])
    // The page says so itself.
    expect(why('/', { with: 'nobody' })).toEqual([])
  })

  it('is a Why of no figure, with all that it asks, and what no Why takes', () => {
    const search = { known: '2026-03-20', why: 'bogus', 'why.from': 'noor', 'why.to': 'dana' }
    expect(unfitIn('/decisions/s-05', search, known)).toEqual([
      { names: ['why', 'why.from', 'why.to'], why: '“why” cannot be “bogus”' },
    ])
    const asked = { why: 'stated', 'why.from': 'noor', 'why.cake': 'yes' }
    expect(unfitIn('/', asked, known)).toEqual([
      { names: ['why.cake'], why: 'a Why takes no “cake”' },
    ])
  })

  it('is one of several that is none of its kind', () => {
    expect(why('/difference', { only: 'goal,cake' })).toEqual(['“only” cannot be “goal,cake”'])
    expect(why('/replay', { folded: '', hidden: 'goals,people', speed: '2' })).toEqual([])
    expect(why('/replay', { hidden: 'cake', speed: '99' })).toEqual([
      '“hidden” cannot be “cake”',
      '“speed” cannot be “99”',
    ])
    expect(why('/goals', { theme: 'pink', walk: 'away' })).toEqual([
      '“theme” cannot be “pink”',
      '“walk” cannot be “away”',
    ])
  })

  it('is nothing that any page takes, nor anything of a page that takes what it is given', () => {
    expect(why('/goals', { with: 'pair', known: '2026-03-20', theme: 'dark', as: 'book' })).toEqual(
      [],
    )
    const asked = { title: 'Grow', from: 'noor' }
    expect(why('/record/new/ProposeGoal', asked)).toEqual([])
    expect(fitIn('/record/new/ProposeGoal', asked)).toEqual(asked)
  })
})
