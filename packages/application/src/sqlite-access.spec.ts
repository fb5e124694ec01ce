import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newId } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { SqliteAccess } from './sqlite-access.ts'
import { someFolder } from './testing/some-store.ts'

it('takes over what an earlier version kept', async () => {
  const file = join(someFolder(), 'server.db')
  const earlier = new DatabaseSync(file)
  earlier.exec(`CREATE TABLE recovery_codes (
    organisation TEXT NOT NULL, person TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (organisation, person)) STRICT;
    PRAGMA user_version = 1;`)
  earlier.close()
  const ways = new SqliteAccess(file)
  const whose = { organisation: newId(new Date()), person: newId(new Date()) }
  expect(
    await ways.useRecoveryCode(whose.organisation, await ways.makeRecoveryCode(whose)),
  ).toEqual(whose)
  await ways.close()
})
