import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventText } from './chain.ts'
import { event, exported, hash, verdictOf } from './testing/exports.ts'

/** How often each law is tried: few times beside other tests, as often as `LOCKSTEP_RUNS` says where somebody asks. */
const runs = { numRuns: Number(process.env['LOCKSTEP_RUNS'] ?? 40) }

/** Some entries, and one of them, counted from 1. */
const some = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.record({ size: fc.constant(size), at: fc.integer({ min: 1, max: size }), seed: fc.nat() }),
  )
type Some = typeof some extends fc.Arbitrary<infer S> ? S : never

/** An entry's line, rewritten by somebody who makes its own hash anew, but can’t sign. */
function forged(line: string, change: (read: Record<string, unknown>) => object): string {
  const read = { ...JSON.parse(line), ...change(JSON.parse(line)) }
  const { id, type, subject: stream, revision, data, metadata, sha256: _, ...rest } = read
  const sha256 = hash(
    eventText({ id, type, stream, revision, data: JSON.stringify(data), metadata }),
  )
  const { previous, number, source, specversion, time, datacontenttype } = rest
  return JSON.stringify({
    ...{ specversion, id, source, type, subject: stream, time, datacontenttype },
    ...{ revision, number, previous, metadata, sha256, data },
  })
}

const swapped = (lines: readonly string[], a: number, b: number) =>
  lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')

/** What may be done to one line of the entries, and what is then said. */
const touched: Record<string, (lines: string[], some: Some) => readonly [string[], object]> = {
  'a letter of it changed': (lines, { at, seed }) => {
    const line = lines[at] ?? ''
    const place = seed % line.length
    const letter = line[place] === 'x' ? 'y' : 'x'
    const changed = `${line.slice(0, place)}${letter}${line.slice(place + 1)}`
    return [lines.with(at, changed), { is: 'changed', line: at + 1 }]
  },
  'what it says changed, and its hash made anew': (lines, { at }) => [
    lines.with(
      at,
      forged(lines[at] ?? '', () => ({ data: { title: 'Shrink' } })),
    ),
    { is: 'changed', line: at + 1, number: at, id: `id-${at}` },
  ],
  'its time changed, and its hash made anew': (lines, { at }) => [
    lines.with(
      at,
      forged(lines[at] ?? '', ({ metadata }) => ({
        metadata: String(metadata).replaceAll('2026-', '2025-'),
        time: `2025-01-${String(at).padStart(2, '0')}T00:00:00.000Z`,
      })),
    ),
    { is: 'changed', line: at + 1 },
  ],
  'its number changed': (lines, { at }) => [
    lines.with(
      at,
      forged(lines[at] ?? '', () => ({ number: at + 7 })),
    ),
    { is: 'changed', line: at + 1 },
  ],
  'the root before it changed': (lines, { at }) => [
    lines.with(
      at,
      forged(lines[at] ?? '', () => ({ previous: hash('x') })),
    ),
    { is: 'changed', line: at + 1 },
  ],
  'all of it another’s': (lines, { at }) => [
    lines.with(at, exported(20)[20] ?? ''),
    { is: 'changed', line: at + 1 },
  ],
  'it removed': (lines, { at }) => [
    lines.toSpliced(at, 1),
    { is: 'missing', line: at + 1, from: at, to: at },
  ],
  'one like it inserted': (lines, { at }) => [
    lines.toSpliced(
      at,
      0,
      forged(lines[at] ?? '', () => ({ id: 'new' })),
    ),
    { is: 'inserted', line: at + 1, id: 'new' },
  ],
  'any line inserted': (lines, { at }) => [
    lines.toSpliced(at, 0, exported(20)[20] ?? ''),
    { is: 'inserted', line: at + 1, id: 'id-20' },
  ],
  'it written twice': (lines, { at }) => [
    lines.toSpliced(at, 0, lines[at] ?? ''),
    { is: 'inserted', id: `id-${at}` },
  ],
}

describe('an export of which one entry was touched names it, and nothing else', () => {
  it.each(Object.entries(touched))('%s', async (_, touch) => {
    await fc.assert(
      fc.asyncProperty(some, async (asked) => {
        const [lines, fault] = touch(exported(asked.size), asked)
        const { faults } = await verdictOf(lines)
        expect(faults).toEqual([expect.objectContaining(fault)])
      }),
      runs,
    )
  })

  it('it moved', async () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(places, async ([from = 0, to = 0]) => {
        const lines = exported(9)
        const { faults } = await verdictOf(
          lines.toSpliced(from, 1).toSpliced(to, 0, lines[from] ?? ''),
        )
        const isNext = Math.abs(from - to) === 1
        const ids = isNext ? [`id-${from}`, `id-${to}`] : [`id-${from}`]
        expect(faults).toHaveLength(1)
        expect(faults[0]).toMatchObject({ is: 'moved' })
        expect(ids).toContain((faults[0] as { id?: string }).id)
      }),
      runs,
    )
  })

  it('a letter of the first line, or the last', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async ({ size, seed }, isFirst) => {
        const lines = exported(size)
        const n = isFirst ? 0 : lines.length - 1
        const line = lines[n] ?? ''
        const place = seed % line.length
        const letter = line[place] === 'x' ? 'y' : 'x'
        const changed = `${line.slice(0, place)}${letter}${line.slice(place + 1)}`
        const { faults } = await verdictOf(lines.with(n, changed))
        expect(faults.map(({ line }) => line)).toContain(n + 1)
      }),
      runs,
    )
  })
})

describe('an export is refused', () => {
  it('of which several entries were touched at once', async () => {
    await fc.assert(
      fc.asyncProperty(some, some, async (one, other) => {
        const lines = exported(10)
        // What no program can read any more can be touched, but not forged.
        const [letter, ...forgeries] = Object.values(touched)
        const first = forgeries[one.seed % forgeries.length] ?? expect.fail()
        const then = [letter, ...forgeries][other.seed % (forgeries.length + 1)] ?? expect.fail()
        const after = then(first(lines, one)[0], other)[0]
        const { faults } = await verdictOf(after)
        if (after.join('\n') !== lines.join('\n')) expect(faults).not.toEqual([])
      }),
      runs,
    )
  })

  it('of which entries have changed places, were cut off, or stand before the end of another day', async () => {
    const lines = exported(6)
    const others = [
      swapped(lines, 2, 5),
      swapped(lines, 3, 4),
      lines.slice(0, -1),
      lines.slice(0, 4),
      lines.toSpliced(6, 1),
      [...lines.slice(0, -1), exported(5).at(-1) ?? ''],
      [...lines.slice(0, 6), ...lines.slice(7), exported(5).at(-1) ?? ''],
      [...lines, lines[3] ?? ''],
      lines.slice(1),
      [],
    ]
    for (const other of others) expect((await verdictOf(other)).faults).not.toEqual([])
  })

  it('that was written anew to its end by somebody without the key', async () => {
    const events = [1, 2, 3].map((n) => event(n, { title: n === 2 ? 'Shrink' : 'Grow' }))
    const lines = exported(3, undefined, events)
    const own = exported(3)
    const end = JSON.parse(own.at(-1) ?? '')
    const root = JSON.parse(lines.at(-1) ?? '').data.root
    const forgedEnd = JSON.stringify({ ...end, data: { ...end.data, root } })
    const verdict = await verdictOf([...lines.slice(0, -1), forgedEnd])
    expect(verdict).toMatchObject({ signed: false, faults: [{ is: 'closing', line: 5 }] })
  })
})
