import { refOf } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { historyOf } from '../../across/entries/history.ts'
import { outgoing } from '../../across/outgoing/outgoing.ts'
import { entry } from '../../queries/entry.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`
const WHY = 'CANARY she shouted at me'
const SEALED = { sealed: true }

/** Noor's feedback to Dana, who takes back that she had read it. */
function takenBack(how: { readonly inPlain?: true } = {}) {
  const some = calder()
  const { company, dana, noor, on, lastEvent } = some
  const words = { to: dana, kind: 'direct', title: 'Launch dates', text: 'They moved twice.' }
  const id = on(day('2026-01-10'), noor, 'GiveFeedback', words)
  on(day('2026-01-11'), dana, 'AcknowledgeFeedback', { id })
  const first = lastEvent()
  company.now = day('2026-01-12')
  company.mend(`feedback-${id}`, first, dana, { why: WHY, ...how })
  const mending = lastEvent()
  const see = (by: string) => ask(entry, viewFor(company, by), { id: mending })
  const told = (by: string) =>
    historyOf(viewFor(company, by), 'feedback', id).find(({ mends }) => mends === first)?.said
  return { ...some, id, first, mending, see, told }
}

describe.each([{}, { inPlain: true as const }])('why words were mended, stored as %o', (how) => {
  it('is read by the two whose words these are', () => {
    const { dana, noor, see, told } = takenBack(how)
    for (const one of [dana, noor]) {
      expect(see(one).entry.reason).toBe(WHY)
      expect(told(one)).toBe(WHY)
    }
  })

  it('is sealed for others, wherever they look', () => {
    const { wei, see, told, company, mending } = takenBack(how)
    expect(see(wei).entry.reason).toEqual(SEALED)
    expect(told(wei)).toEqual(SEALED)
    expect(JSON.stringify(see(wei))).not.toContain('CANARY')
    const view = viewFor(company, wei)
    const event = view.stored('feedback', refOf(view.entered(mending)?.stream ?? '').id).at(-1)
    expect(event && outgoing(view, 'calder', event, [])?.body).not.toContain('CANARY')
  })

  it('is gone for everybody once one of the two was erased', () => {
    const { company, dana, noor, see, told } = takenBack(how)
    company.now = day('2026-02-01')
    company.give(noor, 'ErasePerson', { id: noor, reason: 'I ask' })
    company.seals.erase(noor)
    for (const one of [dana, noor]) {
      expect(JSON.stringify(see(one))).not.toContain('CANARY')
      expect(told(one)).toEqual(SEALED)
    }
  })

  it('opens to whom both disclosed the words afterwards', () => {
    const { company, dana, noor, wei, on, id, told, lastEvent } = takenBack(how)
    on(day('2026-01-13'), noor, 'OfferDisclosure', { id, to: [wei], until: '2026-03-01' })
    on(day('2026-01-14'), dana, 'AgreeToDisclosure', { id, offer: lastEvent() })
    company.now = day('2026-01-15')
    expect(told(wei)).toBe(WHY)
  })
})

describe('the form', () => {
  it('says who will read why, as it will be stored', () => {
    const { company, dana, noor, wei, on, lastEvent, first } = takenBack()
    const mendingOf = (by: string, id: string) => ask(entry, viewFor(company, by), { id }).mending
    const [{ id: given } = { id: '' }] = company.log.events.filter(({ type }) =>
      type.startsWith('FeedbackGiven'),
    )
    expect(mendingOf(noor, given).whyFor).toBe('Only you and Dana can read it.')
    expect(mendingOf(dana, first).whyInsertedFor).toBe('Only you and Noor can read it.')
    expect(mendingOf(wei, given)).not.toHaveProperty('whyFor')
    on(day('2026-01-20'), dana, 'ProposeGoal', { title: 'Open' })
    expect(mendingOf(dana, lastEvent())).not.toHaveProperty('whyFor')
  })
})

describe('why one of two sees an intervention otherwise', () => {
  it('is theirs until both have said, as how they see it', () => {
    const { company, dana, noor, wei, on, lastEvent } = calder()
    const acted = { by: dana, owner: noor, kind: 'order', title: 'Spend less' }
    const id = on(day('2026-01-10'), dana, 'RecordIntervention', acted)
    on(day('2026-01-11'), dana, 'ClassifyIntervention', { id, as: 'invited' })
    company.mend(`intervention-${id}`, lastEvent(), dana, { why: WHY, says: { as: 'gate' } })
    const mending = lastEvent()
    const reason = (by: string) => ask(entry, viewFor(company, by), { id: mending }).entry.reason
    expect(reason(dana)).toBe(WHY)
    expect([reason(noor), reason(wei)]).toEqual([SEALED, SEALED])
    on(day('2026-01-12'), noor, 'ClassifyIntervention', { id, as: 'invited' })
    expect([reason(noor), reason(wei)]).toEqual([WHY, WHY])
  })
})
