import { afterAll, describe, expect, it } from 'vitest'
import { importers } from '../testing/importer.ts'

const GOALS = `ID;Goal;Parent;Owner;Target;Due;Colour
1;Grow;;Ada Lovelace;5 m €;2026-12-31;red
2;Win customers;1;Ada, Cleo Marsh;40 %;31/11/2026;blue
3;=SUM(A1);9;;;;
`

const { server, org, member, own, theirs, view } = await importers()
afterAll(() => server.stop())

const titles = async () =>
  ((await view('goals')).goals as { title: string }[]).map(({ title }) => title).sort()

describe('a table of goals', () => {
  it('is shown with what its columns may mean, and records nothing while it is looked at', async () => {
    const job = await own.send('goals.csv', GOALS)
    expect(job).toMatchObject({ of: 'goals', is: 'arrived', table: { remembered: false } })
    const { headers, reading, sample } = job.table ?? expect.unreachable()
    expect(headers[6]).toBe('Colour')
    expect(reading).toEqual({
      columns: ['number', 'title', 'parent', 'owner', 'target', 'horizon', null],
      hierarchy: 'parent',
    })
    expect(sample[0]?.[1]).toBe('Grow')
    const { look } = await own.looked(job.id)
    const total = look?.tally.reduce((sum, { count }) => sum + count, 0)
    expect([look?.events, look?.known, total]).toEqual([4, 0, 4])
    expect(look?.names).toEqual([
      { name: 'Ada', count: 1, lines: [3], person: expect.any(String), because: 'a short form' },
      {
        ...{ name: 'Ada Lovelace', count: 1, lines: [2] },
        ...{ person: expect.any(String), because: 'same name' },
      },
      { name: 'Cleo Marsh', count: 1, lines: [3] },
    ])
    expect(look?.lines.map(({ line, text, why }) => [line, text, why])).toEqual([
      [3, '31/11/2026', 'no such day'],
      [4, '9', 'no goal of this table is called that'],
    ])
    expect(await titles()).toEqual([])
    await own.leave(job.id)
    expect((await own.get(`/${job.id}`)).status).toBe(404)
  })

  it('is recorded as it was chosen, once, and is taken back but for what others have worked on', async () => {
    const { id } = await own.send('goals.csv', GOALS)
    const me = (await view('me')).viewer.id
    const who = [{ name: 'Ada', is: me }]
    const { came } = await own.recorded(id, { who })
    expect(came).toMatchObject({ recorded: 4, known: 0, lines: 2 })
    await view(`goals?after=`)
    expect(await titles()).toEqual(['=SUM(A1)', 'Grow', 'Win customers'])
    const { goals } = await view('goals')
    const [win] = goals.filter(({ title }: { title: string }) => title === 'Win customers')
    const [grow] = goals.filter(({ title }: { title: string }) => title === 'Grow')
    const page = await view(`goal?id=${win.id}`)
    expect(JSON.stringify(page)).toContain('Cleo Marsh')
    expect(JSON.stringify(page)).toContain(grow.id)

    const again = await own.send('goals (1).csv', GOALS)
    expect(again.table?.remembered).toBe(true)
    const second = await own.recorded(again.id, { who })
    expect(second.came).toMatchObject({ recorded: 0, known: 3 })

    const act = came?.import ?? ''
    await member.give(org, 'ReportProgress', { id: win.id, value: 12 })
    const would = await own.post(`/${act}/undo`, { dryRun: true })
    expect(would.said).toMatchObject({ is: 'looked', entries: 1, records: 1 })
    const kept = would.said.kept.map(({ title }: { title: string }) => title)
    expect(kept.sort()).toEqual(['Grow', 'Win customers'])
    expect(would.said.people).toEqual([{ id: expect.any(String), name: 'Cleo Marsh' }])
    expect((await theirs.post(`/${act}/undo`, {})).status).toBe(403)
    const { people, ...undone } = await own.undone(act)
    expect(undone).toMatchObject({ is: 'undone', done: 1 })
    expect(people).toEqual(would.said.people)
    const { people: known, counts } = await view('people')
    expect(counts.outside).toBe(1)
    expect(known.filter(({ takenBack }: { takenBack?: true }) => takenBack)).toMatchObject([
      { name: 'Cleo Marsh', is: 'outside' },
    ])
    expect(await titles()).toEqual(['Grow', 'Win customers'])
    const { imports } = await view('imports')
    expect(imports.map((each: { name: string }) => each.name)).toEqual([
      'goals (1).csv',
      'goals.csv',
    ])
    expect(imports[1]).toMatchObject({
      by: { name: 'Ada Lovelace' },
      ended: { recorded: 4, known: 0, notUnderstood: 2 },
      undone: { withdrawn: 1, kept: 2 },
    })
  })

  it('comes to what was looked at, where nothing was chosen', async () => {
    const { id } = await own.send('near.csv', 'Goal,Owner\nRest,Ada\nSing,Cleo\n')
    const { look } = await own.looked(id)
    const [ada] = look?.names.filter(({ name }) => name === 'Ada') ?? []
    expect(ada).toMatchObject({ because: 'a short form', person: (await view('me')).viewer.id })
    const { came } = await own.recorded(id)
    expect(came).toMatchObject({ recorded: look?.events })
    const { goals } = await view('goals')
    const rest = goals.find(({ title }: { title: string }) => title === 'Rest')
    expect(JSON.stringify(await view(`goal?id=${rest.id}`))).toContain('Ada Lovelace')
    await own.undone(came?.import ?? '')
  })

  it('is any member’s to import, without saying who somebody new is', async () => {
    expect((await theirs.get('')).said.may).toEqual(['goals', 'calendar'])
    const { id } = await theirs.send('more.csv', 'Goal,Owner\nListen,"Grace Hopper, Zoe"\n')
    const who = [{ name: 'Zoe', is: 'new' }]
    const { came } = await theirs.recorded(id, { who })
    expect(came).toMatchObject({ recorded: 1 })
    const { counts } = await view('people', member)
    expect(counts.outside).toBe(1)
  })
})

describe('a line that is not understood', () => {
  const TABLE = 'Goal,Due\nShip,31/11/2026\nHire,soon\n'
  type Job = Awaited<ReturnType<typeof own.send>>
  const choosingOf = ({ look }: Job, text: string) =>
    look?.lines.find((line) => line.text === text)?.choosing ?? expect.unreachable()

  it('is settled as it was chosen, once more with the next such table, and never after an undo', async () => {
    const { id } = await own.send('due.csv', TABLE)
    const asked = choosingOf(await own.looked(id), '31/11/2026')
    const lines = [{ line: asked.id, instead: '2026-11-30' }]
    const seen = await own.looked(id, { lines })
    expect(choosingOf(seen, '31/11/2026').chosen).toBe('2026-11-30')
    const { came } = await own.recorded(id, { lines })
    expect(came).toMatchObject({ recorded: 2, lines: 1, settled: 1 })
    const { goals } = await view('goals')
    const ship = goals.find(({ title }: { title: string }) => title === 'Ship')
    expect(JSON.stringify(await view(`goal?id=${ship.id}`))).toContain('2026-11-30')

    const again = await own.send('due (1).csv', TABLE)
    expect(choosingOf(await own.looked(again.id), '31/11/2026').chosen).toBe('2026-11-30')
    const without = await own.looked(again.id, { lines: [{ line: asked.id, instead: '' }] })
    expect(choosingOf(without, '31/11/2026').chosen).toBeUndefined()

    expect((await own.undone(came?.import ?? '')).is).toBe('undone')
    expect(choosingOf(await own.looked(again.id), '31/11/2026').chosen).toBeUndefined()
    await own.leave(again.id)
    expect(await titles()).not.toContain('Ship')
  })
})

describe('an import that is being taken back', () => {
  it('is followed by who comes back to the page meanwhile, and by nobody else', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `Undone ${n}\n`)
    const { id } = await own.send('many.csv', `Goal\n${rows.join('')}`)
    const { came } = await own.recorded(id)
    const act = came?.import ?? ''
    expect((await own.post(`/${act}/undo`, {})).said).toMatchObject({ is: 'undoing', entries: 300 })
    expect((await own.get('')).said.undoing).toEqual([act])
    expect((await theirs.get('')).said.undoing).toEqual([])
    expect((await theirs.get(`/${act}/undo`)).status).toBe(403)
    const done: number[] = []
    for (;;) {
      const { said } = await own.get(`/${act}/undo`)
      done.push(said.done)
      if (said.is !== 'undoing') break
    }
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(300)
    expect((await own.get('')).said.undoing).toEqual([])
  })
})

describe('an import that is taken back twice', () => {
  it('is taken back once, and both hear how far it is, or that it is done', async () => {
    const { id } = await own.send('twice.csv', 'Goal\nTwice\n')
    const { came } = await own.recorded(id)
    const act = came?.import ?? ''
    const both = await Promise.all([own.post(`/${act}/undo`, {}), own.post(`/${act}/undo`, {})])
    expect(both.map(({ status }) => status)).toEqual([202, 202])
    const undone = await own.undone(act)
    expect(undone).toMatchObject({ is: 'undone', done: 1 })
    expect(await own.undone(act)).toEqual(undone)
    const { imports } = await view('imports')
    const [latest] = imports.filter((each: { id: string }) => each.id === act)
    expect(latest.undone).toMatchObject({ withdrawn: 1, kept: 0 })
  })
})

describe('what is sent', () => {
  it.each([
    ['goals.xlsx', 'PK\u0003\u0004…', /CSV UTF-8/],
    ['a.pdf', '%PDF-1.7', /^This is a PDF/],
    ['a.keys', '{"lockstep":"keys"}', /keys of an export/],
    ['latin.csv', Buffer.from('Goal\nMünchen\n', 'latin1'), /Line 2 is not UTF-8/],
  ])('%s says what to do instead', async (name, content, problem) => {
    const job = await own.send(name, content)
    expect(job).toMatchObject({ is: 'failed', problem: expect.stringMatching(problem) })
    await own.leave(job.id)
  })

  it('arrives in order, in bytes, and no larger than it was announced', async () => {
    const { said } = await own.post('', { name: 'goals.csv', bytes: 8 })
    const part = Buffer.from('Goal\n')
    expect((await own.part(said.id, 3, part)).said.code).toBe('PartOutOfPlace')
    expect((await own.part(said.id, 0, part, 'text/csv')).status).toBe(415)
    expect((await own.part(said.id, 0, part)).said.arrived).toBe(5)
    // Sent again, since its answer was lost.
    expect((await own.part(said.id, 0, part)).said.arrived).toBe(5)
    expect((await own.part(said.id, 5, part)).said.code).toBe('PartOutOfPlace')
    expect((await own.post(`/${said.id}/look`, {})).said.code).toBe('StillArriving')
    expect((await own.part(said.id, 5, Buffer.from('A\nB'))).said).toMatchObject({ is: 'arrived' })
    expect((await theirs.get(`/${said.id}`)).status).toBe(404)
    await own.leave(said.id)
    expect((await own.post('', { name: 'a.csv', bytes: 0 })).said).toMatchObject({
      ...{ status: 422, code: 'FileEmpty' },
      title: expect.stringMatching(/^This file is empty/),
    })
    expect((await own.post('', { name: 'a', bytes: 300 * 1024 ** 2 })).status).toBe(413)
    expect((await own.part(said.id, 0, Buffer.alloc(2 * 1024 ** 2))).status).toBe(413)
    const jobs = (await own.get('')).said.jobs as { is: string }[]
    expect(jobs.every(({ is }) => is === 'done')).toBe(true)
  })

  it('may be an export, which says what it is and where it can go', async () => {
    const line = '{"specversion":"1.0","id":"x"}'
    const job = await own.send('acme.ndjson', `${line}\n`)
    expect(job).toMatchObject({ of: 'export', is: 'arrived' })
    expect(await own.looked(job.id)).toMatchObject({ is: 'failed', problem: /^Line 1 / })
    expect((await own.post(`/${job.id}/record`, {})).said.code).toBe('NotImportable')
    await own.leave(job.id)
  })
})
