import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { newId } from '@lockstep/eventstore-client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SqliteAccess } from './sqlite-access.ts'

const organisation = newId(new Date())
const [dana, noor] = [newId(new Date()), newId(new Date())]
const access = () => new SqliteAccess(':memory:')

describe('a session', () => {
  it('is found by its token until it is revoked by its person', () => {
    const ways = access()
    const { session, token } = ways.openSession({ organisation, person: dana, device: 'Firefox' })
    expect(ways.session(token)).toEqual(session)
    expect(ways.session(`${token}x`)).toBeUndefined()
    expect(ways.revoke(organisation, noor, session.id)).toBe(false)
    expect(ways.revoke(organisation, dana, session.id)).toBe(true)
    expect(ways.session(token)).toBeUndefined()
    expect(ways.hasJoined(organisation, dana)).toBe(true)
  })

  it('is over as well where another process has revoked it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'access-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const [here, elsewhere] = [1, 2].map(() => new SqliteAccess(join(folder, 'server.db')))
    const opened = here?.openSession({ organisation, person: dana, device: 'Firefox' })
    const { session, token } = opened ?? expect.fail()
    expect(here?.session(token)).toEqual(session)
    elsewhere?.revoke(organisation, dana, session.id)
    await turn()
    expect(here?.session(token)).toBeUndefined()
    for (const ways of [here, elsewhere]) ways?.close()
  })

  it('ends with its organisation', () => {
    const ways = access()
    ways.serve({ id: organisation, folder: 'one', demo: true })
    const { token } = ways.openSession({ organisation, person: dana, device: 'Firefox' })
    ways.forget(organisation)
    expect(ways.session(token)).toBeUndefined()
    expect(ways.served()).toEqual([])
  })
})

describe('a link', () => {
  const link = { kind: 'join', organisation, person: noor, by: [dana] } as const

  it('can be looked at, and opens once', () => {
    const ways = access()
    const token = ways.makeLink(link, 7)
    expect(ways.link(token)).toEqual(link)
    expect(ways.useLink(token)).toEqual(link)
    expect(ways.useLink(token)).toBeUndefined()
  })

  it('for another device ends with a session that may have made it; of others, with the coming in', () => {
    const ways = access()
    const device = { kind: 'device', organisation, person: noor, by: [noor] } as const
    const [own, others, elsewhere] = [
      ways.makeLink(device, 1),
      ways.makeLink(link, 7),
      ways.makeLink({ ...link, person: dana }, 7),
    ]
    const { session } = ways.openSession({ organisation, person: noor, device: 'Firefox' })
    ways.endLinksOfOthers(organisation, noor)
    expect([ways.link(own), ways.link(others), ways.link(elsewhere)]).toEqual([
      device,
      undefined,
      { ...link, person: dana },
    ])
    ways.revoke(organisation, noor, session.id)
    expect(ways.link(own)).toBeUndefined()
  })

  it('grows too old', () => {
    const ways = access()
    expect(ways.useLink(ways.makeLink(link, -1))).toBeUndefined()
  })
})

describe('a recovery code', () => {
  it('works once, and only the last one', () => {
    const ways = access()
    const older = ways.makeRecoveryCode({ organisation, person: dana })
    const code = ways.makeRecoveryCode({ organisation, person: dana })
    expect(ways.useRecoveryCode(organisation, older)).toBeUndefined()
    expect(ways.useRecoveryCode(newId(new Date()), code)).toBeUndefined()
    expect(ways.useRecoveryCode(organisation, code)).toEqual({ organisation, person: dana })
    expect(ways.useRecoveryCode(organisation, code)).toBeUndefined()
  })

  it('opens no more than the session that it was made in', () => {
    const ways = access()
    const limited = { organisation, person: dana, wordsSince: '2026-03-01T00:00:00.000Z' }
    const code = ways.makeRecoveryCode(limited)
    expect(ways.useRecoveryCode(organisation, code)).toEqual(limited)
  })
})

describe('vouching', () => {
  it('counts each member once', () => {
    const ways = access()
    expect(ways.vouch(organisation, dana, noor)).toEqual([noor])
    expect(ways.vouch(organisation, dana, noor)).toEqual([noor])
    const other = newId(new Date())
    expect(ways.vouch(organisation, dana, other)).toEqual([noor, other].sort())
    ways.endVouching(organisation, dana)
    expect(ways.vouch(organisation, dana, other)).toEqual([other])
  })
})

it('takes over what an earlier version kept', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'access-')), 'server.db')
  const earlier = new DatabaseSync(file)
  earlier.exec(`CREATE TABLE recovery_codes (
    organisation TEXT NOT NULL, person TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (organisation, person)) STRICT;
    PRAGMA user_version = 1;`)
  earlier.close()
  const ways = new SqliteAccess(file)
  const whose = { organisation, person: dana }
  expect(ways.useRecoveryCode(organisation, ways.makeRecoveryCode(whose))).toEqual(whose)
  ways.close()
})
