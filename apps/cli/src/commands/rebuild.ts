import { rebuildReadStore } from '@lockstep/application'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { organisationIn, withData, withHome, withLock } from '../data.ts'

export const rebuildCommand: Command = {
  name: 'rebuild',
  says: 'Makes every view of an organisation anew from its log, while no server runs.',
  words: [],
  options: {
    org: { value: '<id>', says: 'The organisation; may be left out where there is only one.' },
  },
  run: (given, terminal) =>
    withData(terminal, async (data) => {
      const served = await organisationIn(data, given.value('org'))
      const directory = data.directoryOf(served)
      return withLock(data, () =>
        withHome(data, served, async (home) => {
          const entries = await rebuildReadStore(home, directory, terminal.signal)
          terminal.out(`Rebuilt from ${counted(entries, 'entry', 'entries')}.`)
        }),
      )
    }),
}
