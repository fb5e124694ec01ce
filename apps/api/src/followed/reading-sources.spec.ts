import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { streamOf } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { type Node, someOrganisation } from '../testing/open-organisation.ts'
import { someSite } from '../testing/site.ts'
import { readDue } from './reading-sources.ts'

const HOUR = 3_600_000

/** An organisation, a site, and what somebody follows of it. */
async function following(of: 'goals' | 'history', path: string, by: 'ada' | 'grace' = 'ada') {
  const [organisation, site] = [await someOrganisation(), await someSite()]
  const { node, settled } = organisation
  const { open, access } = node
  await settled()
  const person = organisation[by]
  const url = site.url(path)
  const source = { organisation: open.served.id, person, url, of, every: 'hour' as const }
  const { id } = await access.followed.follow(source)
  const clock = { now: Date.now() + 1_000 }
  const reader = (at: Node, name: string) => () =>
    readDue(
      {
        access: at.access,
        name,
        reach: { loopback: true },
        now: () => clock.now,
        stopping: new AbortController().signal,
      },
      at.open,
    )
  const read = async () => {
    await settled()
    await reader(node, 'first')()
    return (await access.followed.readings(id))[0]
  }
  const goals = async () => {
    const answer = await open.reading.ask({ query: 'goals', params: {}, person })
    const { goals } = JSON.parse(answer?.json ?? '{}') as { goals: { title: string }[] }
    return goals.map(({ title }) => title).sort()
  }
  const types = async () => {
    const stream = streamOf({ noun: 'organisation', id: open.home.id })
    return (await open.home.streams.recorded(stream)).map(({ type }) => type)
  }
  return { ...organisation, ...site, open, access, id, clock, read, goals, types }
}

describe('a followed table', () => {
  it('is read on its schedule, as the import does it, and adds what is new', async () => {
    const { offer, read, goals, clock, types, asked } = await following('goals', 'goals.csv')
    offer('goals.csv', 'Goal,Owner\nGrow,Ada\n')
    expect(await read()).toMatchObject({ came: { recorded: expect.any(Number), lines: 0 } })
    expect(await goals()).toEqual(['Grow'])
    await read()
    expect(asked()).toBe(1)
    clock.now += HOUR
    const same = await read()
    expect([asked(), same?.came, same?.problem]).toEqual([2, undefined, undefined])
    offer('goals.csv', 'Goal,Owner\nGrow,Ada\nGrow more,Ada\n')
    clock.now += HOUR
    expect((await read())?.came?.known).toBeGreaterThan(0)
    expect(await goals()).toEqual(['Grow', 'Grow more'])
    expect((await types()).filter((type) => type === 'ImportBegun')).toHaveLength(2)
  })

  it('names lines that were not understood, and leaves no entry where nothing came', async () => {
    const { offer, read, types } = await following('goals', 'goals.csv')
    offer('goals.csv', 'Goal,Due\n,soon\n')
    await read()
    expect(await types()).not.toContain('ImportBegun')
  })

  it('that has moved, is gone or is closed is told of, and read again on its schedule', async () => {
    const { offer, answer, read, goals, clock } = await following('goals', 'goals.csv')
    offer('goals.csv', 'Goal\nGrow\n')
    const answers = [
      [302, 'It has moved'],
      [410, 'There is nothing at this address any more'],
      [403, 'It is not open to everybody'],
      [500, 'It answered with 500'],
    ] as const
    for (const [status, says] of answers) {
      answer(status)
      expect((await read())?.problem).toContain(says)
      clock.now += HOUR
    }
    answer(200)
    expect((await read())?.problem).toBeUndefined()
    expect(await goals()).toEqual(['Grow'])
  })

  it('that comes with other columns waits until it was imported with them, or has its own again', async () => {
    const { offer, read, goals, clock } = await following('goals', 'goals.csv')
    offer('goals.csv', 'Goal,Owner\nGrow,Ada\n')
    await read()
    offer('goals.csv', 'Name,Who\nGrow,Ada\nShrink,Ada\n')
    for (const _ of ['once', 'again']) {
      clock.now += HOUR
      expect((await read())?.problem).toContain('It has other columns than before')
    }
    expect(await goals()).toEqual(['Grow'])
    offer('goals.csv', 'Goal,Owner\nGrow,Ada\nGrow more,Ada\n')
    clock.now += HOUR
    expect((await read())?.problem).toBeUndefined()
    expect(await goals()).toEqual(['Grow', 'Grow more'])
  })

  it('waits with other columns also where it is asked for, as often as that is', async () => {
    const { offer, read, goals, access, id } = await following('goals', 'goals.csv')
    offer('goals.csv', 'Goal,Owner\nGrow,Ada\n')
    await read()
    offer('goals.csv', 'Id,Title,Owner\n1,Grow,Ada\n')
    for (const _ of ['once', 'again']) {
      await access.followed.readAnew(id)
      expect((await read())?.problem).toContain('It has other columns than before')
    }
    expect(await goals()).toEqual(['Grow'])
    offer('goals.csv', 'Goal,Owner\nGrow,Ada\n')
    await access.followed.readAnew(id)
    expect((await read())?.came).toMatchObject({ recorded: 0, lines: 0 })
  })

  it('that is asked for while it is read is read again right after', async () => {
    const { offer, read, goals, access, id, whileAnswering } = await following('goals', 'goals.csv')
    offer('goals.csv', 'Goal\nGrow\n')
    whileAnswering(async () => {
      whileAnswering(async () => {})
      offer('goals.csv', 'Goal\nGrow\nGrow more\n')
      await access.followed.readAnew(id)
    })
    await read()
    expect(await goals()).toEqual(['Grow'])
    await read()
    expect(await goals()).toEqual(['Grow', 'Grow more'])
  })

  it('is not read for who has left', async () => {
    const { give, grace, read, asked, access, open } = await following('goals', 'g.csv', 'grace')
    await give('RecordLeaving', { id: grace })
    await read()
    expect([asked(), await access.followed.in(open.served.id)]).toEqual([0, []])
  })
})

describe('a followed repository', () => {
  const PAGE = `# OKRs 2026 Q1

## Objective: Grow

- Key result: 100 customers
`

  /** As a plain web server offers one. */
  function commit(folder: string, page: string, message: string) {
    const git = (...args: string[]) =>
      execFileSync('git', [
        '-C',
        join(folder, 'work'),
        '-c',
        'user.name=Ada',
        '-c',
        'user.email=a@b.c',
        ...args,
      ])
    const isNew = !existsSync(join(folder, 'work'))
    if (isNew) execFileSync('git', ['init', '-q', '-b', 'main', join(folder, 'work')])
    writeFileSync(join(folder, 'work', 'okrs.md'), page)
    git('add', '.')
    git('commit', '-q', '-m', message)
    git('update-server-info')
  }

  it('is read where it has new commits, with whom they are of', async () => {
    const { folder, read, goals, clock, asked } = await following('history', 'work/.git')
    commit(folder, PAGE, 'Set objectives')
    expect((await read())?.problem).toBeUndefined()
    expect(await goals()).toEqual(['Grow', 'Key result: 100 customers'])
    const before = asked()
    clock.now += HOUR
    expect(await read()).toEqual({ at: expect.any(String) })
    expect(asked() - before).toBeLessThan(before)
    commit(folder, `${PAGE}- Key result: 10 partners\n`, 'Add partners')
    clock.now += HOUR
    expect((await read())?.came?.recorded).toBeGreaterThan(0)
    expect(await goals()).toContain('Key result: 10 partners')
  })

  it('is an administrator’s to follow', async () => {
    const { folder, read, goals } = await following('history', 'work/.git', 'grace')
    commit(folder, PAGE, 'Set objectives')
    expect((await read())?.problem).toContain('administrator')
    expect(await goals()).toEqual([])
  })

  it('that is gone is told of', async () => {
    const { read } = await following('history', 'work/.git')
    expect((await read())?.problem).toBe(
      'There is nothing at this address any more. Look where it went.',
    )
  })

  it('that answers with something else is told of in words of ours alone', async () => {
    const { folder, read } = await following('history', 'work')
    mkdirSync(join(folder, 'work', 'info'), { recursive: true })
    writeFileSync(join(folder, 'work', 'info', 'refs'), 'a page of theirs\trefs/heads/main\n')
    expect((await read())?.problem).toBe(
      'There is no Git repository at this address that can be read.',
    )
  })
})
