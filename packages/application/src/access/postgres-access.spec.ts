import { newId } from '@lockstep/eventstore-client'
import { sharedConnections } from '@lockstep/eventstore-client/postgres'
import { expect, it, vi } from 'vitest'
import { sharedStore } from '../testing/some-store.ts'
import { PostgresAccess } from './postgres-access.ts'
import { hashed } from './tokens.ts'

/** A database of its own on the suite's server, with what the first version of Lockstep made in it. */
async function earlier(kept: string): Promise<string> {
  const { keys: server } = sharedStore()
  const name = `earlier_${Date.now()}`
  const url = new URL(server)
  url.pathname = name
  for (const [at, sql] of [
    [server, `CREATE DATABASE ${name}`],
    [url.href, `${FIRST}; ${kept}`],
  ] as const) {
    const { connections, release } = sharedConnections(at)
    await connections.patiently((ask) => ask.unsafe(sql))
    await release()
  }
  return url.href
}

const FIRST = `
  CREATE SCHEMA lockstep;
  CREATE TABLE lockstep.versions (part text, version integer, PRIMARY KEY (part, version));
  INSERT INTO lockstep.versions VALUES ('access', 1);
  CREATE TABLE lockstep.organisations (id text PRIMARY KEY, demo boolean NOT NULL);
  CREATE TABLE lockstep.sessions (
    token text PRIMARY KEY, id text NOT NULL UNIQUE, organisation text NOT NULL, person text NOT NULL,
    device text NOT NULL, since text NOT NULL, words_since text, revoked text);
  CREATE TABLE lockstep.links (token text PRIMARY KEY, organisation text, link jsonb NOT NULL, expires bigint NOT NULL);
  CREATE TABLE lockstep.recovery_codes (
    organisation text NOT NULL, person text NOT NULL, code text NOT NULL, words_since text,
    PRIMARY KEY (organisation, person));
  CREATE TABLE lockstep.vouches (
    organisation text NOT NULL, person text NOT NULL, by text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (organisation, person, by))`

it('takes over what an earlier version kept', async () => {
  const whose = { organisation: newId(new Date()), person: newId(new Date()) }
  const { organisation, person } = whose
  const id = newId(new Date())
  const url = await earlier(`
    INSERT INTO lockstep.sessions VALUES
      ('${hashed('open')}', '${id}', '${organisation}', '${person}', 'Safari', '2026-03-01T08:00:00.000Z', NULL, NULL);
    INSERT INTO lockstep.recovery_codes VALUES ('${organisation}', '${person}', '${hashed('kept')}', NULL)`)
  const ways = await PostgresAccess.open(url)
  expect(await ways.session('open')).toMatchObject({ id, ...whose, device: 'Safari' })
  expect(await ways.codes.use(organisation, 'kept')).toEqual(whose)
  const renewed = await ways.codes.make(whose)
  expect(await ways.codes.use(organisation, renewed)).toEqual(whose)
  const asked = { passing: true, most: 1 }
  expect(await ways.looks.at(whose.organisation, whose.person, asked)).toEqual([])
  await ways.close()
})

it('answers as if it had been the first time where a cut has it asked again', async () => {
  const { keys: url } = sharedStore()
  const { connections, release } = sharedConnections(url)
  const ways = await PostgresAccess.open(url)
  const whose = { organisation: newId(new Date()), person: newId(new Date()) }
  const once = connections.patiently.bind(connections)
  const cut = vi.spyOn(connections, 'patiently').mockImplementation(async (work) => {
    await once(work)
    return once(work)
  })
  const link = { kind: 'device', ...whose, by: [whose.person] } as const
  const token = await ways.links.make(link, 1)
  expect(await ways.links.use(token)).toEqual(link)
  expect(await ways.links.use(token)).toBeUndefined()
  const code = await ways.codes.make(whose)
  expect(await ways.codes.use(whose.organisation, code)).toEqual(whose)
  expect(await ways.codes.use(whose.organisation, code)).toBeUndefined()
  const { session, token: opened } = await ways.openSession({ ...whose, device: 'Firefox' })
  expect(await ways.session(opened)).toEqual(session)
  await ways.serve({ id: whose.organisation, folder: whose.organisation, demo: false })
  await ways.forget(whose.organisation)
  cut.mockRestore()
  await ways.close()
  await release()
})
