import { localDate } from '@lockstep/domain'
import { expect, it } from 'vitest'
import { folds } from '../../folds/folds.ts'
import { statedBetween } from '../../subjects/stated/ratings.ts'
import { applied, deskOf } from '../../testing/desk.ts'
import { calder } from '../../testing/some-view.ts'
import type { View } from '../../view/view.ts'
import { LiveSource } from './live-source.ts'
import { viewerOf } from './viewer-of.ts'
import { liveView } from './views.ts'

const on = (day: string) => `${day}T09:00:00.000Z`
const scores = { ability: 6, integrity: 6, benevolence: 6, reliance: 6, disclosure: 6 }

it('tells an outsider what a charter has opened since they last looked', () => {
  const { company, dana, noor, wei, ...some } = calder()
  const members = [dana, noor]
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members })
  const id = some.on(on('2026-01-10'), dana, 'CallPulse', { partnership })
  some.on(on('2026-01-10'), dana, 'AnswerPulse', { id, to: noor, scores, because: [] })
  some.on(on('2026-01-10'), noor, 'AnswerPulse', { id, to: dana, scores, because: [] })
  const desk = deskOf(company.log, company.seals)
  const live = new LiveSource(desk.store, folds, company.seals.open)
  const look = (before?: View) => {
    applied(desk, company.seals, company.log.events)
    const today = localDate(company.now, 'Europe/Amsterdam')
    return liveView(live, viewerOf(live, wei, { today }), company.now, undefined, before)
  }
  const told = (view: View) => statedBetween(view, { from: dana, to: noor }).ratings.length

  const before = look()
  expect(told(before)).toBe(0)

  some.on(on('2026-01-10'), dana, 'ProposeCharter', { id: partnership, trustOpen: true })
  some.on(on('2026-01-10'), noor, 'AcceptCharter', { id: partnership, version: 1 })
  expect(told(look(before))).toBe(1)
})
