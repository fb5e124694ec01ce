import { expect, it } from 'vitest'
import { openEventLog } from './open-event-log.ts'

it.each(['mysql:/somewhere', 'Sqlite:/somewhere', '/somewhere', '', 'constructor:x', ':x'])(
  'no adapter serves "%s", and the error says which there are',
  async (address) => {
    const refused = openEventLog(address)
    await expect(refused).rejects.toMatchObject({ code: 'UnknownStore' })
    await expect(refused).rejects.toThrow(/there is .*sqlite/)
  },
)
