import { newId } from '@lockstep/eventstore-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FILES } from '../store/store.ts'
import { sharedStore, someFolder } from '../testing/some-store.ts'
import type { Access } from './access.ts'
import { openAccess } from './open-access.ts'

const HOUR = 3_600_000
const fresh = () => newId(new Date())
let [organisation, dana] = [fresh(), fresh()]
let ways: Access
let elsewhere: Access

/** Every way of keeping them, as two servers hold it open. */
describe.each(['files', 'server'] as const)('a key in %s', (at) => {
  beforeEach(async () => {
    ;[organisation, dana] = [fresh(), fresh()]
    const [store, folder] = [at === 'files' ? FILES : sharedStore(), someFolder()]
    ways = await openAccess(store, `${folder}/server.db`)
    elsewhere = await openAccess(store, `${folder}/server.db`)
  })
  afterEach(async () => {
    await ways.close()
    await elsewhere.close()
  })

  const inAnHour = () => new Date(Date.now() + HOUR).toISOString()
  const made = async (more: object = {}) => {
    const whose = { organisation, person: dana }
    const { session } = await ways.openSession({ ...whose, device: 'Firefox' })
    const key = { ...whose, name: 'Reports', scopes: ['read', 'figures'] as const, ...more }
    const lasting = { until: '2099-01-01', expires: inAnHour(), session: session.id }
    return { session, ...(await ways.keys.make({ ...lasting, ...key })) }
  }

  it('is found by what was handed out, on every server, until it is ended', async () => {
    const { key, token } = await made()
    expect(token).toMatch(/^lsk_/)
    expect(await elsewhere.keys.find(token)).toEqual(key)
    expect(await ways.keys.find(`${token}x`)).toBeUndefined()
    expect(await elsewhere.endedAmong([key.id])).toEqual([])
    await elsewhere.keys.end(key.id)
    expect(await ways.keys.find(token)).toBeUndefined()
    expect(await elsewhere.endedAmong([key.id])).toEqual([key.id])
  })

  it('opens nothing once its last day is over', async () => {
    const { token } = await made({ expires: new Date(Date.now() - 1).toISOString() })
    expect(await ways.keys.find(token)).toBeUndefined()
    expect(await ways.keys.in(organisation)).toEqual([])
  })

  it('says when it was last shown, and reaches as far as where it was made', async () => {
    const reach = { wordsSince: '2026-03-01T00:00:00.000Z', letIn: '2026-03-01T00:00:00.000Z' }
    const { key, token } = await made(reach)
    expect(key).toMatchObject(reach)
    expect(key.used).toBeUndefined()
    await ways.keys.noteUse(key)
    const used = (await elsewhere.keys.find(token))?.used ?? ''
    expect(Date.now() - Date.parse(used)).toBeLessThan(HOUR)
    expect(await ways.keys.in(organisation)).toEqual([{ ...key, used }])
  })

  it('ends with the session that it was made in, and with its person’s leaving', async () => {
    const [first, second] = [await made(), await made()]
    await ways.revoke(first.session, first.session.id)
    expect(await elsewhere.keys.find(first.token)).toBeUndefined()
    expect(await elsewhere.keys.find(second.token)).toEqual(second.key)
    await ways.keys.endOf(organisation, dana)
    expect(await elsewhere.keys.find(second.token)).toBeUndefined()
  })
})
