import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startServer } from '../server.ts'
import { importers } from '../testing/importer.ts'
import { settingsIn } from '../testing/some-server.ts'

const COUNT = 3_000
const GOALS = ['Goal', ...Array.from({ length: COUNT }, (_, n) => `Goal ${n + 1}`), ''].join('\n')

it('an import that was stopped goes on after the server was started again, and nothing is there twice', async () => {
  const { server, own, view } = await importers()
  const { id } = await own.send('goals.csv', GOALS)
  expect((await own.post(`/${id}/record`, {})).status).toBe(202)
  for (let recorded = 0; recorded < 20; await pause(5))
    recorded = (await own.get(`/${id}`)).said.progress?.recorded ?? 0
  expect((await own.post(`/${id}/stop`)).said.is).toBe('stopped')
  await server.app.close()

  const port = Number(new URL(server.url).port)
  const again = await startServer({ ...settingsIn(server.data), demo: false, port })
  try {
    const { jobs } = (await own.get('')).said
    expect(jobs).toMatchObject([{ id, is: 'stopped' }])
    const before = (await view('goals')).goals.length
    expect(before).toBeGreaterThanOrEqual(20)
    expect(before).toBeLessThan(COUNT)
    const [stopped] = (await view('imports')).imports
    expect(stopped).toMatchObject({ name: 'goals.csv', soFar: before })
    expect(stopped.ended).toBeUndefined()
    const { is, came } = await own.recorded(id)
    expect([is, (came?.recorded ?? 0) + (came?.known ?? 0)]).toEqual(['done', COUNT])
    const titles = (await view('goals')).goals.map(({ title }: { title: string }) => title)
    expect([titles.length, new Set(titles).size]).toEqual([COUNT, COUNT])
    const { imports } = await view('imports')
    expect(imports).toMatchObject([{ name: 'goals.csv', ended: { recorded: came?.recorded } }])
  } finally {
    await again.app.close()
    await rm(server.data, { recursive: true, force: true })
  }
}, 120_000)
