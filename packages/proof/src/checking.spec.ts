import { describe, expect, it } from 'vitest'
import { eventText, fingerprintOf, linkText } from './chain.ts'
import { faultSays } from './faults.ts'
import { event, exported, hash, someSigning, verdictOf } from './testing/exports.ts'

const headOf = (lines: readonly string[]) => JSON.parse(lines.at(-1) ?? '').data

describe('an export', () => {
  it.each([0, 1, 2, 50])('of %d entries is found as it was signed', async (size) => {
    const verdict = await verdictOf(exported(size))
    expect(verdict).toMatchObject({
      faults: [],
      signed: true,
      head: { events: size, reader: 'ada' },
    })
  })

  it('has the root that anybody reckons from what it holds', () => {
    const events = [1, 2, 3].map((n) => event(n))
    const root = events.reduce(
      (before, each, n) => hash(linkText(n + 1, before, hash(eventText(each)))),
      '',
    )
    expect(headOf(exported(3)).root).toBe(root)
    expect(root).toBe('zDtpBaMQtt5CNLXocVBzvsTk0I5zLILUUTCc1YNuLmY')
  })

  it('begins with what an earlier head says, or does not', async () => {
    const [earlier, later] = [headOf(exported(3)), exported(5)]
    expect((await verdictOf(later, earlier)).extends).toBe(true)
    expect((await verdictOf(later, headOf(exported(0)))).extends).toBe(true)
    expect((await verdictOf(later, headOf(later))).extends).toBe(true)
    const other = exported(
      5,
      undefined,
      [9, 2, 3, 4, 5].map((n) => event(n)),
    )
    expect(await verdictOf(other, earlier)).toMatchObject({ faults: [], extends: false })
    expect((await verdictOf(exported(2), earlier)).extends).toBeUndefined()
  })

  it('that another signed is sound by itself, and has another key', async () => {
    const other = exported(3, someSigning())
    const { head, faults } = await verdictOf(other)
    expect(faults).toEqual([])
    expect(head?.key).not.toBe(headOf(exported(3)).key)
  })

  it('whose signature is written otherwise, though it stands for the same bytes, is not as it was', async () => {
    const lines = exported(1)
    const { signature } = headOf(lines)
    const other = ['A', 'Q', 'g', 'w'].map((last) => `${signature.slice(0, -1)}${last}`)
    const next = (text: string) => String.fromCharCode(text.charCodeAt(text.length - 1) + 1)
    for (const like of [...other, `${signature.slice(0, -1)}${next(signature)}`]) {
      const end = lines.at(-1)?.replace(signature, like) ?? ''
      const { faults } = await verdictOf(lines.with(-1, end))
      expect(faults).toHaveLength(like === signature ? 0 : 1)
    }
  })

  it('from before there were heads says so', async () => {
    const lines = exported(2)
    const end = JSON.parse(lines.at(-1) ?? '')
    const old = [...lines.slice(0, -1), JSON.stringify({ ...end, data: { events: 2 } })]
    expect((await verdictOf(old)).faults).toEqual([{ is: 'unsigned', line: 4 }])
  })

  it('is counted in the lines of its file, what npm says ahead of it among them', async () => {
    const ahead = ['', '> lockstep', '> node lockstep export', '']
    expect((await verdictOf([...ahead, ...exported(4)])).faults).toEqual([])
    const changed = exported(4).map((line) => line.replace('Grow – 2', 'Grew'))
    expect((await verdictOf([...ahead, ...changed])).faults).toMatchObject([
      { is: 'changed', line: 7, id: 'id-2' },
    ])
    const headless = await verdictOf([...ahead, ...exported(4).slice(1)])
    expect(headless.faults).toContainEqual({ is: 'opening', line: 5 })
  })

  it('names what was done to it in a sentence', async () => {
    const lines = exported(4)
    const { faults } = await verdictOf(lines.toSpliced(2, 1))
    expect(faults.map(faultSays)).toEqual([
      'Line 3: entry 2, which stood before this line, was removed.',
    ])
    const changed = await verdictOf(lines.with(2, lines[2]?.replace('Grow', 'Grew') ?? ''))
    expect(changed.faults.map(faultSays)).toEqual(['Line 3: entry 2 id-2 of goal/2 was changed.'])
  })
})

it('a key is told by thirty-two digits', async () => {
  expect(await fingerprintOf('key', hash)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
})
