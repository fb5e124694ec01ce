import { describe, expect, it } from 'vitest'
import { beginsIn } from '../earlier-reading.ts'
import { importAll, imported, lines, taken } from '../testing/imported.ts'
import { A, B, record } from '../testing/record-pages.ts'
import { AT, git, makeRepository, type Told, versions } from '../testing/repository.ts'

const OUTCOME = '\n## Decision Outcome\n\nChosen option: "X", because it fits.\n'
const early = (status: string, ...more: string[]) =>
  `# Choose a store\n\n- Status: ${status}\n- Deciders: Ann, Bob\n- Date: 2020-03-01\n\n## Context and Problem Statement\n\nWhere to keep it?\n\n## Considered Options\n\n* X\n* Y\n${more.join('')}`

describe('a record that says no outcome yet', () => {
  it('is proposed when it comes, and decided when it says its outcome', async () => {
    const whole = await imported(versions(A, early('proposed'), early('accepted', OUTCOME)))
    expect(lines(whole)).toEqual([
      'Choose a store: decision proposed',
      'Choose a store: decision revised',
      'Choose a store: decision decided',
    ])
    expect(whole.steps.map(({ at }) => at.happened)).toEqual([
      { day: '2020-03-01' },
      { instant: AT[1] },
      { instant: AT[1] },
    ])
    expect(taken(whole, 'decision decided')).toMatchObject([{ step: { chosen: 'X' } }])
    expect(whole.notes).toEqual([])
  })

  it.each([
    [
      'with its state above the page',
      '---\nstatus: proposed\n---\n# Use X\n\n## Context\n\nWe must.\n',
    ],
    ['with a state alone', '# Use X\n\nStatus: draft\n'],
    [
      'with options alone',
      '# Use X\n\n## Context\n\nWe must.\n\n## Considered Options\n\n* X\n* Y\n',
    ],
  ])('is proposed %s', async (_, text) => {
    expect(lines(await imported(versions(A, text)))).toEqual(['Use X: decision proposed'])
  })

  it('is decided where its state says so', async () => {
    const text = '---\nstatus: accepted\n---\n# Use X\n\n## Context\n\nWe must.\n'
    expect(lines(await imported(versions(A, text)))).toEqual([
      'Use X: decision proposed',
      'Use X: decision decided',
    ])
  })
})

describe('a date that a record gives itself', () => {
  it.each(['2020-02-30', '2023-02-31', '01/02/2020'])(
    'is named where no calendar has it, and the commit’s counts: %s',
    async (day) => {
      const text = early('accepted', OUTCOME).replace('2020-03-01', day)
      const whole = await imported(versions(A, text, text.replace(day, '2020-02-29')))
      expect(whole.steps.map(({ at }) => at.happened).slice(0, 2)).toEqual([
        { instant: AT[0] },
        { instant: AT[0] },
      ])
      expect(whole.notes).toMatchObject([
        { line: 5, text: day, instead: 'its commit’s date counts' },
      ])
    },
  )
})

describe('a page that can’t be read as a record', () => {
  it.each([
    ['# Use X\n\nSome words.\n', 1, 'a decision record says a state, options or an outcome'],
    ['\n# {short title}\n\nStatus: proposed\n', 2, 'the template was not filled in here'],
    ['Status: proposed\n', 0, 'a decision record begins with its title'],
  ])('is named with its line, once for the same reason', async (text, line, why) => {
    const whole = await imported(versions(A, text, `${text}\nMore.\n`))
    expect(whole.notes).toMatchObject([{ file: A, line, why, commit: whole.commits[0]?.hash }])
  })

  it('leaves a record what it was, and is named', async () => {
    const whole = await imported(versions(A, record('Use X', 'Use SQLite'), early('proposed')))
    expect(whole.commits[1]?.steps).toEqual([])
    expect(whole.notes).toMatchObject([
      { commit: whole.commits[1]?.hash, why: expect.stringContaining('can’t be read any more') },
    ])
  })
})

describe('after an earlier import', () => {
  it('a day that no calendar has counts as it did, so that its entries are known again', async () => {
    const text = early('accepted', OUTCOME).replace('2020-03-01', '2020-02-30')
    const path = makeRepository(versions(A, text, `${text}\nMore.\n`))
    const hash = git(path, 'rev-parse', 'commit-1').trim()
    const begun = new Set([beginsIn(hash, A)])
    const whole = await importAll(path, { earlier: { commits: new Set([hash]), begun } })
    expect(whole.steps[0]?.at.happened).toEqual({ day: '2020-02-30' })
  })

  const HISTORY: readonly Told[] = [
    { at: AT[0], files: { [A]: early('proposed'), [B]: record('Use Y', 'Use SQLite') } },
    { at: AT[1], files: { [A]: early('accepted', OUTCOME) } },
    { at: AT[2], files: { 'docs/adr/0003-use-z.md': early('proposed') } },
  ]
  const history = () => {
    const path = makeRepository(HISTORY)
    return { path, hash: (number: number) => git(path, 'rev-parse', `commit-${number}`).trim() }
  }

  it('that passed it over, as older versions did, it begins where that had it', async () => {
    const { path, hash } = history()
    const older = { commits: new Set([hash(1), hash(2)]), begun: new Set([beginsIn(hash(1), B)]) }
    const whole = await importAll(path, { earlier: older })
    expect(whole.commits.map(({ steps }) => lines({ steps }).length)).toEqual([2, 2, 1])
    expect(taken(whole, 'decision proposed').map(({ commit }) => commit.hash)).toEqual([
      hash(1),
      hash(2),
      hash(3),
    ])
    expect(whole.notes).toMatchObject([
      { file: A, commit: hash(1), why: expect.stringContaining('recorded once it does') },
    ])
  })

  it('that took it, or that was of another history, it is read as if there had been none', async () => {
    const { path, hash } = history()
    const alone = await importAll(path)
    const begun = new Set([beginsIn(hash(1), A), beginsIn(hash(1), B)])
    expect(await importAll(path, { earlier: { commits: new Set([hash(2)]), begun } })).toEqual(
      alone,
    )
    const other = { commits: new Set(['0'.repeat(40)]), begun: new Set<string>() }
    expect(await importAll(path, { earlier: other })).toEqual(alone)
  })
})
