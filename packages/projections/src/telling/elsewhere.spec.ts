import { localDate, type PersonId } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { viewerOf } from '../engine/views/viewer-of.ts'
import { liveView } from '../engine/views/views.ts'
import { feedback } from '../queries/feedback.ts'
import { me } from '../queries/me.ts'
import type { Company } from '../testing/company.ts'
import { ask, calder, liveOf } from '../testing/some-view.ts'

/** Pago Pago has the 14th, Amsterdam, where the organisation is, the 15th. */
const AT_ONCE = '2026-11-15T03:00:00.000Z'

function seenIn(zone: string, company: Company, person: PersonId) {
  const live = liveOf(company)
  const moment = '2026-11-20T12:00:00.000Z'
  const viewer = viewerOf(live, person, { today: localDate(moment, 'Europe/Amsterdam') })
  return liveView(live, viewer, moment, zone)
}

function given() {
  const some = calder()
  const words = { kind: 'direct', title: 'T', text: 'X', followUpOn: '2026-11-29' }
  const id = some.on(AT_ONCE, some.noor, 'GiveFeedback', { to: some.dana, ...words })
  const see = (zone: string) => ask(feedback, seenIn(zone, some.company, some.dana), { id })
  return { ...some, id, see }
}

it('counts days by those that it tells', () => {
  const { see } = given()
  expect(see('Europe/Amsterdam').followUps).toMatchObject([{ on: '2026-11-29', day: 14 }])
  expect(see('Pacific/Pago_Pago').followUps).toMatchObject([{ on: '2026-11-29', day: 15 }])
})

it('tells no day as corrected that is named where it was that day', () => {
  const { company, noor, id, lastEvent, see } = given()
  company.now = '2026-11-15T03:10:00.000Z'
  company.mend(`feedback-${id}`, lastEvent(), noor, { to: '2026-11-14[Pacific/Pago_Pago]' })
  for (const zone of ['Europe/Amsterdam', 'Pacific/Pago_Pago']) {
    const { given } = see(zone).feedback
    expect(given).toMatchObject({ happened: '2026-11-14[Pacific/Pago_Pago]' })
    expect(given).not.toHaveProperty('moved')
  }
})

it('says on which day of theirs somebody joined', () => {
  const { company, on } = calder()
  const hedy = on(AT_ONCE, company.owner, 'AddMember', { name: 'Hedy', role: 'CRO' })
  const joined = (zone: string) => ask(me, seenIn(zone, company, hedy), {}).joined
  expect(joined('Europe/Amsterdam')).toBe('2026-11-15')
  expect(joined('Pacific/Pago_Pago')).toBe('2026-11-14')
})

it('tells something late by the days between those that it tells', () => {
  const { company, noor, id, lastEvent, see } = given()
  company.now = '2026-11-15T03:10:00.000Z'
  company.mend(`feedback-${id}`, lastEvent(), noor, { to: '2026-11-14T15:00:00.000Z' })
  expect(see('Europe/Amsterdam').feedback.given).toMatchObject({ lagDays: 1 })
  expect(see('Pacific/Pago_Pago').feedback.given).toMatchObject({ lagDays: 0 })
})
