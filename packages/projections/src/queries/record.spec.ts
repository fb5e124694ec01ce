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

it('is filtered by every noun that has streams', () => {
  for (const noun of nounNames) expect(record.params.safeParse({ noun }).success).toBe(true)
})
