import { openerOf } from '@lockstep/application'
import { readSealed } from '@lockstep/proof'
import type { Command } from '../command.ts'
import { organisationIn, withData, withHome } from '../data.ts'
import { Problem } from '../problem.ts'

export const openHeadCommand: Command = {
  name: 'open head',
  says: 'Opens a head that went outside with a webhook or a calendar: who has it, an export and what this says can verify the one against the other.',
  words: ['<sealed head>'],
  options: {},
  run: ({ words: [text = ''] }, terminal) => {
    const sealed = readSealed(text)
    if (sealed === undefined) throw new Problem('This is no sealed head.')
    return withData(terminal, async (data) =>
      withHome(data, await organisationIn(data, sealed.organisation), async (home) => {
        terminal.out(await openerOf(home, sealed.at))
      }),
    )
  },
}
