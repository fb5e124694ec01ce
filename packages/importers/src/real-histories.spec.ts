import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHistory } from './git/history.ts'
import { importCommit, nothingImported } from './importer.ts'
import { look } from './look.ts'
import type { ImportStep } from './steps/steps.ts'
import { importAll, taken, type Whole } from './testing/imported.ts'

/**
 * Histories that nobody here wrote, in a folder that is not part of the project: without it these specs are skipped.
 * What they expect was checked by hand against the histories: see `git show <commit>`.
 */
const FOLDER = process.env['LOCKSTEP_HISTORIES'] ?? ''
const OKRS = join(FOLDER, 'sourcegraph-okrs.bundle')
const RECORDS = join(FOLDER, 'madr-decisions.bundle')

/** The steps of one commit, named by the beginning of its hash. */
const of = ({ steps }: Whole, commit: string): ImportStep[] =>
  steps.filter((step) => step.commit.hash.startsWith(commit))
const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

describe.skipIf(!existsSync(OKRS))("a company's goals and strategy (LOCKSTEP_HISTORIES)", () => {
  let whole: Whole
  beforeAll(async () => {
    whole = await importAll(OKRS)
  })

  it('has its goals in the periods of its pages', () => {
    const proposed = taken(whole, 'goal proposed')
    expect(counted(proposed.map(({ step }) => step.goal.period?.label ?? 'none'))).toEqual({
      'CY19-Q3': 34,
      'CY19-Q4': 66,
      'FY21-Q1': 102,
      'FY21-Q2': 102,
      FY22: 116,
      'FY22-Q1': 89,
      'FY22-Q2': 101,
      'FY22-Q3': 95,
      'FY22-Q4': 9,
      'FY23-Q1': 80,
    })
    expect(whole.notes.some(({ why }) => why.includes('2021-04-31'))).toBe(true)
  })

  it.each(
    '53d702d 7665780 09af8e5 d35df08 ecbd306 498a3e4 1520c93 8ef2930 1907e4c 5b90789 3515bbf 8fd8866'.split(
      ' ',
    ),
  )('tells nothing of %s: folders moved, links, marks and formats changed', (commit) => {
    expect(of(whole, commit)).toEqual([])
  })

  it.each('d2e500e 283fcbb 762d66f'.split(' '))('takes %s for spelling', (commit) => {
    const steps = of(whole, commit)
    expect(steps.length).toBeGreaterThan(0)
    for (const { step } of steps) expect(step).toMatchObject({ editorial: true })
  })

  it('tells the end of the goals three times: as claimed, by a banner, by their removal', () => {
    const ends = ['f930ac8', 'e8569de'].flatMap((commit) => of(whole, commit))
    const told = taken({ steps: ends }, 'decision stated', 'decision superseded')
    expect(
      told.map(({ at, step }) => [
        Object.values(at.happened)[0]?.slice(0, 10),
        step.type === 'decision stated' ? step.statement.title.slice(0, 40) : step.type,
      ]),
    ).toEqual([
      ['2022-11-09', 'Going forward, OKRs are no longer used a'],
      ['2022-12-11', 'remove OKRs and other related pages (#57'],
      ['2022-12-11', 'decision superseded'],
      ['2022-06-30', 'We stopped using OKRs in June 2022 becau'],
    ])
    expect(of(whole, 'f930ac8')).toHaveLength(1)
  })

  it('has no goal given up with its page: each had been dropped without a word by then', () => {
    expect(taken(whole, 'goal abandoned')).toEqual([])
    expect(taken(whole, 'goal not carried over')).toHaveLength(407)
    const lapsed = taken({ steps: of(whole, 'e8569de') }, 'goal lapsed')
    expect(lapsed).toHaveLength(311)
    expect(lapsed.every(({ at }) => !JSON.stringify(at.happened).includes('2022-12'))).toBe(true)
  })

  it('revises the right goal: a wrong edit, its revert, and the right one', () => {
    const edits = ['ff886e2', '70c311c', 'd5a031e'].flatMap((commit) => of(whole, commit))
    expect(edits.map(({ item, step }) => [item.key.number, step.type])).toEqual([
      [21, 'goal revised'],
      [21, 'goal revised'],
      [41, 'goal revised'],
    ])
  })

  it('sees numbers masked, and an objective split', () => {
    const masked = taken({ steps: of(whole, 'cc121b6') }, 'goal revised')
    expect(masked.map(({ step }) => step.changes.map(({ field }) => field))).toEqual([
      ['target'],
      ['target'],
    ])
    expect(counted(of(whole, 'f9b4a11').map(({ step }) => step.type))).toEqual({
      'goal proposed': 1,
      'goal revised': 6,
    })
  })

  it('takes for decisions what the strategy pages choose, and names every other line', () => {
    const isStrategy = (file: string) => file.includes('strategy.md') || file.includes('strategy/')
    const stated = taken(whole, 'decision stated').filter(({ item }) => isStrategy(item.key.file))
    expect(stated).toHaveLength(93)
    const passed = whole.notes.filter(({ file, line }) => isStrategy(file) && line > 0)
    expect(passed).toHaveLength(186)
    const explained = stated.filter(({ step }) => step.statement.section.includes('FAQ'))
    expect(explained).toEqual([])
  })

  it('follows one year of strategy to the next', () => {
    const year = (commit: string) =>
      taken({ steps: of(whole, commit) }, 'decision superseded').length
    expect([year('9d9d8c7'), year('5c347c0'), year('c68326c')]).toEqual([12, 4, 7])
  })

  it('sees the moves that git sees', async () => {
    expect(await movesIn(OKRS)).toEqual(renamesByGit(OKRS))
  })
})

describe.skipIf(!existsSync(RECORDS))("a project's decision records (LOCKSTEP_HISTORIES)", () => {
  let whole: Whole
  beforeAll(async () => {
    whole = await importAll(RECORDS)
  })

  it('has its decisions, decided as their outcomes say', () => {
    expect(counted(whole.steps.map(({ step }) => step.type))).toEqual({
      'decision proposed': 21,
      'decision decided': 20,
      'decision revised': 63,
      'decision changed': 4,
      'decision superseded': 1,
      'decision dropped': 1,
      'decision related': 3,
      'decision status changed': 1,
    })
  })

  it('has the two records whose number another took: superseded, and dropped for one on hold', () => {
    const ended = taken(whole, 'decision superseded', 'decision dropped', 'decision related')
    const heirs = ended.map(({ item, commit, step }) => [
      commit.hash.slice(0, 7),
      step.type,
      item.key.file.slice(-30),
    ])
    expect(heirs).toEqual([
      ['4dedae9', 'decision superseded', 'adr/0001-use-CC0-as-license.md'],
      ['b0e040a', 'decision dropped', 'r/0003-include-in-adr-tools.md'],
      ['b0e040a', 'decision related', 'r/0003-include-in-adr-tools.md'],
      ['b0e040a', 'decision related', 'ocs/adr/0008-add-status-field.md'.slice(-30)],
      ['b0e040a', 'decision related', 'yaml-front-matter-for-meta-data.md'.slice(-30)],
    ])
  })

  it('has its choices changed where another option was chosen, not where a release was', () => {
    const changed = taken(whole, 'decision changed')
    expect(
      changed.map(({ item, commit }) => [
        commit.hash.slice(0, 7),
        /\d{4}/.exec(item.key.file)?.[0],
      ]),
    ).toEqual([
      ['294513f', '0000'],
      ['b0e040a', '0008'],
      ['b0e040a', '0009'],
      ['043e13f', '0006'],
    ])
  })

  it('sees the moves that git sees', async () => {
    expect(await movesIn(RECORDS)).toEqual(renamesByGit(RECORDS))
  })
})

/** The moves of followed pages. */
async function movesIn(path: string): Promise<string[]> {
  const history = await openHistory(path)
  const moves: string[] = []
  const followed = new Set<string>()
  let state = nothingImported()
  for await (const commit of history.commits()) {
    const only = new Set(['okr', 'strategy', 'decisions'] as const)
    const seen = await look(commit, {
      followed: state.followed,
      only,
      page: history.page,
      hold: () => {},
    })
    for (const { change, from = '', path: to, similarity } of seen.pages) {
      if (change === 'moved') moves.push(`${similarity}% ${from} → ${to}`)
    }
    state = importCommit(state, seen).state
    for (const page of state.followed.keys()) followed.add(page)
  }
  await history.close()
  return moves.sort()
}

/** The renames that git finds of pages that are read. */
function renamesByGit(bundle: string): string[] {
  const directory = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim()
  execFileSync('git', ['clone', '-q', '--bare', bundle, directory], { stdio: 'pipe' })
  const args = [
    'log',
    '--first-parent',
    '-m',
    '-M',
    '--diff-filter=R',
    '--name-status',
    '--format=',
  ]
  const listed = execFileSync('git', args, { cwd: directory, encoding: 'utf8' })
  execFileSync('rm', ['-rf', directory])
  return listed
    .split('\n')
    .flatMap((line) => {
      const [score = '', from = '', to = ''] = line.split('\t')
      const isPage = /goals\/20|strategy|\/\d{4}-/.test(from)
      return isPage ? [`${Number(score.slice(1))}% ${from} → ${to}`] : []
    })
    .sort()
}
