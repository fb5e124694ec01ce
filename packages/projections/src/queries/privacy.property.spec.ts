import type { PersonId, Sealed } from '@lockstep/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewerOf } from '../engine/views/viewer-of.ts'
import { liveView } from '../engine/views/views.ts'
import { inPlaceOfWords } from '../testing/canary.ts'
import type { Company } from '../testing/company.ts'
import { fireTimers } from '../testing/deeds/clockwork.ts'
import { expectSame } from '../testing/expect-same.ts'
import { followed, type Kept } from '../testing/followed.ts'
import { attempts, livedThrough } from '../testing/histories.ts'
import { everything, type Look, lookedOn, looks } from '../testing/looks.ts'
import { toldOtherwise, withoutHidden } from '../testing/otherwise.ts'
import { answered, questions } from '../testing/questions.ts'
import { Readable } from '../testing/readable.ts'
import { runs } from '../testing/runs.ts'
import { liveOf, viewIn } from '../testing/some-view.ts'

const { timeout, enough } = runs(4)
const viewerOfLook = (company: Company, { who }: Look): PersonId => {
  const people = company.all('person')
  return people[who % people.length] ?? company.owner
}

/** What stands in place of a marked value's words says which they are. */
const canary = (company: Company) => (mark: Sealed) => {
  const said = company.seals.open(mark)
  return inPlaceOfWords(said, `CANARY ${mark.event} ${mark.audience} ${mark.owners};`)
}

/** The records that somebody is told of as changed, as a log is taken in. */
function* updates(kept: Kept, company: Company, viewer: PersonId): Generator<string> {
  const today = company.now.slice(0, 10)
  for (const { live, applied } of followed(kept, [1])) {
    const view = liveView(live, viewerOf(live, viewer, { today }), company.now)
    for (const { noun, id } of applied.touched) if (view.exists(noun, id)) yield `${noun} ${id}`
  }
}

const check = (
  erasing: boolean,
  holds: (about: { company: Company; viewer: PersonId; look: Look; may: Readable }) => void,
) =>
  fc.assert(
    fc.property(attempts({ erasing }), looks, (all, look) => {
      const company = livedThrough(all)
      const viewer = viewerOfLook(company, look)
      holds({ company, viewer, look, may: new Readable(company, viewer, lookedOn(company)) })
    }),
    enough,
  )

describe('whatever anybody asks', { timeout }, () => {
  it('is answered as its schema says, and without words that are not theirs or not open yet', () => {
    check(true, ({ company, viewer, look, may }) => {
      const events = new Map(company.log.events.map((event) => [event.id, event]))
      const told = everything(company, { company, viewer, look }, canary(company)).join('\n')
      for (const [said, id = '', audience, owners = ''] of told.matchAll(
        /CANARY ([0-9a-f-]+) (\w+) ([0-9a-f,-]+);/g,
      )) {
        const event = events.get(id) ?? { id, stream: '', recordedAt: '' }
        const read = may.value(event, { owners: owners.split(',') }, audience as Sealed['audience'])
        expect([said, read]).toEqual([said, true])
      }
      for (const secret of may.secrets) expect(told).not.toContain(secret)
    })
  })

  it('is answered to the byte as if what they may not read said something else', () => {
    check(true, ({ company, viewer, look, may }) => {
      const other = toldOtherwise(company, may)
      const asked = { company, viewer, look }
      expectSame(everything(other, asked), everything(company, asked))
    })
  })

  it('is answered to the byte as if what is closed to them had never been, and so are they told of changes', () => {
    check(false, ({ company, viewer, look, may }) => {
      const other = withoutHidden(company, may)
      const asked = { company, viewer, look: { ...look, how: 'instant' as const } }
      expectSame(everything(other, asked), everything(company, asked))
      expect([...updates(other, company, viewer)]).toEqual([...updates(company, company, viewer)])
    })
  })

  it('is answered as before, whatever is decided where they are not', () => {
    fc.assert(
      fc.property(attempts({ erasing: false }), (all) => {
        const company = livedThrough(all)
        const [insider, viewer = ''] = members(company)
        fc.pre(insider !== undefined && viewer !== '')
        const asked = questions(company)
        const told = () => {
          const view = viewIn(liveOf(company), viewer, `${lookedOn(company)}T00:00:00.000Z`, {})
          return asked.map((question) => JSON.stringify([question, answered(view, question)]))
        }
        fireTimers(company)
        const before = told()
        decideInSecret(company, insider ?? '')
        expectSame(told(), before)
      }),
      enough,
    )
  })
})

const members = (company: Company): PersonId[] =>
  company.all('person').filter((id) => company.state('person', id).is === 'member')

/** Something in force is to be replaced by what only one person knows of, who names it wherever that can be tried. */
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
  for (const other of standing) {
    give(insider, 'LinkDecision', { id, to: other, relation: 'amends' })
    give(insider, 'LinkDecision', { id: other, to: id, relation: 'amends' })
  }
  give(insider, 'StateAssumption', { id, text: 'CANARY' })
  const assumption = company.log.events.at(-1)?.id
  give(insider, 'Decide', { id, supersedes: standing, reviewOn: company.now.slice(0, 10) })
  give(insider, 'ReportAssumptionBroken', { id, assumption, note: 'CANARY' })
  give(insider, 'GiveVerdict', { id, verdict: 'failed', note: 'CANARY' })
  for (const other of standing) give(insider, 'SupersedeDecision', { id: other, by: id })
  give(insider, 'ProposeDecision', { title: 'CANARY', supersedes: [id] })
  for (const to of company.all('person')) {
    const words = { kind: 'direct', title: 'CANARY', text: 'CANARY' }
    const of = { noun: 'decision', id }
    give(insider, 'GiveFeedback', { to, ...words, about: [of] })
    give(insider, 'RecordExposure', { of, people: [to], how: 'told', note: 'CANARY' })
    const acted = { by: insider, owner: to, kind: 'order', title: 'CANARY' }
    give(insider, 'RecordIntervention', { ...acted, decision: id })
  }
  fireTimers(company)
}
