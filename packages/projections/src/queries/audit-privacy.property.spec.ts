import { type Audit, addDays, refOf } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../testing/company.ts'
import { expectSame } from '../testing/expect-same.ts'
import { attempts, livedThrough } from '../testing/histories.ts'
import { everything, lookedOn, looks } from '../testing/looks.ts'
import { outsideOtherwise } from '../testing/otherwise.ts'
import { answered, questions } from '../testing/questions.ts'
import { runs } from '../testing/runs.ts'
import { liveOf, viewIn } from '../testing/some-view.ts'

const { timeout, enough } = runs(3)

/** What is audited: one partnership, and of its days those between two shares of the history. */
const scopes = fc.record({
  which: fc.nat(5),
  from: fc.double({ min: 0, max: 0.6, noNaN: true }),
  days: fc.nat(20),
})
type Scope = typeof scopes extends fc.Arbitrary<infer S> ? S : never

describe('an auditor', { timeout }, () => {
  it('is answered to the byte as if outside their partnerships and days all had been otherwise', () => {
    fc.assert(
      fc.property(attempts({ erasing: false }), scopes, looks, (all, scope, look) => {
        const company = livedThrough(all)
        const audit = auditIn(company, scope)
        fc.pre(audit !== undefined)
        const viewer = company.give(company.owner, 'AppointAuditor', { name: 'Ada', ...audit })
        const sees = viewIn(liveOf(company), viewer, `${lookedOn(company)}T00:00:00.000Z`, {})
        const other = outsideOtherwise(company, (stream) => {
          const { noun, id } = refOf(stream)
          return sees.exists(noun, id)
        })
        const asked = { company, viewer, look: { ...look, how: 'instant' as const } }
        expectSame(everything(other, asked), everything(company, asked))
      }),
      enough,
    )
  })

  it('is given the id of no record that is not theirs to read', () => {
    fc.assert(
      fc.property(attempts({ erasing: false }), scopes, (all, scope) => {
        const company = livedThrough(all)
        const audit = auditIn(company, scope)
        fc.pre(audit !== undefined)
        const viewer = company.give(company.owner, 'AppointAuditor', { name: 'Ada', ...audit })
        const sees = viewIn(liveOf(company), viewer, `${lookedOn(company)}T00:00:00.000Z`, {})
        const closed = new Set<string>(
          [...new Set(company.log.events.map(({ stream }) => stream))]
            .map((stream) => refOf(stream))
            .flatMap(({ noun, id }) => (sees.exists(noun, id) ? [] : [id])),
        )
        for (const question of questions(company)) {
          const told = JSON.stringify(answered(sees, question)) ?? ''
          expect([question, (told.match(ID) ?? []).filter((id) => closed.has(id))]).toEqual([
            question,
            [],
          ])
        }
      }),
      enough,
    )
  })
})

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

function auditIn(company: Company, { which, from, days }: Scope): Audit | undefined {
  // One whose founding was withdrawn is none that could be audited.
  const partnerships = company
    .all('partnership')
    .filter((id) => company.state('partnership', id).is !== 'none')
  const partnership = partnerships[which % Math.max(1, partnerships.length)]
  const first = company.log.events[Math.floor(from * company.log.events.length)]
  if (partnership === undefined || first === undefined) return undefined
  const day = first.recordedAt.slice(0, 10)
  const until = addDays(lookedOn(company), 1)
  return { partnerships: [partnership], from: day, to: addDays(day, days), until }
}
