import { MessageChannel } from 'node:worker_threads'
import { Refusal } from '@lockstep/domain'
import { EventStoreError, StoreClosed, StoreUnavailable } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { RequestRefused } from '../errors.ts'
import { KeyDestroyed } from '../keys/keys.ts'
import { WrapperMissing } from '../keys/wrappers.ts'
import { Calls } from './calls.ts'

/** What somebody hears who asks the other side for something that throws there. */
async function heardOf(thrown: unknown): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  const handlers = {
    ask: () => {
      throw thrown
    },
  }
  new Calls(port2 as never, handlers)
  const calls = new Calls<{ ask: (asked: undefined) => void }>(port1 as never, {})
  const heard = await calls.call('ask', undefined).catch((error: unknown) => error)
  port1.close()
  port2.close()
  return heard
}

const sqlite = Object.assign(new Error('database or disk is full'), { errcode: 13 })
const invalid = new RequestRefused('InputInvalid', 'No.', [{ path: 'title', message: 'Short.' }])

it.each([
  ['a refusal', new Refusal('NotYours', 'This is for somebody else.', 'person'), Refusal],
  ['a refused request', invalid, RequestRefused],
  ['a store that is away', new StoreUnavailable('away'), EventStoreError],
  ['a log that is closed', new StoreClosed(), EventStoreError],
  ['keys that are missing', new WrapperMissing('Put the copy there.'), WrapperMissing],
  ['a key that was destroyed', new KeyDestroyed('ada'), KeyDestroyed],
  ['a failure of SQLite', sqlite, Error],
  ['any other', new TypeError('undefined is not a function'), Error],
])('%s is the same on the other side', async (_, thrown, is) => {
  const heard = await heardOf(thrown)
  expect(heard).toBeInstanceOf(is)
  const { message, stack, ...rest } = thrown
  expect(heard).toMatchObject({ message, stack, ...rest })
})

it('what is no error comes as one', async () => {
  expect(await heardOf('oh')).toBeInstanceOf(Error)
})
