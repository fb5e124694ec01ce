import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamOf } from '@lockstep/domain'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folds } from '../../folds/folds.ts'
import { goals } from '../../folds/goals.ts'
import { Company } from '../../testing/company.ts'
import { rebuilt } from '../../testing/desk.ts'
import { MemoryLog } from '../../testing/memory-log.ts'
import { running } from '../../testing/running.ts'
import type { AnyFold } from '../../view/fold.ts'

/** A busy machine may take more than a second. */
const patiently = { timeout: 30_000 }

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lockstep-runner-'))
  file = join(directory, 'read.db')
})
afterEach(() => rmSync(directory, { recursive: true }))

const goal = (company: Company, title = 'Grow') =>
  company.give(company.owner, 'ProposeGoal', { title, owners: [company.owner] })

/** The goal book of a later version: titles in capitals. */
const goalsV2 = {
  name: 'goals',
  noun: 'goal',
  version: goals.version + 1,
  initial: (id: string) => ({ id, loud: '' }),
  on: {
    GoalProposed: ({ id }: { id: string }, { data }: { data: { title: string } }) => ({
      id,
      loud: data.title.toUpperCase(),
    }),
  },
  reach: ({ id }: { id: string }) => ({ record: id }),
} satisfies AnyFold
const withGoalsV2 = folds.map((fold) => (fold === goals ? goalsV2 : fold))

/** The same log, which tells nobody of what is new. */
function silent(log: MemoryLog): MemoryLog {
  vi.spyOn(log, 'subscribe').mockImplementation((_, signal) => ({
    [Symbol.asyncIterator]: () => ({
      next: () =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ done: true, value: undefined }))
        }),
    }),
  }))
  return log
}

describe('a runner', () => {
  it('applies what is there and what comes, and tells after each commit', async () => {
    const company = new Company()
    const { runner, store, stop } = await running(company)
    const heard: string[] = []
    runner.listen(({ position, touched }) => {
      expect(store.checkpoint.get()?.position).toBe(position)
      heard.push(...touched.map(streamOf))
    })
    await runner.upToDate()
    expect(heard).toEqual([`organisation-${company.id}`, `person-${company.owner}`])
    const id = goal(company)
    await runner.upToDate()
    expect(heard).toContain(`goal-${id}`)
    expect(store.rows.get({ name: 'goals', version: goals.version }, id)?.gone).toBe(false)
    await stop()
  })

  it('goes on where a subscription was cut, and passes over what it has applied', async () => {
    const company = new Company()
    company.log.pageSize = 1
    company.log.pagesUntilCut = 2
    const trouble = vi.fn()
    const { runner, store, stop } = await running(company, { trouble })
    for (let n = 0; n < 5; n += 1) {
      goal(company)
      await runner.upToDate()
    }
    expect(store.dump()).toBe(rebuilt(company.log, company.seals))
    expect(trouble).toHaveBeenCalled()
    await stop()
  })

  it('goes on from its checkpoint after a stop', async () => {
    const company = new Company()
    const first = await running(company, { file })
    await first.runner.upToDate()
    await first.stop()
    goal(company)
    const second = await running(company, { file })
    const heard = vi.fn()
    second.runner.listen(heard)
    await second.runner.upToDate()
    expect(heard.mock.calls.flatMap(([{ touched }]) => touched)).toHaveLength(1)
    await second.stop()
  })

  it.each([
    ['of another log', () => new MemoryLog('another')],
    ['whose last event is no longer there', () => new MemoryLog()],
  ])('starts over from a store %s', async (_, newLog) => {
    const company = new Company()
    goal(company)
    const before = await running(company, { file })
    await before.runner.upToDate()
    await before.stop()

    const { seals } = company
    const log = newLog()
    log.events.push(...company.log.events.slice(0, 2))
    const after = await running({ log, seals }, { file })
    await after.runner.upToDate()
    expect(after.store.dump()).toBe(rebuilt(log, seals))
    await after.stop()
  })

  it('says what went wrong, and applies the event once it can', async () => {
    const company = new Company()
    let broken = true
    const fragile: AnyFold = {
      ...goalsV2,
      name: 'fragile',
      on: {
        GoalProposed: (row: unknown) => {
          if (broken) throw new Error('no such option')
          return row
        },
      },
    }
    const trouble = vi.fn()
    const { runner, store, stop } = await running(company, { folds: [...folds, fragile], trouble })
    goal(company)
    await vi.waitFor(() => expect(trouble).toHaveBeenCalled(), patiently)
    expect(store.rows.changedSince({ name: 'goals', version: goals.version }, 0)).toEqual([])
    broken = false
    await runner.upToDate()
    expect(store.rows.changedSince({ name: 'goals', version: goals.version }, 0)).toHaveLength(1)
    await stop()
  })

  it('reads at once what somebody waits for, before the log tells of it', async () => {
    const company = new Company()
    const log = silent(company.log)
    const { runner, store, stop } = await running({ ...company, log })
    await vi.waitFor(() => expect(log.subscribe).toHaveBeenCalled(), patiently)
    const id = goal(company)
    await runner.reached(company.log.events.at(-1)?.position ?? '')
    expect(store.rows.get({ name: 'goals', version: goals.version }, id)?.gone).toBe(false)
    await stop()
  })

  it('lets a reader wait for a position, and give up', async () => {
    const company = new Company()
    const { runner, stop } = await running(company)
    await expect(runner.reached('9', AbortSignal.timeout(5))).rejects.toThrow()
    await stop()
  })
})

describe('a new version of a fold', () => {
  it('is built beside the old one, which answers until all is done', async () => {
    const company = new Company()
    for (let n = 0; n < 400; n += 1) goal(company, `goal ${n}`)
    const old = await running(company, { file })
    await old.runner.upToDate()
    await old.stop()

    const { runner, store, stop } = await running(company, { file, folds: withGoalsV2 })
    const id = goal(company, 'during')
    expect(store.versions.serving('goals')).toBe(goals.version)
    expect(runner.rebuilding).toEqual([{ fold: 'goals', done: expect.any(Number), total: 400 }])
    await runner.upToDate()
    await vi.waitFor(() => expect(store.versions.serving('goals')).toBe(goalsV2.version), patiently)
    expect(runner.rebuilding).toEqual([])
    expect(store.rows.get({ name: 'goals', version: goalsV2.version }, id)?.row).toEqual({
      id,
      loud: 'DURING',
    })
    expect(store.rows.changedSince({ name: 'goals', version: goalsV2.version }, 0)).toHaveLength(
      401,
    )
    await stop()
  })

  it('goes on being built after a stop', async () => {
    const company = new Company()
    for (let n = 0; n < 400; n += 1) goal(company)
    const old = await running(company, { file })
    await old.runner.upToDate()
    await old.stop()
    const cut = await running(company, { file, folds: withGoalsV2 })
    await vi.waitFor(() => expect(cut.runner.rebuilding[0]?.done).toBeGreaterThan(0), {
      interval: 1,
    })
    const before = cut.runner.rebuilding[0]?.done ?? 0
    await cut.stop()
    const { runner, store, stop } = await running(company, { file, folds: withGoalsV2 })
    expect(runner.rebuilding[0]?.done ?? 400).toBeGreaterThanOrEqual(before)
    await vi.waitFor(() => expect(store.versions.serving('goals')).toBe(goalsV2.version), patiently)
    expect(store.rows.changedSince({ name: 'goals', version: goalsV2.version }, 0)).toHaveLength(
      400,
    )
    await stop()
  })

  it('can be asked for: everything is built anew and comes out the same', async () => {
    const company = new Company()
    for (let n = 0; n < 30; n += 1) goal(company)
    const { runner, store, stop } = await running(company)
    await runner.upToDate()
    runner.rebuild()
    await vi.waitFor(() => expect(runner.rebuilding).toEqual([]), patiently)
    expect(store.dump()).toBe(rebuilt(company.log, company.seals))
    await stop()
  })
})

describe('an erasure', () => {
  it('takes a person’s answers out of the rows and the file', async () => {
    const company = new Company()
    const noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
    const problem = { statement: 'Churn', evidence: [] }
    const id = company.give(company.owner, 'ProposeDecision', { title: 'Move up-market', problem })
    company.give(company.owner, 'CallPositions', { id, asked: [noor] })
    company.give(noor, 'TakePosition', { id, stance: 'oppose' })
    const { runner, store, stop } = await running(company, { file })
    await runner.upToDate()
    const bytes = () =>
      readdirSync(directory)
        .map((name) => readFileSync(join(directory, name), 'latin1'))
        .join()
    expect(bytes()).toContain('"stance":"oppose"')

    company.give(noor, 'ErasePerson', { id: noor })
    await runner.upToDate()
    expect(bytes()).not.toContain('"stance":"oppose"')
    expect(store.dump()).toBe(rebuilt(company.log, company.seals))
    await stop()
  })
})
