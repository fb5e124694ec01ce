import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
beforeAll(async () => {
  server = await someServer()
}, 60_000)
afterAll(() => server.stop())

/** Ada, who gave Grace feedback, with an address of her dates. */
async function withAddress() {
  const ada = server.browser()
  const founding = { yourName: 'Ada', otherName: 'Grace; x, y' }
  const { organisation: org, joinLink } = (await ada.post('/api/organisations', founding)).said
  const grace = server.browser()
  const { person } = (await grace.post(`/api/links/${joinLink.split('/').at(-1)}`)).said
  const title = 'Numbers; late, and \\ wrong'
  const { id } = (await ada.give(org, 'ProposeGoal', { title, owners: [], horizon: '2031-05-01' }))
    .said
  const words = { title: 'SECRET title', text: 'SECRET words', kind: 'hard' }
  const feedback = (await ada.give(org, 'GiveFeedback', { to: person, ...words })).said
  await ada.get(`/api/orgs/${org}/views/me?after=${feedback.position}`)
  const { said } = await ada.post(`/api/orgs/${org}/calendar`)
  return { ada, grace, org, person, goal: id, feedback: feedback.id, link: said.link as string }
}

async function datesAt(link: string) {
  const answer = await server.browser().get(link)
  expect(answer.status).toBe(200)
  const parsed = new ICAL.Component(ICAL.parse(answer.said.text))
  return parsed.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

describe('the calendar', () => {
  it('holds one’s own dates as whole days, and nobody’s words', async () => {
    const { link, goal, feedback, org } = await withAddress()
    const answer = await server.browser().get(link)
    expect(answer.said.text).not.toContain('SECRET')
    expect(answer.said.text).toMatch(/\r\nEND:VCALENDAR\r\n$/)
    const lines = answer.said.text.replaceAll('\r\n ', '').split('\r\n')
    const name = 'Lockstep\\, Ada and Grace\\; x\\, y'
    expect(lines).toContain(`NAME:${name}`)
    expect(lines).toContain(`X-WR-CALNAME:${name}`)
    expect(lines).toContainEqual(
      expect.stringMatching(/^X-LOCKSTEP-HEAD:\S+Z\/\S+\/\S{43}\/\S{43}\/\S{86}$/),
    )
    // As the grammar of RFC 5545 has it: what is said of the calendar, then what is in it.
    const component = lines.indexOf('BEGIN:VEVENT')
    const head = lines.findIndex((line: string) => line.startsWith('X-LOCKSTEP-HEAD'))
    expect([head < component, lines[lines.lastIndexOf('END:VEVENT') + 1]]).toEqual([
      true,
      'END:VCALENDAR',
    ])
    expect(answer.said.text.split('\r\n').filter((line: string) => line.length > 75)).toEqual([])
    const dates = await datesAt(link)
    expect(dates.map(({ uid }) => uid).sort()).toEqual(
      [`end-${goal}@lockstep`, `follow-up-${feedback}@lockstep`].sort(),
    )
    const end = dates.find(({ uid }) => uid.startsWith('end-'))
    expect(end?.summary).toBe('Ends: G-1 Numbers; late, and \\ wrong')
    expect(end?.startDate.toString()).toBe('2031-05-01')
    expect(end?.startDate.isDate).toBe(true)
    expect(end?.component.getFirstPropertyValue('url')).toContain(`/o/${org}/at/goal/${goal}`)
    for (const date of dates) expect(date.component.hasProperty('dtstamp')).toBe(true)
  })

  it('keeps an entry’s id and raises its sequence when its day moves', async () => {
    const { ada, org, link, goal } = await withAddress()
    const endOf = async () => (await datesAt(link)).find(({ uid }) => uid.includes(goal))
    const before = await endOf()
    const { position } = (
      await ada.give(org, 'ReviseGoal', { id: goal, horizon: '2031-06-01', reason: 'Later.' })
    ).said
    await ada.get(`/api/orgs/${org}/views/me?after=${position}`)
    const after = await endOf()
    expect(after?.startDate.toString()).toBe('2031-06-01')
    expect(after?.uid).toBe(before?.uid)
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
  })

  it('holds sessions at their time, also when clocks change, as whole days, and as called off', async () => {
    const { ada, org, link } = await withAddress()
    const told = async (name: string, input: object) => (await ada.give(org, name, input)).said
    // A zone whose clocks go back between the two.
    await told('ChangeZone', { id: org, zone: 'Europe/Amsterdam' })
    const me = (await ada.get(`/api/orgs/${org}/views/me`)).said
    const partnership = me.partnerships[0].id
    const plan = { partnership, kind: 'one-to-one', time: '10:00', minutes: 45 }
    const summer = await told('PlanSession', { ...plan, on: '2032-10-28' })
    const winter = await told('PlanSession', { ...plan, on: '2032-11-04' })
    const days = { on: '2032-05-18', until: '2032-05-20' }
    const retreat = await told('PlanSession', { partnership, kind: 'retreat', ...days })
    const off = await told('PlanSession', { ...plan, on: '2032-12-01' })
    const { position } = await told('CallOffSession', { id: off.id })
    await ada.get(`/api/orgs/${org}/views/me?after=${position}`)
    const dates = await datesAt(link)
    const of = ({ id }: { id: string }) => dates.find(({ uid }) => uid === `session-${id}@lockstep`)
    const span = (session: { id: string }) =>
      [of(session)?.startDate, of(session)?.endDate].map((time) => time?.toJSDate().toISOString())
    expect(span(summer)).toEqual(['2032-10-28T08:00:00.000Z', '2032-10-28T08:45:00.000Z'])
    expect(span(winter)).toEqual(['2032-11-04T09:00:00.000Z', '2032-11-04T09:45:00.000Z'])
    expect(of(retreat)?.startDate.toString()).toBe('2032-05-18')
    expect(of(retreat)?.endDate.toString()).toBe('2032-05-21')
    expect(of(off)?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(of(summer)?.component.getFirstPropertyValue('status')).toBeNull()
    const before = of(summer)?.sequence
    const moved = { id: summer.id, on: '2032-10-29', time: '11:00', minutes: 45 }
    const { position: later } = await told('MoveSession', moved)
    await ada.get(`/api/orgs/${org}/views/me?after=${later}`)
    const again = (await datesAt(link)).find(({ uid }) => uid === of(summer)?.uid)
    expect(again?.startDate.toJSDate().toISOString()).toBe('2032-10-29T09:00:00.000Z')
    expect(Number(again?.sequence)).toBeGreaterThan(Number(before))
  })

  it('is no way in', async () => {
    const { link } = await withAddress()
    const token = link.split('/').at(-1)?.replace('.ics', '') ?? ''
    const other = server.browser()
    expect((await other.get(`/api/links/${token}`)).status).toBe(404)
    expect((await other.post(`/api/links/${token}`)).said.code).toBe('LinkUsed')
    expect((await other.get(link)).status).toBe(200)
  })

  it('ends with its address: when a new one is made, when it is ended, and when its person leaves', async () => {
    const { ada, grace, org, person, link } = await withAddress()
    const of = (who: typeof ada) => who.get(`/api/orgs/${org}/calendar`)
    expect((await of(ada)).said).toEqual({ there: true })
    expect((await of(grace)).said).toEqual({ there: false })
    const second = (await ada.post(`/api/orgs/${org}/calendar`)).said.link
    expect((await server.browser().get(link)).status).toBe(404)
    expect((await server.browser().get(second)).status).toBe(200)
    await ada.send('DELETE', `/api/orgs/${org}/calendar`)
    expect((await server.browser().get(second)).status).toBe(404)
    const hers = (await grace.post(`/api/orgs/${org}/calendar`)).said.link
    const { position } = (await ada.give(org, 'RecordLeaving', { id: person })).said
    await ada.get(`/api/orgs/${org}/views/me?after=${position}`)
    expect((await server.browser().get(hers)).status).toBe(404)
  })
})
