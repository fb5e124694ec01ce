import { join } from 'node:path'
import { dataFiles, found, openHome, SqliteAccess } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { someServer } from '../testing/some-server.ts'
import { Organisations } from './organisations.ts'

let server: Awaited<ReturnType<typeof someServer>>

beforeAll(async () => {
  server = await someServer({ demo: false })
}, 60_000)
afterAll(() => server.stop())

/** As the command line founds one, beside a running server. @returns its id, and the token of its owner's link */
async function foundBeside() {
  const [id, access] = [newId(new Date()), new SqliteAccess(dataFiles(server.data).access)]
  const home = await openHome(id, join(server.data, id))
  try {
    const owner = { name: 'Ada', role: 'CEO' as const }
    const source = 'api' as const
    const person = await found(home, { name: 'Acme', zone: 'UTC', demo: false, owner, source })
    await access.serve({ id, folder: id, demo: false })
    const link = { kind: 'join' as const, organisation: id, person, by: [person] }
    return { id, token: await access.links.make(link, 7) }
  } finally {
    await home.close()
    access.close()
  }
}

it('an organisation that another process founded is served at once to who comes in', async () => {
  const { id, token } = await foundBeside()
  const browser = server.browser()
  expect((await browser.get(`/api/links/${token}`)).said).toEqual({ kind: 'own' })
  const { status, said } = await browser.post(`/api/links/${token}`)
  expect([status, said.organisation]).toEqual([200, id])
  const me = await browser.get(`/api/orgs/${id}/views/me`)
  expect([me.status, me.said.organisation.name]).toEqual([200, 'Acme'])
})

it('and soon even where nobody asks for it, so that its timers fire', async () => {
  const { id } = await foundBeside()
  const organisations = server.app.get(Organisations)
  await expect
    .poll(() => organisations.all().map(({ served }) => served.id), { timeout: 20_000 })
    .toContain(id)
})
