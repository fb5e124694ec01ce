import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  it('grows too old', () => {
    const ways = access()
    expect(ways.useLink(ways.makeLink(link, -1))).toBeUndefined()
  })
})

describe('a recovery code', () => {
  it('works once, and only the last one', () => {
    const ways = access()
    const older = ways.makeRecoveryCode(organisation, dana)
    const code = ways.makeRecoveryCode(organisation, dana)
    expect(ways.useRecoveryCode(organisation, older)).toBeUndefined()
    expect(ways.useRecoveryCode(newId(new Date()), code)).toBeUndefined()
    expect(ways.useRecoveryCode(organisation, code)).toBe(dana)
    expect(ways.useRecoveryCode(organisation, code)).toBeUndefined()
  })
})

describe('vouching', () => {
  it('counts each member once', () => {
    const ways = access()
    expect(ways.vouch(organisation, dana, noor)).toEqual([noor])
    expect(ways.vouch(organisation, dana, noor)).toEqual([noor])
  })
})
