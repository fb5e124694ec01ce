import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someServer } from '../testing/some-server.ts'

let server: Awaited<ReturnType<typeof someServer>>
beforeAll(async () => {
  server = await someServer()
}, 60_000)
afterAll(() => server.stop())

async function founded() {
  const ada = server.browser()
  const { said } = await ada.post('/api/organisations', { yourName: 'Ada', otherName: 'Grace' })
  const { organisation: org, person } = said
  /** Somebody’s own, by their first link. */
  const browserOf = async (id: string) => {
    const { said: made } = await ada.post(`/api/orgs/${org}/links/join`, { person: id })
    const browser = server.browser()
    await browser.post(`/api/links/${made.link.split('/').at(-1)}`)
    return browser
  }
  return { ada, org, person, browserOf }
}

describe('somebody from outside', () => {
  it('who audits reads what is named until it is ended', async () => {
    const { ada, org, person, browserOf } = await founded()
    const { said: other } = await ada.give(org, 'AddMember', { name: 'Ben', role: 'CFO' })
    const pair = { members: [person, other.id] }
    const { said: ours } = await ada.give(org, 'FoundPartnership', pair)
    const days = { from: '2020-01-01', to: '2099-01-01', until: '2099-01-01' }
    const audit = { name: 'Helena', partnerships: [ours.id], ...days }
    const { said: helena } = await ada.give(org, 'AppointAuditor', audit)
    const hers = await browserOf(helena.id)
    const me = () => hers.get(`/api/orgs/${org}/views/me`)
    expect((await me()).said).toMatchObject({ roles: ['auditor'], audit: days })
    expect((await me()).said.partnerships).toMatchObject([{ id: ours.id }])
    const { said: seen } = await ada.get(`/api/orgs/${org}/views/partnership?id=${ours.id}`)
    expect(seen.auditors).toMatchObject([{ person: { name: 'Helena' }, ...days }])

    const asked = { of: { noun: 'partnership', id: ours.id }, to: person, text: 'Why?' }
    expect((await hers.give(org, 'AskQuestion', asked)).status).toBe(200)
    expect((await hers.give(org, 'ProposeGoal', { title: 'Grow' })).said.code).toBe('NotYours')
    const defined = { id: ours.id, elements: [{ text: 'Revenue' }] }
    expect((await hers.give(org, 'DefineSuccess', defined)).said.code).toBe('NotYours')
    const { said: ended } = await ada.give(org, 'EndAudit', { id: helena.id })
    await ada.get(`/api/orgs/${org}/views/me?after=${ended.position}`)
    expect((await me()).status).toBe(404)
    const again = await ada.post(`/api/orgs/${org}/links/join`, { person: helena.id })
    expect(again.status).toBe(404)
  })

  it('who facilitates reads until the post-mortem is called off', async () => {
    const { ada, org, person, browserOf } = await founded()
    const { said: other } = await ada.give(org, 'AddMember', { name: 'Ben', role: 'CFO' })
    const { said: faye } = await ada.give(org, 'AddOutsider', { name: 'Faye' })
    const early = await ada.post(`/api/orgs/${org}/links/join`, { person: faye.id })
    expect(early.status).toBe(404)
    const { said: ours } = await ada.give(org, 'FoundPartnership', { members: [person, other.id] })
    const today = new Date().toISOString().slice(0, 10)
    const { said: review } = await ada.give(org, 'OpenPostmortem', {
      ...{ partnership: ours.id, title: 'The launch', question: 'What did we not see?' },
      ...{ from: today, to: today, involved: [person, other.id], facilitator: faye.id },
    })
    const theirs = await browserOf(faye.id)
    const view = (name: string) => theirs.get(`/api/orgs/${org}/views/${name}`)
    expect((await view('me')).said).toMatchObject({
      roles: ['facilitator'],
      facilitates: [{ partnership: { id: ours.id }, to: today }],
    })
    const { said: seen } = await view(`postmortem?id=${review.id}`)
    expect(seen).toMatchObject({ question: 'What did we not see?', facilitator: { party: false } })
    const asked = { of: { noun: 'partnership', id: ours.id }, to: person, text: 'Why?' }
    expect((await theirs.give(org, 'AskQuestion', asked)).status).toBe(200)
    const defined = { id: ours.id, elements: [{ text: 'Revenue' }] }
    expect((await theirs.give(org, 'DefineSuccess', defined)).said.code).toBe('NotYours')

    const { said: off } = await ada.give(org, 'CallOffPostmortem', { id: review.id })
    await ada.get(`/api/orgs/${org}/views/me?after=${off.position}`)
    expect((await view('me')).status).toBe(404)
    expect((await theirs.give(org, 'AskQuestion', asked)).status).toBe(404)
  })

  it('who facilitates reads the words that both let the post-mortem read', async () => {
    const { ada, org, person, browserOf } = await founded()
    const { said: other } = await ada.give(org, 'AddMember', { name: 'Ben', role: 'CFO' })
    const { said: ours } = await ada.give(org, 'FoundPartnership', { members: [person, other.id] })
    const ben = await browserOf(other.id)
    const { said: given } = await ada.give(org, 'GiveFeedback', {
      ...{ to: other.id, kind: 'hard', title: 'Late', text: 'You were late.' },
      partnership: ours.id,
    })
    const { said: faye } = await ada.give(org, 'AddOutsider', { name: 'Faye' })
    const today = new Date().toISOString().slice(0, 10)
    const { said: review } = await ada.give(org, 'OpenPostmortem', {
      ...{ partnership: ours.id, title: 'The launch', question: 'What did we not see?' },
      ...{ from: today, to: today, involved: [person, other.id], facilitator: faye.id },
    })
    const theirs = await browserOf(faye.id)
    const read = async (after: string) => {
      const path = `/api/orgs/${org}/views/feedback?id=${given.id}&after=${after}`
      return (await theirs.get(path)).said
    }
    const sealed = { sealed: true }
    const circle = { id: given.id, postmortem: review.id, until: '2099-01-01' }
    const { said: offered } = await ada.give(org, 'OfferDisclosure', circle)
    const waiting = await read(offered.position)
    expect(waiting).toMatchObject({ text: sealed, disclosures: [{ to: [{ name: 'Faye' }] }] })
    const { offer } = waiting.disclosures[0]
    const { said: agreed } = await ben.give(org, 'AgreeToDisclosure', { id: given.id, offer })
    const named = { title: 'The launch' }
    const open = { text: 'You were late.', disclosures: [{ open: true, postmortem: named }] }
    expect(await read(agreed.position)).toMatchObject(open)
    const { said: ended } = await ben.give(org, 'TakeBackDisclosure', { id: given.id, offer })
    expect(await read(ended.position)).toMatchObject({ text: sealed })
  })
})
