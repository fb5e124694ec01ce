import { describe, expect, it } from 'vitest'
import { type Expected, MAX_APPEND_BYTES, newId } from '../src/index.ts'
import { all, event, events, says, written } from './events.ts'
import type { AtHand } from './place.ts'

export function refusing(at: AtHand): void {
  it.each<[expected: Expected, actual: Expected, there: number]>([
    ['none', 1, 2],
    [0, 1, 2],
    [2, 1, 2],
    [7, 1, 2],
    [0, 'none', 0],
  ])('a stream expected at %s that is at %s', async (expected, actual, there) => {
    const log = await at().open()
    await written(log, 'goal-1', events(there))
    const refused = log.append('goal-1', events(1), expected)
    await expect(refused).rejects.toMatchObject({
      code: 'RevisionConflict',
      stream: 'goal-1',
      expected,
      actual,
    })
  })

  it('leaves no trace: the head stays, and the next revision is the one that was next', async () => {
    const log = await at().open()
    const [, last] = await written(log, 'goal-1', events(2))
    await expect(log.append('goal-1', events(2), 7)).rejects.toThrow()
    await expect(log.append('goal-2', events(2), 0)).rejects.toThrow()
    expect(await log.head()).toBe(last?.position)
    expect(await all(log.readAll())).toHaveLength(2)
    expect(await log.append('goal-1', events(1), 1)).toMatchObject({ revision: 2 })
    expect(await log.append('goal-2', events(1), 'none')).toMatchObject({ revision: 0 })
  })

  it('takes one of many who want the same revision, and the neighbours of the refused', async () => {
    const log = await at().open()
    const rivals = events(20).map((one) => log.append('goal-1', [one], 'none'))
    const others = events(20).map((one, n) => log.append(`goal-other-${n}`, [one], 'none'))
    const settled = await Promise.allSettled(rivals)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await Promise.all(others)
    expect(await all(log.readAll())).toHaveLength(21)
  })

  it('an id that is taken: by another revision, or twice in one append', async () => {
    const log = await at().open()
    const [first, second] = [event(1), event(2)]
    await written(log, 'goal-1', [first, second])
    const taken = { code: 'DuplicateEventId', id: first.id }
    await expect(log.append('goal-1', [first], 1)).rejects.toMatchObject(taken)
    await expect(log.append('goal-3', [first, first], 'none')).rejects.toMatchObject(taken)
    expect(await all(log.readAll())).toHaveLength(2)
  })

  it('all of a batch where one of it is taken', async () => {
    const log = await at().open()
    const known = event(1)
    await written(log, 'goal-1', [known])
    const batch = [event(2), known, event(3)]
    await expect(log.append('goal-1', batch, 0)).rejects.toMatchObject({ code: 'DuplicateEventId' })
    expect((await all(log.readAll())).map(says)).toEqual([1])
    // Where it got to is no revision of the stream.
    for (const past of [1, 2, 3]) {
      await expect(log.append('goal-1', events(1), past)).rejects.toMatchObject({ actual: 0 })
    }
  })

  it('more than a mebibyte, by name, counted as UTF-8, and takes just less', async () => {
    const log = await at().open()
    const text = (bytes: number) => JSON.stringify('ß'.repeat(bytes / 2 - 1))
    const large = [
      event(0, { data: text(MAX_APPEND_BYTES / 2) }),
      event(0, { data: text(MAX_APPEND_BYTES / 2) }),
    ]
    await expect(log.append('goal-1', large, 'none')).rejects.toMatchObject({
      code: 'AppendTooLarge',
      limit: MAX_APPEND_BYTES,
    })
    expect(await log.head()).toBeUndefined()
    const fits = [event(0, { data: text(MAX_APPEND_BYTES - 2048) })]
    await log.append('goal-1', fits, 'none')
    expect((await all(log.read('goal-1')))[0]?.data).toBe(fits[0]?.data)
  })

  describe('what no store could keep as it is', () => {
    const good = event()
    it.each([
      ['no events', 'goal-1', []],
      ['a stream without a name', '', [good]],
      ['a stream of the store’s own', '$all', [good]],
      ['a stream with a space', 'goal 1', [good]],
      ['a stream with a name of 201 letters', 'g'.repeat(201), [good]],
      ['an id in capitals', 'goal-1', [event(0, { id: newId(new Date()).toUpperCase() })]],
      ['an id that is none', 'goal-1', [event(0, { id: 'one' })]],
      ['a type without a name', 'goal-1', [event(0, { type: '' })]],
      ['no data', 'goal-1', [event(0, { data: '' })]],
      ['half of a surrogate pair', 'goal-1', [event(0, { data: '"\ud83d"' })]],
      [
        'a text of people in the metadata',
        'goal-1',
        [event(0, { metadata: { ...good.metadata, source: 'said "so"' } })],
      ],
    ])('%s', async (_, stream, batch) => {
      const log = await at().open()
      const refused = log.append(stream, batch, 'none')
      await expect(refused).rejects.toMatchObject({ code: 'InvalidAppend' })
      expect(await log.head()).toBeUndefined()
    })

    it.each([-1, 1.5, Number.NaN])('the revision %s', async (expected) => {
      const log = await at().open()
      const refused = log.append('goal-1', events(1), expected)
      await expect(refused).rejects.toMatchObject({ code: 'InvalidAppend' })
    })
  })
}
