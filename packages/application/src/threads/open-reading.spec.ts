import { StoreUnavailable } from '@lockstep/eventstore-client'
import { expect, it } from 'vitest'
import { someHome } from '../testing/some-home.ts'
import { openReading } from './open-reading.ts'

it('a store that is away by the time its threads open it is known as that', async () => {
  const { home, directory, done } = await someHome()
  const away = 'postgres://127.0.0.1:1/none?connect_timeout=1'
  const store = { at: 'server', log: away, keys: away, wrappers: directory } as const
  await expect(openReading(home, directory, store)).rejects.toBeInstanceOf(StoreUnavailable)
  await done()
}, 60_000)
