import { existsSync } from 'node:fs'
import { dataFolder, lackingKeys, lackingKeysSay } from '@lockstep/application'
import type { Command } from '../command.ts'
import { unservedHere, withData, withHome, withLock } from '../data.ts'
import { Problem } from '../problem.ts'
import { letServe } from '../ways-in.ts'

export const adoptCommand: Command = {
  name: 'adopt',
  says: 'Takes organisations in again that lie in the data folder, where server.db is lost: all that was recorded is there. Sessions, links, recovery codes, keys for programs, webhooks, calendar addresses, followed sources and who looked are gone with it. A one-time link lets the owner in, who makes links for the others.',
  words: [],
  options: {},
  run: (_, terminal) =>
    withData(
      terminal,
      (data) =>
        withLock(data, async () => {
          const unserved = await unservedHere(data)
          if (unserved.length === 0)
            throw new Problem(`Every organisation in ${data.folder} is served already.`)
          for (const served of unserved)
            await withHome(data, served, async (home) => {
              const organisation = await home.organisation()
              if (organisation.is === 'none') return
              await letServe(data, home, organisation, terminal, served.folder)
              const { length: lacking } = await lackingKeys(home)
              if (lacking > 0) terminal.tell(lackingKeysSay(lacking))
            })
        }),
      { make: existsSync(dataFolder(terminal.env)) },
    ),
}
