import { describe, expect, it } from 'vitest'
import { importAll, imported, taken } from './testing/imported.ts'
import { makeRepository } from './testing/repository.ts'

const AT = '2021-09-10T16:28:44+00:00'
const OKRS = '# CY22-Q1 OKRs\n\n## Sales\n\n1. **OBJECTIVE: Grow**\n   - KR: Add $5m\n'

describe('what is too much', () => {
  it('is named and left out, quickly: a file of 100 MB, one of a million lines', async () => {
    const huge = Buffer.alloc(100 * 1024 ** 2, 'KR: more and more ')
    const path = makeRepository([
      { at: AT, files: { 'goals/2022_q1.md': OKRS, 'goals/2022_q2.md': huge } },
      {
        at: AT,
        files: {
          'goals/2022_q3.md': '\n'.repeat(1_000_000),
          'docs/adr/0001-a.md': '#\n'.repeat(30_000),
        },
      },
    ])
    const before = performance.now()
    const { steps, notes } = await importAll(path)
    expect(performance.now() - before).toBeLessThan(20_000)
    expect(steps).toHaveLength(2)
    expect(notes.map(({ file, why }) => [file, why])).toEqual([
      ['goals/2022_q2.md', 'it is 104857600 bytes long; more than 1048576 are not read'],
      ['docs/adr/0001-a.md', 'it has 30001 lines; more than 20000 are not read'],
      ['goals/2022_q3.md', 'it has 1000001 lines; more than 20000 are not read'],
    ])
  }, 60_000)

  it('is a commit of very many files: the first are looked at, and the rest counted', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`notes/${n}.txt`, 'x']))
    const path = makeRepository([{ at: AT, files: { ...files, 'goals/2022_q1.md': OKRS } }])
    const { steps, notes } = await importAll(path, { limits: { filesInCommit: 20 } })
    expect(steps).toHaveLength(2)
    expect(notes).toMatchObject([{ why: '11 more files of this commit were not looked at' }])
  })

  it('is a message, which is cut where a text must end', async () => {
    const message = `Subject\n\n${'ü'.repeat(40_000)}`
    const { steps } = await imported([{ at: AT, message, files: { 'goals/2022_q1.md': OKRS } }])
    const bytes = Buffer.byteLength(steps[0]?.evidence.message ?? '')
    expect(bytes).toBeLessThanOrEqual(16 * 1024)
    expect(bytes).toBeGreaterThan(16 * 1024 - 8)
    expect(steps[0]?.evidence.message).not.toContain('\uFFFD')
  })
})

describe('a history that would take too much is refused, and it is said why', () => {
  const numbered = (pages: number, text: (n: number) => string, folder = 'goals') =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, n) => [`${folder}/2022_q${n}.md`, text(n)]),
    )
  const commits = Array.from({ length: 3 }, (_, n) => ({
    at: AT,
    message: 'Aim',
    files: numbered(4, (page) => OKRS.replace('$5m', `$${n}${page}m`), `goals/${n}`),
  }))

  it.each([
    [{ keptBytes: 8 * OKRS.length }, /more than 0\.\d+ MB of pages, .*git filter-repo/],
    [{ keptLines: 50 }, /more than 50 lines of pages,/],
    [{ told: 20 }, /more than 20 steps and lines that are not understood,/],
    [{ toldBytes: 4_000 }, /more than 0\.\d+ MB to record,/],
  ])('by %j', async (limits, says) => {
    const path = makeRepository(commits)
    await expect(importAll(path, { limits })).rejects.toMatchObject({
      code: 'HistoryTooLarge',
      message: expect.stringMatching(says),
    })
  })

  it('but not for having many versions: what a page said before is not kept', async () => {
    const path = makeRepository(
      Array.from({ length: 12 }, (_, n) => ({
        at: AT,
        files: { 'goals/2022_q1.md': OKRS.replace('$5m', `$${n}m`) },
      })),
    )
    const limits = { keptBytes: 2 * OKRS.length, keptLines: 20 }
    expect(taken(await importAll(path, { limits }), 'goal revised')).toHaveLength(11)
  })

  it('by what may be kept of any history, before it is kept', async () => {
    const page = `${OKRS}\n${'More and more. '.repeat(66_000)}\n`
    const path = makeRepository([{ at: AT, files: numbered(70, () => page) }])
    await expect(importAll(path)).rejects.toMatchObject({
      message: expect.stringContaining('more than 64 MB of pages,'),
    })
  }, 60_000)

  it('in its paths: what goes beyond is counted', async () => {
    const path = makeRepository([{ at: AT, files: numbered(10, () => OKRS) }])
    const { notes } = await importAll(path, { limits: { pathBytes: 100 } })
    expect(notes).toMatchObject([{ why: '4 more files of this commit were not looked at' }])
  })
})

describe('strange text', () => {
  it('has a name with quotes, newlines or bytes that are no UTF-8', async () => {
    const { steps } = await imported([{ at: AT, files: { 'goals/2022 "q1"\n\té.md': OKRS } }])
    expect(steps[0]?.item.key.file).toBe('goals/2022 "q1"\n\té.md')
  })

  it('loses the signs that only a terminal would understand, and its author a strange name', async () => {
    const { steps } = await imported([
      {
        at: AT,
        author: '\u001b[31m',
        message: 'Red \u001b[31malert',
        files: { 'goals/2022_q1.md': OKRS.replace('Grow', 'Gr\u001b[31mow') },
      },
    ])
    expect(steps[0]).toMatchObject({
      author: '[31m',
      evidence: { message: 'Red [31malert' },
      step: { goal: { wording: 'Gr[31mow' } },
    })
  })

  it('is read as Western where it is not UTF-8, and left out where it is no text', async () => {
    const { steps, notes } = await imported([
      {
        at: AT,
        author: 'Jos\u00e9',
        files: {
          'goals/2022_q1.md': Buffer.from(OKRS.replace('Grow', 'Gr\u00f6\u00dfer'), 'latin1'),
          'goals/2022_q2.md': Buffer.from(OKRS.replace('Grow', 'Gr\u0000w')),
        },
      },
    ])
    expect(steps[0]?.step).toMatchObject({ goal: { wording: 'Größer' } })
    expect(notes.map(({ why }) => why)).toEqual([
      'it is not UTF-8; read as Western text',
      'it is not text',
    ])
  })

  it('is a page that is hard to read: it takes no time', async () => {
    const hard = [
      '['.repeat(300_000),
      '](('.repeat(200_000),
      '<a '.repeat(200_000),
      `${'*_'.repeat(200_000)}x`,
      `${'>'.repeat(50)}\n`.repeat(15_000),
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}- KR: a`).join('\n'),
      `x${' '.repeat(900_000)}y`,
      `KR: a${' => '.repeat(200_000)}`,
      `KR: a ${'<sub>a'.repeat(160_000)}`,
      Array.from({ length: 15_000 }, (_, n) => `1. KR: goal ${n}`).join('\n'),
    ]
    const files = Object.fromEntries(
      hard.map((text, n) => [`goals/2022_q${n}.md`, `# FY22-Q1 OKRs\n\n## Sales\n\n${text}\n`]),
    )
    const before = performance.now()
    await imported([
      { at: AT, files },
      {
        at: AT,
        files: Object.fromEntries(
          Object.entries(files).map(([path, text]) => [path, text.replaceAll('a', 'b')]),
        ),
      },
    ])
    expect(performance.now() - before).toBeLessThan(30_000)
  }, 60_000)

  it('is a paragraph of very many links', async () => {
    const before = performance.now()
    await imported([{ at: AT, files: { 'strategy.md': `# S\n\n${'[a](b) '.repeat(120_000)}` } }])
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
