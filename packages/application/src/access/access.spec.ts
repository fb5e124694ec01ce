import { setImmediate as turn } from 'node:timers/promises'
import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILES } from '../store/store.ts'
import { sharedStore, someFolder } from '../testing/some-store.ts'
import type { Access } from './access.ts'
import { openAccess } from './open-access.ts'

const fresh = () => newId(new Date())
let [organisation, dana, noor] = [fresh(), fresh(), fresh()]
let ways: Access
let elsewhere: Access

/** Every way of keeping them, as two servers hold it open. */
describe.each(['files', 'server'] as const)('in %s', (at) => {
  beforeEach(async () => {
    ;[organisation, dana, noor] = [fresh(), fresh(), fresh()]
    const [store, folder] = [at === 'files' ? FILES : sharedStore(), someFolder()]
    ways = await openAccess(store, `${folder}/server.db`)
    elsewhere = await openAccess(store, `${folder}/server.db`)
  })
  afterEach(async () => {
    await ways.close()
    await elsewhere.close()
  })

  describe('an address of a calendar', () => {
    const calendar = (person: string) => ({ kind: 'calendar', organisation, person }) as const

    it('opens again and again, until its person ends it', async () => {
      const [hers, his] = [
        await ways.links.make(calendar(dana), 1),
        await ways.links.make(calendar(noor), 1),
      ]
      expect(await elsewhere.links.find(hers)).toEqual(calendar(dana))
      expect(await elsewhere.links.find(hers)).toEqual(calendar(dana))
      expect(await elsewhere.links.hasCalendar({ organisation, person: dana })).toBe(true)
      await elsewhere.links.endCalendar({ organisation, person: dana })
      expect(await ways.links.hasCalendar({ organisation, person: dana })).toBe(false)
      expect(await ways.links.find(hers)).toBeUndefined()
      expect(await ways.links.find(his)).toEqual(calendar(noor))
    })

    it('is not ended by who was let in again, and theirs is ended with all of the person’s', async () => {
      const letIn = new Date().toISOString()
      const before = await ways.links.make(calendar(dana), 1)
      const later = await ways.links.make({ ...calendar(dana), letIn }, 1)
      await ways.links.endCalendar({ organisation, person: dana, letIn })
      expect(await ways.links.find(before)).toEqual(calendar(dana))
      expect(await ways.links.find(later)).toBeUndefined()
      const again = await ways.links.make({ ...calendar(dana), letIn }, 1)
      await ways.links.endCalendar({ organisation, person: dana })
      expect([await ways.links.find(before), await ways.links.find(again)]).toEqual([
        undefined,
        undefined,
      ])
    })
  })

  describe('a session', () => {
    it('is found by its token until it is revoked by its person', async () => {
      const { session, token } = await ways.openSession({
        organisation,
        person: dana,
        device: 'Firefox',
      })
      expect(await ways.session(token)).toEqual(session)
      expect(await ways.session(`${token}x`)).toBeUndefined()
      expect(await ways.revoke({ organisation, person: noor }, session.id)).toEqual([])
      expect(await ways.revoke(session, session.id)).toEqual([session.id])
      expect(await ways.session(token)).toBeUndefined()
      expect(await ways.joined(organisation)).toEqual([dana])
    })

    it('says when it was last used', async () => {
      const { session } = await ways.openSession({ organisation, person: dana, device: 'Firefox' })
      const lastUsed = async () => (await elsewhere.sessionsOf(organisation, dana))[0]?.used
      expect(await lastUsed()).toBeUndefined()
      const before = new Date().toISOString()
      await ways.uses.note(session.id)
      const used = (await lastUsed()) ?? ''
      expect(used >= before).toBe(true)
      await ways.uses.note(session.id)
      expect(await lastUsed()).toBe(used)
    })

    it('is over as well where another process has revoked it', async () => {
      const opening = { organisation, person: dana, device: 'Firefox' }
      const { session, token } = await ways.openSession(opening)
      expect(await ways.session(token)).toEqual(session)
      expect(await ways.endedAmong([session.id])).toEqual([])
      await elsewhere.revoke(session, session.id)
      await turn()
      expect(await ways.session(token)).toBeUndefined()
      expect(await ways.endedAmong([session.id])).toEqual([session.id])
    })

    it('ends with its organisation', async () => {
      await ways.serve({ id: organisation, folder: organisation, demo: true })
      expect(await elsewhere.served()).toContainEqual({
        id: organisation,
        folder: organisation,
        demo: true,
      })
      const { token } = await ways.openSession({ organisation, person: dana, device: 'Firefox' })
      await ways.forget(organisation)
      expect(await ways.session(token)).toBeUndefined()
      expect((await ways.served()).map(({ id }) => id)).not.toContain(organisation)
    })
  })

  describe('a link', () => {
    const theLink = () => ({ kind: 'join', organisation, person: noor, by: [dana] }) as const

    it('can be looked at, and opens once', async () => {
      const link = theLink()
      const token = await ways.links.make(link, 7)
      expect(await ways.links.find(token)).toEqual(link)
      expect(await ways.links.use(token)).toEqual(link)
      expect(await ways.links.use(token)).toBeUndefined()
    })

    it('opens once where two servers are asked at the same time', async () => {
      const token = await ways.links.make(theLink(), 7)
      const opened = await Promise.all([ways.links.use(token), elsewhere.links.use(token)])
      expect(opened.filter((each) => each !== undefined)).toEqual([theLink()])
    })

    it('for another device ends with a session that may have made it; of others, with the coming in', async () => {
      const link = theLink()
      const device = { kind: 'device', organisation, person: noor, by: [noor] } as const
      const [own, others, another] = [
        await ways.links.make(device, 1),
        await ways.links.make(link, 7),
        await ways.links.make({ ...link, person: dana }, 7),
      ]
      const { session } = await ways.openSession({ organisation, person: noor, device: 'Firefox' })
      await ways.links.endOfOthers(organisation, noor)
      expect([
        await ways.links.find(own),
        await ways.links.find(others),
        await ways.links.find(another),
      ]).toEqual([device, undefined, { ...link, person: dana }])
      await ways.revoke(session, session.id)
      expect(await ways.links.find(own)).toBeUndefined()
    })

    it('grows too old', async () => {
      expect(await ways.links.use(await ways.links.make(theLink(), -1))).toBeUndefined()
    })
  })

  describe('a recovery code', () => {
    it('works once, and only the last one', async () => {
      const older = await ways.codes.make({ organisation, person: dana })
      const code = await ways.codes.make({ organisation, person: dana })
      expect(await ways.codes.use(organisation, older)).toBeUndefined()
      expect(await ways.codes.use(newId(new Date()), code)).toBeUndefined()
      expect(await ways.codes.use(organisation, code)).toEqual({ organisation, person: dana })
      expect(await ways.codes.use(organisation, code)).toBeUndefined()
    })

    it('says when it was made, as long as it opens anything', async () => {
      const whose = { organisation, person: dana }
      const before = new Date().toISOString()
      const code = await ways.codes.make(whose)
      const made = await ways.codes.lastMade(whose)
      expect(made).toSatisfy((at: string) => at >= before && at <= new Date().toISOString())
      await ways.codes.use(organisation, code)
      expect(await ways.codes.lastMade(whose)).toBeUndefined()
    })

    it('works once where two servers are asked at the same time', async () => {
      const code = await ways.codes.make({ organisation, person: dana })
      const came = await Promise.all(
        [ways, elsewhere].map((each) => each.codes.use(organisation, code)),
      )
      expect(came.filter((each) => each !== undefined)).toEqual([{ organisation, person: dana }])
    })

    it('opens no more than the session that it was made in', async () => {
      const limited = { organisation, person: dana, wordsSince: '2026-03-01T00:00:00.000Z' }
      const code = await ways.codes.make(limited)
      expect(await ways.codes.use(organisation, code)).toEqual(limited)
    })
  })

  describe('who was let in again by others', () => {
    const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`
    const came = async (letIn?: string) => {
      const whose = { organisation, person: dana, ...(letIn === undefined ? {} : { letIn }) }
      const { session } = await ways.openSession({ ...whose, device: 'Firefox' })
      return { session, code: await ways.codes.make(whose) }
    }
    const codeWorks = async (code: string) =>
      (await ways.codes.use(organisation, code)) !== undefined

    it('ends nothing that was there before, and takes no code’s place that reaches further', async () => {
      const before = await came()
      const first = await came(day(2))
      const second = await came(day(3))
      expect(await ways.revoke(second.session, before.session.id)).toEqual([])
      expect(await ways.revoke(second.session, first.session.id)).toEqual([])
      expect(await ways.revoke(first.session, second.session.id)).toEqual([second.session.id])
      expect(await codeWorks(before.code)).toBe(true)
    })

    it('ends with all that came of it, where who was there before says so', async () => {
      const before = await came()
      const { session, code } = await came(day(2))
      const phone = await came(day(2))
      const another = await came(day(3))
      const link = { kind: 'device', organisation, person: dana, by: [dana] } as const
      const left = await ways.links.make({ ...link, letIn: day(2) }, 1)
      const own = await ways.links.make(link, 1)
      const calendar = { kind: 'calendar', organisation, person: dana } as const
      const theirs = await ways.links.make({ ...calendar, letIn: day(2) }, 1)
      const mine = await ways.links.make(calendar, 1)
      const ended = await ways.revoke(before.session, session.id)
      expect(new Set(ended)).toEqual(new Set([session.id, phone.session.id]))
      expect(await ways.links.find(left)).toBeUndefined()
      expect(await ways.links.find(own)).toEqual(link)
      expect(await ways.links.find(theirs)).toBeUndefined()
      expect(await ways.links.find(mine)).toEqual(calendar)
      expect(await codeWorks(code)).toBe(false)
      expect(await codeWorks(phone.code)).toBe(false)
      const still = await ways.sessionsOf(organisation, dana)
      expect(still.map(({ id }) => id)).toEqual([before.session.id, another.session.id])
    })

    it('has no code any more once who was there before makes a new one', async () => {
      const { code } = await came(day(2))
      await came()
      expect(await codeWorks(code)).toBe(false)
    })
  })

  describe('vouching', () => {
    it('counts each member once', async () => {
      expect(await ways.vouches.add(organisation, dana, noor)).toEqual([noor])
      expect(await ways.vouches.add(organisation, dana, noor)).toEqual([noor])
      const other = newId(new Date())
      expect(await ways.vouches.add(organisation, dana, other)).toEqual([noor, other].sort())
      await ways.vouches.end(organisation, dana)
      expect(await ways.vouches.add(organisation, dana, other)).toEqual([other])
    })
  })
})
