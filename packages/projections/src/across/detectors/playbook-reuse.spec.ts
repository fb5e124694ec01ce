import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

const abroad = { year: 2025, market: 'United Kingdom' }

function decidedOn(evidence: readonly object[]) {
  const some = watchedBy('playbook_reuse')
  const { dana, give } = some
  const id = give('2026-03-02', dana, 'ProposeDecision', {
    ...{ title: 'Trade fairs', context: { market: 'Benelux' }, evidence },
  })
  give('2026-03-03', dana, 'Decide', { id })
  return { ...some, id }
}

const precedent = (context: object) => ({ kind: 'precedent', title: 'What worked there', context })

it('finds a decision that rests on what worked elsewhere alone, until fresh data is attached', () => {
  const { id, dana, give, found } = decidedOn([precedent(abroad)])
  expect(found('2026-03-04').map(told)).toEqual([
    'S-01 rests on one precedent alone: from another market or segment.',
  ])
  give('2026-03-10', dana, 'AttachEvidence', { id, kind: 'data', title: 'Two pilots' })
  expect(found('2026-03-11')).toMatchObject([{ is: 'closed' }])
})

it('finds one that rests on what worked years ago, and finds nothing where that was lately and here', () => {
  expect(decidedOn([precedent({ year: 2022 })]).found('2026-03-04')).toHaveLength(1)
  const here = precedent({ year: 2025, market: 'Benelux' })
  expect(decidedOn([here]).seen('2026-03-04')).toMatchObject({ examined: 1, findings: [] })
})

it('is not mistaken about what was tried again: data beside it is enough', () => {
  const retested = [precedent(abroad), { kind: 'data', title: 'A pilot here' }]
  expect(decidedOn(retested).found('2026-03-04')).toEqual([])
})

it('has nothing to look at where no evidence is attached', () => {
  expect(decidedOn([]).seen('2026-03-04')).toMatchObject({ examined: 0, findings: [] })
})
