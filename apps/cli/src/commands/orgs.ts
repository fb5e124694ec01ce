import { organisationName } from '@lockstep/application'
import type { Command } from '../command.ts'
import { unservedSays, withData, withHome } from '../data.ts'

export const orgsCommand: Command = {
  name: 'orgs',
  says: 'Lists the organisations of the data folder.',
  words: [],
  options: {},
  run: (_, terminal) =>
    withData(terminal, async (data) => {
      const all = await data.access.served()
      const unserved = await unservedSays(data)
      if (all.length === 0 && unserved === undefined)
        terminal.out('There is no organisation here yet.')
      for (const served of all) {
        const name =
          (await withHome(data, served, organisationName, { isLookedAt: true })) ??
          'not founded yet'
        terminal.out(`${served.id}  ${name}${served.demo ? ' (demo)' : ''}`)
      }
      if (unserved !== undefined) terminal.tell(unserved)
    }),
}
