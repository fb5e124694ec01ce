import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFiles, found, openHome, SqliteAccess } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { startServer } from './server.ts'
import { Browser, settingsIn } from './testing/some-server.ts'

let data: string
let id: string

/** An organisation that nobody serves yet. */
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'lockstep-lost-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  id = newId(new Date())
  const home = await openHome(id, join(data, id))
  const owner = { name: 'Ada', role: 'CEO' as const }
  await found(home, { name: 'Acme', zone: 'UTC', demo: false, owner, source: 'api' })
  await home.close()
})

async function serveIt() {
  const access = new SqliteAccess(dataFiles(data).access)
  await access.serve({ id, folder: id, demo: false })
  await access.close()
}

/** What a server offers, that is stopped then. */
async function started(demo: boolean | 'at first') {
  const { url, app, foundingLink } = await startServer({ ...settingsIn(data), demo })
  const { said } = await new Browser(url).get('/api/start')
  await app.close()
  return { ...said, foundingLink }
}

describe('a start where an organisation was founded', () => {
  it('puts no demo beside it, but where it is asked for', async () => {
    await serveIt()
    expect(await started('at first')).toEqual({ demo: null, own: [], mayStartOwn: false })
    const { demo } = await started(true)
    expect(demo).toEqual({ organisation: expect.any(String) })
    // Who has one beside their own keeps it.
    expect(await started('at first')).toMatchObject({ demo, mayStartOwn: true })
  }, 60_000)

  it('says so where its server.db is lost, and offers nothing in its place', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warned.mockRestore())
    for (const demo of [false, 'at first'] as const) {
      expect(await started(demo)).toEqual({ demo: null, own: [], mayStartOwn: false })
      expect(warned.mock.lastCall?.join()).toMatch(`the organisation ${id}`)
      warned.mockClear()
    }
    await serveIt()
    await started(false)
    expect(warned).not.toHaveBeenCalled()
  }, 60_000)
})
