import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newId } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { someFolder } from '../testing/some-store.ts'
import { SqliteAccess } from './sqlite-access.ts'
import { hashed } from './tokens.ts'

it('takes over what an earlier version kept', async () => {
  const file = join(someFolder(), 'server.db')
  const earlier = new DatabaseSync(file)
  const whose = { organisation: newId(new Date()), person: newId(new Date()) }
  earlier.exec(`CREATE TABLE sessions (
    token TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL, person TEXT NOT NULL,
    device TEXT NOT NULL, since TEXT NOT NULL, words_since TEXT, revoked TEXT) STRICT;
    CREATE TABLE recovery_codes (
    organisation TEXT NOT NULL, person TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (organisation, person)) STRICT;
    PRAGMA user_version = 1;`)
  earlier
    .prepare('INSERT INTO recovery_codes VALUES (?, ?, ?)')
    .run(whose.organisation, whose.person, hashed('kept'))
  earlier.close()
  const ways = new SqliteAccess(file)
  expect(await ways.codes.use(whose.organisation, 'kept')).toEqual(whose)
  expect(await ways.codes.use(whose.organisation, await ways.codes.make(whose))).toEqual(whose)
  const asked = { passing: true, most: 1 }
  expect(await ways.looks.at(whose.organisation, whose.person, asked)).toEqual([])
  await ways.close()
})
