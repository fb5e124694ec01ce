import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { CommitQueue } from './commit-queue.ts'
import { OutcomeUnknown, RevisionConflict, StoreFull } from './errors.ts'

interface Request {
  readonly name: string
  readonly bytes: number
}

const request = (name: string, bytes = 1): Request => ({ name, bytes })

/** A store whose commits end when a test says so. */
function slowStore() {
  const batches: string[][] = []
  const commits: { done: () => void; failed: (error: Error) => void }[] = []
  const queue = new CommitQueue<Request, string>((batch) => {
    batches.push(batch.map(({ name }) => name))
    return new Promise((resolve, reject) => {
      commits.push({ done: () => resolve(batch.map(({ name }) => name)), failed: reject })
    })
  })
  return { queue, batches, commits }
}

/** Turns enough of the event loop for everything that can happen by itself to have happened; a time could be too short. */
async function aWhile() {
  for (let turns = 0; turns < 10; turns += 1) await turn()
}

it('answers nobody before their own commit is done', async () => {
  const { queue, batches, commits } = slowStore()
  const answered: string[] = []
  const ask = (name: string) => queue.add(request(name)).then((answer) => answered.push(answer))
  const first = ask('a')
  await aWhile()
  const rest = [ask('b'), ask('c')]
  await aWhile()
  expect([batches, answered]).toEqual([[['a']], []])
  commits[0]?.done()
  await first
  await aWhile()
  expect([batches, answered]).toEqual([[['a'], ['b', 'c']], ['a']])
  commits[1]?.done()
  await Promise.all(rest)
  expect(answered).toEqual(['a', 'b', 'c'])
})

it('puts those who wait into one commit, in the order in which they came, up to a size', async () => {
  const batches: string[][] = []
  const queue = new CommitQueue<Request, string>(async (batch) => {
    batches.push(batch.map(({ name }) => name))
    return batch.map(({ name }) => name)
  })
  const large = 3 * 1024 * 1024
  const all = [request('a', large), request('b'), request('c', large), request('d')]
  await Promise.all(all.map((one) => queue.add(one)))
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

it('tells a refusal to the one that it is for', async () => {
  const refusal = new RevisionConflict('goal-1', 0, 1)
  const queue = new CommitQueue<Request, string>((batch) =>
    batch.map(({ name }) => (name === 'b' ? refusal : name)),
  )
  const settled = await Promise.allSettled(['a', 'b', 'c'].map((name) => queue.add(request(name))))
  expect(settled.map((one) => ('value' in one ? one.value : one.reason))).toEqual([
    'a',
    refusal,
    'c',
  ])
})

it('tries a batch one by one where the disk was full, so that the small still get in', async () => {
  const queue = new CommitQueue<Request, string>((batch) => {
    if (batch.some(({ bytes }) => bytes > 1)) throw new StoreFull('no room')
    return batch.map(({ name }) => name)
  })
  const all = [request('a'), request('b', 9), request('c')]
  const settled = await Promise.allSettled(all.map((one) => queue.add(one)))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

it('tells all of a batch where it can’t be known what became of it, and goes on', async () => {
  const { queue, commits, batches } = slowStore()
  const lost = ['a', 'b'].map((name) => queue.add(request(name)))
  const unknown = new OutcomeUnknown('cut')
  await aWhile()
  commits[0]?.failed(unknown)
  const settled = await Promise.allSettled(lost)
  expect(settled.map((one) => 'reason' in one && one.reason)).toEqual([unknown, unknown])
  const next = queue.add(request('c'))
  await aWhile()
  commits[1]?.done()
  expect(await next).toBe('c')
  expect(batches).toEqual([['a', 'b'], ['c']])
})

it('is drained once nobody waits', async () => {
  const { queue, commits } = slowStore()
  await queue.drained()
  const asked = queue.add(request('a'))
  let drained = false
  const draining = queue.drained().then(() => {
    drained = true
  })
  await aWhile()
  expect(drained).toBe(false)
  commits[0]?.done()
  await Promise.all([asked, draining])
})
