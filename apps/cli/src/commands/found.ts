import { found, openHome } from '@lockstep/application'
import { type Id, Line, roles, Zone } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import type { Command } from '../command.ts'
import { withData } from '../data.ts'
import { UsageProblem } from '../problem.ts'
import { wayIn, wayInSays } from '../ways-in.ts'

export const foundCommand: Command = {
  name: 'found',
  says: 'Founds an organisation with its owner, and prints a one-time link for them.',
  words: ['<name>'],
  options: {
    owner: { value: '<name>', says: 'Who owns it, and is its first member.' },
    role: { value: '<role>', says: `The owner's role: ${roles.join(', ')}. CEO if left out.` },
    zone: {
      value: '<zone>',
      says: "Where its days begin: Europe/Amsterdam. This computer's if left out.",
    },
  },
  run: (given, terminal) => {
    const [name = ''] = given.words
    const owner = given.value('owner')
    const role = given.value('role') ?? 'CEO'
    const zone = given.value('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone
    if (owner === undefined) throw new UsageProblem('--owner "<name>" is missing.')
    if (!Line.safeParse(name).success || !Line.safeParse(owner).success)
      throw new UsageProblem('A name is a line of at most 300 characters.')
    if (!Zone.safeParse(zone).success) throw new UsageProblem(`"${zone}" is no time zone.`)
    if (!(roles as readonly string[]).includes(role))
      throw new UsageProblem(`A role is one of ${roles.join(', ')}.`)
    return withData(
      terminal,
      async (data) => {
        const id: Id = newId(new Date())
        const served = { id, folder: id, demo: false }
        const home = await openHome(id, data.directoryOf(served), { store: data.store })
        try {
          const person = await found(home, {
            name,
            zone,
            demo: false,
            owner: { name: owner, role },
            source: 'api',
          })
          await data.access.serve(served)
          terminal.out(`Founded ${name}. Its id is ${id}`)
          terminal.out(wayInSays(await wayIn(data.access, id, person, terminal)))
        } finally {
          await home.close()
        }
      },
      { make: true },
    )
  },
}
