import { expect, it } from 'vitest'
import { Together } from './together.ts'

/** Answers a number with its double, once it is let go. */
function doubling() {
  const asked: (readonly number[])[] = []
  const held: (() => void)[] = []
  const together = new Together<number, number>(async (questions) => {
    asked.push(questions)
    await new Promise<void>((resolve) => held.push(resolve))
    if (questions.includes(13)) throw new Error('away')
    return questions.map((one) => 2 * one)
  })
  const letGo = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    held.shift()?.()
  }
  return { together, asked, letGo }
}

it('asks once for all who ask at the same time, and answers each', async () => {
  const { together, asked, letGo } = doubling()
  const answers = Promise.all([1, 2, 3].map((one) => together.ask(one)))
  await letGo()
  expect(await answers).toEqual([2, 4, 6])
  expect(asked).toEqual([[1, 2, 3]])
})

it('lets who comes while a question is under way wait for the next', async () => {
  const { together, asked, letGo } = doubling()
  const first = together.ask(1)
  await new Promise((resolve) => setImmediate(resolve))
  const later = Promise.all([2, 3].map((one) => together.ask(one)))
  await letGo()
  expect(await first).toBe(2)
  await letGo()
  expect(await later).toEqual([4, 6])
  expect(asked).toEqual([[1], [2, 3]])
})

it('tells all of them of a failure, and goes on', async () => {
  const { together, letGo } = doubling()
  const failed = Promise.allSettled([1, 13].map((one) => together.ask(one)))
  await letGo()
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = together.ask(4)
  await letGo()
  expect(await next).toBe(8)
})
