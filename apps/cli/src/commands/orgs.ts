import type { Command } from '../command.ts'
import { withData, withHome } from '../data.ts'

export const orgsCommand: Command = {
  name: 'orgs',
  says: 'Lists the organisations of the data folder.',
  words: [],
  options: {},
  run: (_, terminal) =>
    withData(terminal, async (data) => {
      for (const served of await data.access.served()) {
        const state = await withHome(data, served, (home) => home.organisation())
        const name = state.is === 'none' ? 'not founded yet' : state.name
        terminal.out(`${served.id}  ${name}${served.demo ? ' (demo)' : ''}`)
      }
    }),
}
