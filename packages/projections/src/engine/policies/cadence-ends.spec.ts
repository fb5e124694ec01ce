import { beforeEach, describe, expect, it } from 'vitest'
import { sessions } from '../../folds/sessions.ts'
import { calendar } from '../../queries/calendar.ts'
import { sessionStanding } from '../../records/session-standing.ts'
import { Company } from '../../testing/company.ts'
import { ask, viewFor } from '../../testing/some-view.ts'
import { tickingOn } from '../../testing/ticking.ts'

const AGREED = '2026-03-09T11:00:00.000Z'
const LATER = '2026-03-16T11:00:00.000Z'
const OVER = '2026-04-30T11:00:00.000Z'

let company: Company
let noor: string
let partnership: string
beforeEach(async () => {
  company = new Company()
  company.now = AGREED
  noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
  const members = [company.owner, noor]
  partnership = company.give(company.owner, 'FoundPartnership', { members })
  agree()
  await passes(AGREED)
})

const terms = { kind: 'one-to-one', every: { days: 28 }, first: '2026-04-07' }
const agree = (more = {}) =>
  company.give(noor, 'AgreeCadence', { id: partnership, ...terms, ...more })
const end = () => company.give(noor, 'EndCadence', { id: partnership, kind: 'one-to-one' })

/** What is sent until a moment comes, by a process that was stopped before. */
async function passes(moment: string) {
  company.now = moment
  const { at, sent, stop } = await tickingOn(company)
  await at(moment)
  await stop()
  return sent.map(({ command }) => command)
}

const first = () => company.all('session')[0] ?? ''
const sessionsNow = () =>
  company.all('session').map((id) => company.recorded(`session-${id}`).map(({ type }) => type))
/** What became of each, by its day. */
const standings = () => {
  const view = viewFor(company, noor)
  return Object.fromEntries(
    [...view.rows(sessions).values()].map((row) => [
      row.begun?.when.on,
      sessionStanding(view, row)?.is,
    ]),
  )
}

describe('what a rhythm planned', () => {
  it('is called off where that is agreed anew, once, so that one meeting is missed once', async () => {
    company.now = LATER
    agree({ first: '2026-04-08' })
    expect(await passes(LATER)).toContain('CallOffSessionInCadence')
    expect(await passes(LATER)).toEqual([])
    expect(sessionsNow()).toEqual([['SessionPlanned', 'SessionCalledOff'], ['SessionPlanned']])
    expect(company.recorded(`session-${first()}`).at(-1)).toMatchObject({
      data: { reason: 'The rhythm was agreed anew.' },
      metadata: { actor: 'lockstep', occurredAt: LATER },
    })
    await passes(OVER)
    expect(standings()).toEqual({
      '2026-04-07': 'called off',
      '2026-04-08': 'missed',
      '2026-05-06': 'planned',
    })
  })

  it('is called off in calendars that have it, where the rhythm is ended', async () => {
    company.now = LATER
    end()
    await passes(LATER)
    const { dates } = ask(calendar, viewFor(company, noor), {})
    expect(dates).toMatchObject([{ day: '2026-04-07', calledOff: true }])
    await passes(OVER)
    expect(standings()).toEqual({ '2026-04-07': 'called off' })
  })

  it('stays where somebody moved it', async () => {
    company.now = LATER
    company.give(noor, 'MoveSession', { id: first(), on: '2026-04-10' })
    end()
    expect(await passes(LATER)).toEqual([])
    expect(sessionsNow()).toEqual([['SessionPlanned', 'SessionMoved']])
  })

  it('stays where its day had come before', async () => {
    await passes('2026-04-08T11:00:00.000Z')
    end()
    await passes('2026-04-08T11:00:00.000Z')
    expect(sessionsNow()).toEqual([
      ['SessionPlanned', 'SessionMissed'],
      ['SessionPlanned', 'SessionCalledOff'],
    ])
  })

  it('stays where the same is agreed on again', async () => {
    company.now = LATER
    agree()
    expect(await passes(LATER)).toEqual([])
    expect(sessionsNow()).toEqual([['SessionPlanned']])
  })
})
