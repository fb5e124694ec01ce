import { StoreUnavailable } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Organisations } from '../organisations/organisations.ts'
import { type Browser, someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
let ada: Browser
let org: string

beforeAll(async () => {
  server = await someServer()
  ada = server.browser()
  org = (await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })).said
    .organisation
}, 60_000)
afterAll(() => server.stop())

const goalsAt = async (moment: string) => {
  const { status, said } = await ada.get(`/api/orgs/${org}/views/goals?${moment}`)
  return [status, said.code]
}

it('answers from any moment that has been, today to its end', async () => {
  const today = new Date().toISOString()
  expect(await goalsAt(`known=${today}`)).toEqual([200, undefined])
  expect(await goalsAt(`happened=${today.slice(0, 10)}`)).toEqual([200, undefined])
})

it('does not answer for a moment to come as if it were the present', async () => {
  expect(await goalsAt('known=2199-01-01')).toEqual([400, 'MomentToCome'])
  expect(await goalsAt('happened=2199-01-01T00:00:00.000Z')).toEqual([400, 'MomentToCome'])
  expect(await goalsAt('known=2026-01-01T01:00:00%2B01:00')).toEqual([200, undefined])
  expect(await goalsAt('happened=soon')).toEqual([400, 'BadMoment'])
  expect(await goalsAt('known=soon')).toEqual([400, 'BadMoment'])
  expect(await goalsAt(`known=${'A'.repeat(80)}`)).toEqual([400, 'BadPosition'])
  const since = async (day: string) => {
    const asked = new URLSearchParams({ measure: 'stated', from: 'one', to: 'other', since: day })
    const { status, said } = await ada.get(`/api/orgs/${org}/views/why?${asked}`)
    return [status, said.code]
  }
  expect(await since('2199-01-01')).toEqual([400, 'MomentToCome'])
  expect(await since('2020-01-01')).toEqual([404, 'NotFound'])
})

it('answers of the present while the log is out of reach', async () => {
  const { home } = server.app.get(Organisations).of(org.split('/').at(-1) ?? org)
  const away = () => Promise.reject(new StoreUnavailable('away'))
  const asked = vi.spyOn(home.streams, 'state').mockImplementation(away)
  expect(await goalsAt('')).toEqual([200, undefined])
  expect(await goalsAt('known=2026-01-01')).toEqual([503, 'StoreUnavailable'])
  asked.mockRestore()
})

it('lists by the days of whoever asks, and by the organisation’s where their zone is none', async () => {
  const dayIn = (timeZone: string) => new Date().toLocaleDateString('sv', { timeZone })
  const zones = ['Pacific/Kiritimati', 'Pacific/Niue']
  const zone = zones.find((each) => dayIn(each) !== dayIn('UTC')) ?? ''
  const foundOn = async (day: string, asked: string) =>
    (await ada.get(`/api/orgs/${org}/views/record?from=${day}&to=${day}&zone=${asked}`)).said.found
  const all = await foundOn(dayIn('UTC'), 'nowhere')
  expect(all).toBeGreaterThan(0)
  expect(await foundOn(dayIn(zone), zone)).toBe(all)
  expect(await foundOn(dayIn('UTC'), zone)).toBe(0)
})
