import { describe, expect, it } from 'vitest'
import { fitIn } from '../here/fit.ts'
import { unfitIn } from './address-parts.ts'

const why = (path: string, search: Record<string, string>) =>
  unfitIn(path, search, { day: '2026-09-30' }).map((unfit) => unfit.why)

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
    expect(unfitIn('/difference', { to: '2026-06-30' }, last)).toEqual([
      { name: 'to', why: 'you read up to 31 Mar 2026, and not what stood on 30 Jun 2026' },
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

  it('is nothing that any page takes, nor anything of a page that takes what it is given', () => {
    expect(why('/goals', { with: 'pair', known: '2026-03-20', theme: 'dark', as: 'book' })).toEqual(
      [],
    )
    const asked = { title: 'Grow', from: 'noor' }
    expect(why('/record/new/ProposeGoal', asked)).toEqual([])
    expect(fitIn('/record/new/ProposeGoal', asked)).toEqual(asked)
  })
})
