import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folds } from '../../folds/folds.ts'
import { goals } from '../../folds/goals.ts'
import { Company } from '../../testing/company.ts'
import { applied, deskOf } from '../../testing/desk.ts'
import { running } from '../../testing/running.ts'
import { ReadStore } from '../store/read-store.ts'
import type { BuildProgress } from './rebuild.ts'

/** A busy machine may take more than a second. */
const patiently = { timeout: 30_000 }

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lockstep-rebuild-'))
  file = join(directory, 'read.db')
})
afterEach(() => rmSync(directory, { recursive: true }))

const later = { ...goals, version: goals.version + 1 }
const withLater = folds.map((fold) => (fold === goals ? later : fold))

const companyWithGoals = (count: number): Company => {
  const company = new Company()
  for (let n = 0; n < count; n += 1)
    company.give(company.owner, 'ProposeGoal', { title: `Grow ${n}`, owners: [company.owner] })
  return company
}

const versionsIn = (store: ReadStore) =>
  [...store.rows.labels()].flatMap(({ name, version }) => (name === 'goals' ? [version] : []))

/** The rows of a version, made by an earlier start of the program. */
async function madeBefore(company: Company): Promise<void> {
  const before = await running(company, { file })
  await before.runner.upToDate()
  await before.stop()
}

describe('rows that a new version replaces', () => {
  it('go after it has come to answer', async () => {
    const company = companyWithGoals(300)
    await madeBefore(company)
    const { store, stop } = await running(company, { file, folds: withLater })
    expect(versionsIn(store)).toContain(goals.version)
    await vi.waitFor(() => expect(versionsIn(store)).toEqual([later.version]), patiently)
    expect(store.versions.serving('goals')).toBe(later.version)
    await stop()
  })

  it('go at the next start, where the program was stopped before', async () => {
    const company = companyWithGoals(1)
    await madeBefore(company)
    const cut = new ReadStore(file)
    cut.versions.serve({ name: 'goals', version: later.version })
    cut.close()
    const { store, stop } = await running(company, { file, folds: withLater })
    await vi.waitFor(() => expect(versionsIn(store)).toEqual([]), patiently)
    await stop()
  })

  it('go with a fold that there is no more', async () => {
    const company = companyWithGoals(1)
    await madeBefore(company)
    const without = folds.filter((fold) => fold !== goals)
    const { store, stop } = await running(company, { file, folds: without })
    await vi.waitFor(() => expect(versionsIn(store)).toEqual([]), patiently)
    await stop()
  })

  it('are gone with an erasure: they may hold what was answered', () => {
    const company = companyWithGoals(1)
    const noor = company.give(company.owner, 'AddMember', { name: 'Noor', role: 'CMO' })
    const desk = deskOf(company.log, company.seals)
    applied(desk, company.seals, company.log.events)
    desk.store.versions.serve({ name: 'goals', version: later.version })
    expect(versionsIn(desk.store)).toEqual([goals.version])
    company.give(noor, 'ErasePerson', { id: noor })
    applied(desk, company.seals, company.log.events)
    expect(versionsIn(desk.store)).not.toContain(goals.version)
    desk.store.close()
  })
})

describe('a rebuild', () => {
  it('tells how far it is, though nothing is recorded meanwhile', async () => {
    const company = companyWithGoals(400)
    const { runner, stop } = await running(company)
    await runner.upToDate()
    const told: (readonly BuildProgress[])[] = []
    runner.listenToRebuilds((progress) => told.push(progress))
    runner.rebuild()
    await vi.waitFor(() => expect(told.at(-1)).toEqual([]), patiently)
    expect(told[0]?.length).toBeGreaterThan(0)
    await stop()
  })
})
