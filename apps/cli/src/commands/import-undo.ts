import { undoImport } from '@lockstep/application'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { organisationIn, withData, withHome } from '../data.ts'
import { importerOf } from '../importer.ts'
import { Problem } from '../problem.ts'

export const importUndoCommand: Command = {
  name: 'import undo',
  says: 'Takes back what an import of a history recorded. Nothing is erased: each entry is withdrawn.',
  words: ['<repository or bundle>'],
  options: {
    org: { value: '<id>', says: 'The organisation; may be left out where there is only one.' },
    'dry-run': { says: 'Takes nothing back: counts what would be, and names what would stay.' },
    branch: { value: '<name>', says: 'The branch that was read; what is checked out if left out.' },
    reason: { value: '<text>', says: 'Why; it stands beside each withdrawn entry.' },
    as: { value: '<person>', says: 'The id of the member who imported; the owner if left out.' },
  },
  run: (given, terminal) => {
    const [path = ''] = given.words
    const branch = given.value('branch')
    const dryRun = given.is('dry-run')
    return withData(terminal, async (data) =>
      withHome(data, await organisationIn(data, given.value('org')), async (home) => {
        const { entries, records, kept, people } = await undoImport(home, path, {
          person: await importerOf(home, given.value('as')),
          reason: given.value('reason') ?? 'The import was undone.',
          rehearsal: dryRun,
          signal: terminal.signal,
          ...(branch === undefined ? {} : { branch }),
          progress: (withdrawn) => terminal.tell(`${withdrawn} entries`, true),
        })
        if (entries + kept.length + people.length === 0)
          throw new Problem(
            'Nothing of this history was imported here in this name; --as names somebody else.',
          )
        if (kept.length > 0)
          terminal.out(`${counted(kept.length, 'record')} stay, since others have written to them:`)
        for (const { noun, id, title } of kept) terminal.out(`  ${noun} ${id}  ${title}`)
        if (people.length > 0)
          terminal.out(
            `${counted(people.length, 'person stays', 'people stay')} known, whom it brought.`,
          )
        terminal.out(
          `${counted(entries, 'entry', 'entries')} of ${counted(records, 'record')} ${dryRun ? 'would be taken back' : 'taken back'}.`,
        )
      }),
    )
  },
}
