import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { endOfTurn } from './end-of-turn.ts'

/** Turns after which nobody waits any more. */
const LONG = 8

/** @param comers how many come in each turn. @returns how many turns each waited, in the order in which they came */
async function waits(comers: readonly number[]): Promise<number[]> {
  let now = 0
  const waited = async () => {
    const came = now
    await endOfTurn()
    return now - came
  }
  const all: Promise<number>[] = []
  for (const count of comers) {
    for (let n = 0; n < count; n += 1) all.push(waited())
    await turn()
    now += 1
  }
  for (const end = now + LONG; now < end; now += 1) await turn()
  return Promise.all(all)
}

test('who comes alone waits for no second turn', async () => {
  const [alone] = await waits([1])
  const [withOthers] = await waits([2])
  expect(withOthers).toBe(Number(alone) + 1)
})

test('those who come turn by turn go on at the same time', async () => {
  const [first = 0, second, third, fourth] = await waits([2, 1, 1])
  expect([second, third, fourth]).toEqual([first, first - 1, first - 2])
})

test('nobody waits for more than three further turns, whoever else comes', async () => {
  const [alone] = await waits([1])
  const longest = Math.max(...(await waits([2, 1, 1, 1, 1, 1, 1, 1, 1])))
  expect(longest).toBe(Number(alone) + 3)
})
