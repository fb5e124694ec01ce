import { expect, it } from 'vitest'
import { checkServer, openEventLog } from './open-event-log.ts'

it.each(['mysql:/somewhere', 'Sqlite:/somewhere', '/somewhere', '', 'constructor:x', ':x'])(
  'no adapter serves "%s", and the error says which there are',
  async (address) => {
    const refused = openEventLog(address)
    await expect(refused).rejects.toMatchObject({ code: 'UnknownStore' })
    await expect(refused).rejects.toThrow(/there is .*sqlite/)
  },
)

it.each(['sqlite:/somewhere', 'mysql://db', ''])('"%s" is on no server', (address) => {
  checkServer('postgres://db/lockstep')
  expect(() => checkServer(address)).toThrow(/there is postgres/)
})
