import type { Command } from '../command.ts'
import { withData, withHome } from '../data.ts'

export const orgsCommand: Command = {
  name: 'orgs',
  says: 'Lists the organisations of the data folder.',
  words: [],
  options: {},
  run: (_, terminal) =>
    withData(terminal, async (data) => {
      const all = await data.access.served()
      if (all.length === 0) terminal.out('There is no organisation here yet.')
      for (const served of all) {
        const state = await withHome(data, served, (home) => home.organisation())
        const name = state.is === 'none' ? 'not founded yet' : state.name
        terminal.out(`${served.id}  ${name}${served.demo ? ' (demo)' : ''}`)
      }
    }),
}
