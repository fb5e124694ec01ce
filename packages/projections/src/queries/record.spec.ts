import { nounNames } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { record } from './record.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

it('counts what deserves a look, and lists it alone', () => {
  const { dana, noor, wei, on, company } = calder()
  const goal = on(day('2026-01-10'), dana, 'ProposeGoal', {
    title: 'Pipeline',
    owners: [dana, noor],
    target: 8,
  })
  on(day('2026-01-10'), noor, 'AgreeToGoal', { id: goal })
  on(day('2026-01-11'), dana, 'ReviseGoal', { id: goal, target: 9 })
  const waived = { code: 'legal', reason: 'The law asks for it.' }
  const decision = on(day('2026-01-12'), dana, 'ProposeDecision', { title: 'Switch', waived })
  on(day('2026-01-13'), dana, 'ReportPosition', { id: decision, person: wei, stance: 'support' })
  on(day('2026-01-14'), dana, 'CallPositions', {
    id: decision,
    asked: [noor],
    closes: '2026-01-16',
  })
  on(day('2026-01-18'), dana, 'OpenPositions', { id: decision })
  const words = { to: dana, kind: 'direct', title: 'Dates', text: 'They moved.' }
  const loop = on(day('2026-01-19'), noor, 'GiveFeedback', { ...words, followUpOn: '2026-01-20' })
  on(day('2026-01-25'), noor, 'CloseFeedback', { id: loop }, day('2026-01-25'))
  on(day('2026-01-30'), noor, 'ReportProgress', { id: goal, value: 7 }, day('2026-01-20'))

  const asked = (params: object) => ask(record, viewFor(company, wei), params)
  const { exceptions } = asked({})
  expect(exceptions).toEqual({
    late: 1,
    mended: 0,
    waived: 1,
    unanswered: 1,
    overdue: 1,
    unconsented: 1,
    reported: 1,
    early: 0,
    voided: 0,
    imported: 0,
  })
  expect(asked({ only: 'late' }).exceptions).toEqual(exceptions)
  const didOf = (only: string) => asked({ only }).entries.map(({ did }) => did)
  expect(didOf('late')).toEqual(['reported progress'])
  expect(didOf('waived')).toEqual(['waived the problem'])
  expect(didOf('unanswered')).toEqual(['opened the positions'])
  expect(didOf('overdue')).toEqual(['closed feedback'])
  expect(didOf('unconsented')).toEqual(['revised a goal'])
  expect(didOf('reported')).toEqual(['reported a position'])
})

it('counts a verdict before its time, and a wording that voided an acceptance', () => {
  const { company, on, dana, noor } = calder()
  const day = (date: string) => `${date}T09:00:00.000Z`
  const tested = { expectedEffectDays: 90 }
  for (const judgedOn of ['2026-02-01', '2026-06-01']) {
    const id = on(day('2026-01-05'), dana, 'ProposeDecision', { title: `Until ${judgedOn}` })
    on(day('2026-01-06'), dana, 'Decide', { id, ...tested })
    on(day(judgedOn), dana, 'GiveVerdict', { id, verdict: 'failed' })
  }
  const pair = on(day('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const define = (date: string, ...texts: string[]) =>
    on(day(date), dana, 'DefineSuccess', {
      id: pair,
      elements: texts.map((text, n) => ({ number: n + 1, text })),
    })
  const elements = [{ text: 'Pipeline' }, { text: 'Brokers' }]
  on(day('2026-01-07'), dana, 'DefineSuccess', { id: pair, elements })
  on(day('2026-01-08'), noor, 'AcceptSuccessElements', { id: pair, version: 1, elements: [1] })
  // Of this one nobody but who words it had accepted anything.
  define('2026-01-09', 'Pipeline', 'Brokers who stay')
  define('2026-01-10', 'Qualified pipeline', 'Brokers who stay')
  const asked = (params: object) => ask(record, viewFor(company, dana), params)
  const datesOf = (only: string) =>
    asked({ only }).entries.map(({ did, happened }) => [did, happened.slice(0, 10)])
  expect(datesOf('early')).toEqual([['gave a verdict', '2026-02-01']])
  expect(datesOf('voided')).toEqual([['defined success', '2026-01-10']])
})

it('is filtered by every noun that has streams', () => {
  for (const noun of nounNames) expect(record.params.safeParse({ noun }).success).toBe(true)
})
