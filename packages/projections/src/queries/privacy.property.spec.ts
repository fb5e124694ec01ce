import { addDays, type Id, type PersonId, type Sealed } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Company } from '../testing/company.ts'
import { attempts, livedThrough } from '../testing/histories.ts'
import { answered, questions } from '../testing/questions.ts'
import { viewFor } from '../testing/some-view.ts'

const runs = Number(process.env['LOCKSTEP_RUNS'] ?? 25)
const TIMEOUT = 10_000 + runs * 500

/** What was opened and when makes no difference to whose words they are: each says it itself. */
const canary = (company: Company) => (mark: Sealed) => {
  const said = company.seals.open(mark)
  return typeof said === 'string' && mark.audience !== 'organisation'
    ? `CANARY ${mark.audience} ${mark.event} ${mark.owners.join(' ')};`
    : said
}

function withPair(company: Company): Company {
  const [one, other] = company.all('person')
  company.attempt(company.owner, 'FoundPartnership', { members: [one, other] })
  return company
}

/** The events whose answers are open. */
function openAnswers({ log }: Company): ReadonlySet<Id> {
  const open = log.events.flatMap(({ id, type, data }) => {
    if (type === 'PositionsOpened') return (JSON.parse(data) as { opens: Id[] }).opens
    return type === 'PositionTaken' ? [] : [id]
  })
  return new Set(open)
}

const everything = (company: Company, viewer: PersonId, openMark = company.seals.open) => {
  const moment = `${addDays(company.now.slice(0, 10), 40)}T00:00:00.000Z`
  const view = viewFor(company, viewer, { moment, openMark })
  return questions(company).map((question) => JSON.stringify([question, answered(view, question)]))
}

describe('whatever anybody asks', { timeout: TIMEOUT }, () => {
  it('is answered as its schema says, and without words that are not theirs or not open yet', () => {
    fc.assert(
      fc.property(attempts({ erasing: true }), (all) => {
        const company = withPair(livedThrough(all))
        const open = openAnswers(company)
        for (const viewer of company.all('person')) {
          const answers = everything(company, viewer, canary(company)).join('\n')
          for (const [, audience, event = '', owners] of answers.matchAll(
            /CANARY (\S+) (\S+) ([^;]+);/g,
          )) {
            const theirs = owners?.split(' ').includes(viewer)
            expect(theirs || (audience === 'opened' && open.has(event))).toBe(true)
          }
        }
      }),
      { numRuns: runs },
    )
  })

  it('is answered to the byte as if a decision that is closed to them were not there', () => {
    fc.assert(
      fc.property(attempts({ erasing: false }), (all) => {
        const company = withPair(livedThrough(all))
        const [insider, outsider = ''] = members(company)
        fc.pre(insider !== undefined)
        const asked = questions(company)
        const moment = `${addDays(company.now.slice(0, 10), 40)}T00:00:00.000Z`
        const told = () => {
          const view = viewFor(company, outsider, { moment })
          return asked.map((question) => JSON.stringify([question, answered(view, question)]))
        }
        const before = told()
        decideInSecret(company, insider ?? '')
        expect(told()).toEqual(before)
      }),
      { numRuns: runs },
    )
  })
})

const members = (company: Company): PersonId[] =>
  company.all('person').filter((id) => company.state('person', id).is === 'member')

/** Something in force is to be replaced by what only one person knows of. */
function decideInSecret(company: Company, insider: PersonId): void {
  const standing = company
    .all('decision')
    .filter((id) => company.state('decision', id).is === 'decided')
  const give = (...command: Parameters<Company['attempt']>) => company.attempt(...command)
  const id = company.give(insider, 'ProposeDecision', {
    title: 'CANARY',
    restricted: { to: [insider] },
    evidence: [{ kind: 'data', title: 'CANARY' }],
  })
  give(insider, 'CallPositions', { id, asked: [insider] })
  give(insider, 'TakePosition', { id, stance: 'oppose', reason: 'CANARY' })
  for (const other of standing) give(insider, 'LinkDecision', { id, to: other, relation: 'amends' })
  give(insider, 'Decide', { id, supersedes: standing })
}
