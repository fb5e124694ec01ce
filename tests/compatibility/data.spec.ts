import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  files,
  follow,
  type Home,
  homeIn,
  openHome,
  projectedAnew,
  projectedIn,
  type Served,
  SqliteAccess,
} from '@lockstep/application'
import { typeOfToday } from '@lockstep/domain'
import { queries } from '@lockstep/projections'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { broken, lookAtAll, screensOf, shown } from '../screens.ts'
import { startServer } from '../server.ts'
import { Visitor } from '../visitor.ts'
import { summaryOf } from './summary.ts'

const data = join(import.meta.dirname, 'data')

/** A summary, each type of event in it under the name that it is known by today. */
const namedToday = (summary: string): string =>
  summary.replace(/(?<=^ +\S+Z )[\w.]+/gm, (type) => typeOfToday(type))

describe.each(readdirSync(data))('the data folder of %s', (written) => {
  let folder: string
  let directory: string
  let served: Served
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lockstep-data-'))
    await cp(join(data, written), folder, { recursive: true })
    const access = new SqliteAccess(join(folder, 'server.db'))
    served = (await access.served())[0] as Served
    await access.close()
    directory = homeIn(folder, served)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('says what it said when it was written', async () => {
    const home = await openHome(served.id, directory)
    const summary = readFileSync(join(data, written, 'summary.txt'), 'utf8')
    expect(await summaryOf(home)).toBe(namedToday(summary))
    await home.close()
  })

  it('gives the same rows from its old read store as from none', async () => {
    const home = await openHome(served.id, directory)
    const anew = await projectedAnew(home)
    expect(await followed(home, directory)).toBe(anew)
    await rm(files(directory).rows)
    expect(await followed(home, directory)).toBe(anew)
    await home.close()
  })

  it('is served, shown and written on', async () => {
    const home = await openHome(served.id, directory)
    const screens = await screensOf(home)
    await home.close()
    const server = await startServer({ dataFolder: folder })
    const visitor = new Visitor(server.url)
    const { said } = await visitor.post('/api/demo/session')
    expect(said.organisation).toBe(served.id)
    const org = `/api/orgs/${said.organisation}`
    const seen = await lookAtAll(visitor, org, screens)
    expect(broken(seen)).toEqual([])
    // A noun that came later has no record in an old folder, and so no page.
    const asked = new Set(screens.map((screen) => screen.replace(/\?.*/, '')))
    expect(shown(seen)).toEqual(
      Object.keys(queries)
        .filter((name) => asked.has(name))
        .toSorted(),
    )
    const goal = { title: 'Go on', owners: [said.person] }
    const given = await visitor.give(org, 'ProposeGoal', goal)
    expect(given.status).toBe(200)
    const after = await visitor.get(`${org}/views/goals?after=${given.said.position}`)
    expect(after.text).toContain(given.said.id)
    await server.stop()
  })
})

/** What a directory's read store says once it has been brought up to the log and to today's folds. */
async function followed(home: Home, directory: string): Promise<string> {
  const { runner, stop } = await follow(home, directory, {
    send: async () => ({ refused: 'NotInThisTest' }),
  })
  await runner.upToDate()
  while (runner.rebuilding.length > 0) await pause(5)
  await stop()
  return projectedIn(files(directory).rows)
}
