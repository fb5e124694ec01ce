import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importHistory } from './import-history.ts'
import { importCommit, nothingImported } from './importer.ts'
import { reportOn } from './report.ts'
import { importAll, imported, taken } from './testing/imported.ts'
import { makeRepository, type Told } from './testing/repository.ts'

/** Each makes repositories with git: `npm run laws` makes many more. */
const HISTORIES = Number(process.env['LOCKSTEP_RUNS'] ?? 8)
const TIMEOUT = 60_000 + HISTORIES * 1_000

const goals = (from: string, to: string, ...results: string[]) =>
  `# OKRs\n\n> This runs from ${from} to ${to}.\n\n## Sales\n\n1. **OBJECTIVE: Win**\n${results.map((text) => `   - KR: ${text}\n`).join('')}`
const strategy = (...statements: string[]) =>
  `# Strategy\n\n## Mission\n\n${statements.join('\n\n')}\n`
const record = (chosen: string, status: string) =>
  `# Choose\n\nStatus: ${status}\n\n## Considered Options\n\n* One\n* Two\n\n## Decision Outcome\n\nChosen option: "${chosen}", because.\n`

const TEXTS: Record<string, readonly string[]> = {
  'goals/a.md': [
    goals('2021-01-01', '2021-03-31', 'Grow to 5', 'Hire two people'),
    goals('2021-01-01', '2021-03-31', 'Grow to 6', 'Hire two people', 'Ship it => Done'),
    goals('2021-01-01', '2021-03-31', 'Hire two good people => 50%', 'Ship it'),
  ],
  'goals/b.md': [
    goals('2021-04-01', '2021-06-30', 'Grow to 7', 'Learn'),
    goals('2021-04-01', '2021-06-30', 'Learn a lot', 'Ship it'),
  ],
  'strategy.md': [
    strategy('Make it so everyone can code.', 'Win big companies.'),
    strategy('Make it so everyone codes.', 'Prefer cloud.'),
    strategy('Win big companies.', 'Prefer cloud over self-hosted.'),
  ],
  'adr/0001-x.md': [
    record('One', 'proposed'),
    record('One', 'accepted'),
    record('Two', 'accepted'),
  ],
}

/** A commit: some page in some version, removed, or moved aside and back. */
const commit = fc
  .record({
    page: fc.constantFrom(...Object.keys(TEXTS)),
    version: fc.nat(2),
    act: fc.constantFrom('write', 'write', 'write', 'remove', 'move'),
    minutes: fc.integer({ min: -200_000, max: 200_000 }),
  })
  .map((made) => made)

function told(made: readonly (typeof commit extends fc.Arbitrary<infer T> ? T : never)[]): Told[] {
  const paths = new Map(Object.keys(TEXTS).map((page) => [page, page]))
  const there = new Set<string>()
  return made.map(({ page, version, act, minutes }) => {
    const at = new Date(Date.UTC(2021, 5, 1) + minutes * 60_000)
      .toISOString()
      .replace('.000Z', '+00:00')
    const path = paths.get(page) ?? page
    const texts = TEXTS[page] ?? []
    const text = texts[version % texts.length] ?? ''
    if (act === 'move' && there.has(page)) {
      const to = path.startsWith('old/') ? page : `old/${page}`
      paths.set(page, to)
      return { at, moves: { [path]: to } }
    }
    if (act === 'remove' && there.delete(page)) return { at, files: { [path]: null } }
    there.add(page)
    return { at, files: { [path]: text } }
  })
}

describe('an import', () => {
  it(
    'yields for the beginning of a history what it yields for all of it',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(commit, { minLength: 2, maxLength: 12 }),
          fc.nat(),
          async (made, cut) => {
            const path = makeRepository(told(made))
            const whole = await importAll(path)
            const length = 1 + (cut % made.length)
            const beginning = await importAll(path, { branch: `commit-${length}` })
            expect(beginning.commits.map(({ steps }) => steps)).toEqual(
              whole.commits.slice(0, length).map(({ steps }) => steps),
            )
          },
        ),
        { numRuns: HISTORIES },
      )
    },
    TIMEOUT,
  )

  it(
    'gives each step a key of its own, and never dates one before the step it follows',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(commit, { minLength: 1, maxLength: 12 }), async (made) => {
          const { steps } = await importAll(makeRepository(told(made)))
          const keys = steps.map(({ item, commit: of }) => JSON.stringify([item.key, of]))
          expect(new Set(keys).size).toBe(keys.length)
          const last = new Map<string, number>()
          for (const { item, at, step } of steps) {
            // News of how far a goal has come lies beside its life.
            if (step.type === 'goal progressed') continue
            const key = JSON.stringify(item.key)
            const time = Date.parse('day' in at.happened ? at.happened.day : at.happened.instant)
            expect(time).toBeGreaterThanOrEqual(last.get(key) ?? 0)
            last.set(key, time)
          }
        }),
        { numRuns: HISTORIES },
      )
    },
    TIMEOUT,
  )

  it('says where a date moved', async () => {
    const [first = '', second = ''] = TEXTS['strategy.md'] ?? []
    const whole = await imported([
      { at: '2021-06-02T10:00:00+02:00', files: { 'strategy.md': first } },
      { at: '2021-06-01T10:00:00+02:00', files: { 'strategy.md': second } },
    ])
    expect(taken(whole, 'decision reworded')[0]?.at).toEqual({
      happened: { instant: '2021-06-02T10:00:00+02:00' },
      moved: "the commit's date (2021-06-01T10:00:00+02:00) lies before the step that it follows",
    })
  })

  it('borrows a date for a commit that has none, and says so', () => {
    const told = { parents: [], author: 'Al', message: 'x', unread: 0, unreadable: [] }
    const page = (text: string) => [
      { kind: 'strategy' as const, change: 'changed' as const, path: 'strategy.md', text },
    ]
    const at = '2021-06-02T10:00:00+02:00'
    const first = importCommit(nothingImported(), {
      ...told,
      hash: 'a',
      committedAt: at,
      pages: page('## A\n\nSell.'),
    })
    const second = importCommit(first.state, {
      ...told,
      hash: 'b',
      committedAt: '',
      pages: page('## A\n\nSell.\n\nBuy.'),
    })
    expect(second.steps[0]?.at).toEqual({
      happened: { instant: at },
      moved: 'the commit has no date that can be true; taken from the one before',
    })
  })

  it('reads only the kinds of pages that are asked for, and gives them the same keys', async () => {
    const files = Object.fromEntries(
      Object.entries(TEXTS).map(([path, texts]) => [path, texts[0] ?? '']),
    )
    const path = makeRepository([{ at: '2021-06-02T10:00:00+02:00', files }])
    const all = await importAll(path)
    const some = await importAll(path, { only: ['strategy'] })
    expect(some.steps).toHaveLength(2)
    expect(all.steps.filter(({ item }) => item.key.file === 'strategy.md')).toEqual(some.steps)
  })

  it('counts its commits from the start, for telling progress', async () => {
    const path = makeRepository([
      { at: '2021-06-02T10:00:00+02:00' },
      { at: '2021-06-02T10:00:00+02:00' },
    ])
    const { commits } = await importAll(path)
    expect(commits.map(({ number, count }) => [number, count])).toEqual([
      [1, 2],
      [2, 2],
    ])
  })
})

it('a report counts what an import would record', async () => {
  const path = makeRepository([
    {
      at: '2021-02-02T10:00:00+02:00',
      author: 'Al',
      files: { 'goals/a.md': TEXTS['goals/a.md']?.[0] ?? '' },
    },
    {
      at: '2021-02-03T10:00:00+02:00',
      author: 'Bo',
      files: {
        'adr/0001-x.md': `---\ndeciders: Cy, Di\n---\n${record('One', 'accepted')}`,
        'goals/link.md': null,
      },
      links: { 'goals/c.md': 'a.md' },
    },
  ])
  const report = await reportOn(importHistory(path))
  expect({
    ...report,
    moved: report.moved.length,
    notUnderstood: report.notUnderstood.length,
  }).toMatchObject({
    commits: 2,
    steps: 5,
    goals: 3,
    decisions: 1,
    moved: 3,
    notUnderstood: 1,
  })
  expect(Object.fromEntries(report.byType)).toEqual({
    'goal proposed': 3,
    'decision proposed': 1,
    'decision decided': 1,
  })
  expect(Object.fromEntries(report.goalsByPeriod)).toEqual({ '2021-01-01 to 2021-03-31': 3 })
  expect(Object.fromEntries(report.people)).toEqual({ Al: 3, Bo: 2 })
  expect([...report.named]).toEqual(['Cy', 'Di'])
})
