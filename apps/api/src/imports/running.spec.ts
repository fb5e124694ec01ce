import { expect, it } from 'vitest'
import { Running } from './running.ts'

it.each([
  ['is stopped where it heeds that', (signal: AbortSignal) => signal.throwIfAborted(), ['stopped']],
  ['is done where it was asked to stop too late', () => undefined, ['done']],
])('what is at work %s', async (_, heed, came) => {
  const heard: string[] = []
  const running = new Running()
  const { promise, resolve } = Promise.withResolvers<void>()
  running.begin(
    'goals',
    async (signal) => {
      await promise
      heed(signal)
      heard.push('done')
    },
    () => heard.push('failed'),
    () => heard.push('stopped'),
  )
  const stopping = running.stop('goals')
  resolve()
  await stopping
  expect(heard).toEqual(came)
})
