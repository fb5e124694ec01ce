import { COMPANY } from '@lockstep/importers/testing/company'
import { git, makeFolder, makeRepository } from '@lockstep/importers/testing/repository'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../testing/command-line.ts'
import { recordedIn } from '../testing/recorded.ts'

let data: string
let lockstep: ReturnType<typeof commandLine>

beforeEach(async () => {
  data = makeFolder()
  lockstep = commandLine(data)
  await lockstep('found', 'Acme', '--owner', 'Ada', '--zone', 'Europe/Berlin')
})

describe('import git', () => {
  it('records what a history tells, once', async () => {
    const path = makeRepository(COMPANY)
    const first = await lockstep('import', 'git', path)
    expect(first).toMatchObject({ code: 0, told: [] })
    const recorded = await recordedIn(data)
    expect(recorded.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['GoalProposed', 'GoalRevised', 'DecisionProposed', 'GoalAbandoned']),
    )
    // Beside who founded it and what, that it began and that it ended.
    expect(first.out.at(-1)).toBe(`4 commits read, ${recorded.length - 4} entries recorded.`)
    expect(recorded.at(2)).toMatchObject({ type: 'ImportBegun' })
    expect(recorded.at(-1)).toMatchObject({ type: 'ImportEnded' })

    const again = await lockstep('import', 'git', path)
    expect(again.out.at(-1)).toBe(
      `4 commits read, 0 entries recorded; ${recorded.length - 4} entries that an earlier import recorded stay as they are.`,
    )
    expect(await recordedIn(data)).toEqual(recorded)
  })

  it('records of a history that went on what is new, as if it had been imported whole', async () => {
    const path = makeRepository(COMPANY)
    await lockstep('import', 'git', path, '--branch', 'commit-2')
    const before = await recordedIn(data)
    await lockstep('import', 'git', path)
    const after = await recordedIn(data)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.length).toBeGreaterThan(before.length)
  })

  it('reads a bundle as it reads the repository', async () => {
    const path = makeRepository(COMPANY)
    await lockstep('import', 'git', path)
    const before = await recordedIn(data)
    const bundle = `${makeFolder()}/company.bundle`
    git(path, 'bundle', 'create', '-q', bundle, 'HEAD', 'main')
    expect((await lockstep('import', 'git', bundle)).code).toBe(0)
    expect(await recordedIn(data)).toEqual(before)
  })
})

describe('a decision record that says no outcome yet', () => {
  const page = (status: string, more = '') => `# Choose a colour\n\n- Status: ${status}\n${more}`
  const outcome = '\n## Decision Outcome\n\nChosen option: "Blue", because it is calm.\n'
  const history = () =>
    makeRepository([
      { at: '2022-02-02T10:00:00+01:00', files: { 'adr/0001-x.md': page('proposed') } },
      { at: '2022-03-02T10:00:00+01:00', files: { 'adr/0001-x.md': page('accepted', outcome) } },
    ])
  const days = async () =>
    (await recordedIn(data)).flatMap(({ type, metadata }) =>
      /^Decision(?:Proposed|Made)$/.test(type)
        ? [`${type} ${JSON.parse(metadata).occurredAt.slice(0, 10)}`]
        : [],
    )

  it('is proposed when it came and decided later, also where each is imported in its time', async () => {
    const path = history()
    await lockstep('import', 'git', path, '--branch', 'commit-1')
    expect(await days()).toEqual(['DecisionProposed 2022-02-02'])
    await lockstep('import', 'git', path)
    expect(await days()).toEqual(['DecisionProposed 2022-02-02', 'DecisionMade 2022-03-02'])
    const again = await lockstep('import', 'git', path)
    expect(again.out.at(-1)).toMatch(/ 0 entries recorded/)
  })

  it('is proposed on that day again once it was taken back', async () => {
    const path = history()
    await lockstep('import', 'git', path)
    await lockstep('import', 'undo', path)
    const before = (await days()).length
    await lockstep('import', 'git', path)
    expect((await days()).slice(before)).toEqual([
      'DecisionProposed 2022-02-02',
      'DecisionMade 2022-03-02',
    ])
  })
})

describe('import git --dry-run', () => {
  it('shows what would be recorded and what was not understood, and records nothing', async () => {
    const [first, ...rest] = COMPANY
    const path = makeRepository([
      { ...first, at: COMPANY[0]?.at ?? '', links: { 'goals/other.md': 'elsewhere.md' } },
      ...rest,
    ])
    const before = await recordedIn(data)
    const { code, out } = await lockstep('import', 'git', path, '--dry-run')
    expect(code).toBe(0)
    expect(await recordedIn(data)).toEqual(before)
    const hash = git(path, 'rev-parse', 'commit-1').trim().slice(0, 10)
    expect(out).toContain(hash)
    expect(out).toContain(
      `  2022-02-01            Propose a goal: Grow to $5m  [date moved: the record's own date, earlier than its commit (2022-02-02T10:00:00+01:00)]`,
    )
    expect(out).toContain('  2022-02-20 09:00 UTC  Abandon a goal: Open an office')
    expect(out).toContain(
      '  2022-04-30            Record that a goal was dropped without a word: Grow to $6m  [date moved: the end of its period, earlier than its commit (2022-12-11T10:00:00+01:00)]',
    )
    expect(out).toContain(
      "  2022-06-30            Propose a decision: We stopped setting goals in June 2022  [date moved: the record's own date, earlier than its commit (2022-12-11T10:00:00+01:00)]",
    )
    expect(out).toContain(`${hash}  goals/other.md  it is a symbolic link, which is not followed`)
    expect(out).toContain(
      "  2022-02-20 09:00 UTC  Drop a decision: Choose a colour  [date moved: the commit's date (2022-02-10T10:00:00+01:00) lies before the step that it follows]",
    )

    const told = out.at(-1)
    await lockstep('import', 'git', path)
    const entries = (await recordedIn(data)).length - before.length - 2
    expect(told).toBe(`4 commits read, ${entries} entries would be recorded.`)
  })
})

it('import git shows a name that a terminal would obey on one line, and marks what is in it', async () => {
  const named = (esc: string, turn: string, end: string) =>
    `docs/adr/0001-${esc}[2J${turn}x${end}y.md`
  const path = makeRepository([
    {
      at: '2022-02-02T10:00:00+01:00',
      files: { [named('\u001b', '\u202e', '\n')]: '# Nothing decided\n' },
    },
  ])
  const { out } = await lockstep('import', 'git', path, '--dry-run')
  const marked = named('\ufffd', '\ufffd', '\ufffd')
  expect(out.filter((line) => line.includes('0001-'))).toEqual([
    expect.stringContaining(`  ${marked}:1  a decision record says`),
  ])
})

describe('import git says in a sentence', () => {
  it.each([
    ['where there is no history', ['import', 'git', '/'], 1, /This folder holds no git repository/],
    ['that it needs a repository', ['import', 'git'], 2, /<repository or bundle> is missing/],
    ['which organisation there is not', ['import', 'git', '/', '--org', 'x'], 1, /No organisation/],
    ['who may not import', ['import', 'git', '/', '--as', 'x'], 1, /no member of Acme/],
  ])('%s', async (_, args, code, sentence) => {
    const said = await lockstep(...args)
    expect(said.code).toBe(code)
    expect(said.told[0]).toMatch(sentence)
    expect(said.out).toEqual([])
  })

  it('that there is no git on the machine', async () => {
    const path = makeRepository(COMPANY)
    const { PATH } = process.env
    process.env['PATH'] = makeFolder()
    try {
      const said = await lockstep('import', 'git', path)
      expect(said).toMatchObject({
        code: 1,
        told: ['There is no git on this machine. Install git, then try again.'],
      })
    } finally {
      process.env['PATH'] = PATH
    }
  })
})

describe('a page of goals that names no period', () => {
  const page = (...results: string[]) =>
    `# OKRs\n\n## Sales\n\n${results.map((text) => `- KR: ${text}\n`).join('')}`
  const history = () =>
    makeRepository([
      { at: '2022-02-02T10:00:00+01:00', files: { 'goals/spring.md': page('Hire') } },
      { at: '2022-03-02T10:00:00+01:00', files: { 'goals/spring.md': page('Hire', 'Grow') } },
    ])

  it('is asked about before anything of it is recorded, and never again', async () => {
    const path = history()
    const before = (await recordedIn(data)).length
    const asked = await lockstep('import', 'git', path)
    expect(asked).toMatchObject({ code: 1, out: [] })
    expect(asked.told[0]).toMatch(
      'goals/spring.md: which period is this page for? Answer with --period "goals/spring.md=',
    )
    expect(await recordedIn(data)).toHaveLength(before)

    const answer = ['--period', 'goals/spring.md=2022-02-01..2022-04-30']
    const first = ['--branch', 'commit-1', ...answer]
    expect((await lockstep('import', 'git', path, ...first)).code).toBe(0)
    expect((await lockstep('import', 'git', path)).code).toBe(0)
    const goals = (await recordedIn(data)).filter(({ type }) => type === 'GoalProposed')
    expect(goals.map((goal) => JSON.parse(goal.data).period.from)).toEqual([
      '2022-02-01',
      '2022-02-01',
    ])
  })

  it('is listed by a dry run, and said to have none', async () => {
    const path = history()
    const { out } = await lockstep('import', 'git', path, '--dry-run')
    expect(out.some((line) => line.includes('which period is this page for?'))).toBe(true)
    const none = await lockstep('import', 'git', path, '--period', 'goals/spring.md=none')
    expect(none.code).toBe(0)
    expect((await lockstep('import', 'git', path, '--period', 'x')).told[0]).toMatch(
      'no such answer',
    )
  })
})
