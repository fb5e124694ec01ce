import { basename, resolve } from 'node:path'
import {
  type HeardCommit,
  idAt,
  importGit,
  importStopped,
  rehearsed,
  sayOfImport,
} from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { periodAnswer, yearAnswer } from '@lockstep/importers'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { organisationIn, withData, withHome } from '../data.ts'
import { importerOf } from '../importer.ts'
import { Listing, summaryOf } from '../listing.ts'
import { Problem } from '../problem.ts'

export const importGitCommand: Command = {
  name: 'import git',
  says: 'Records the goals and decisions that the pages of a git history tell. Importing again adds only what is new.',
  words: ['<repository or bundle>'],
  options: {
    org: { value: '<id>', says: 'The organisation; may be left out where there is only one.' },
    'dry-run': { says: 'Records nothing: shows what would be, and each line not understood.' },
    branch: { value: '<name>', says: 'The branch to read; what is checked out if left out.' },
    period: {
      value: '<page>=<first day>..<last day>',
      several: true,
      says: 'The period of a page of goals that names none; "<page>=none" where it has none.',
    },
    year: { value: '<name>=<month>', says: 'When a fiscal year began: FY23=2022-02.' },
    as: { value: '<person>', says: 'The id of the member who imports; the owner if left out.' },
  },
  run: (given, terminal) => {
    const [path = ''] = given.words
    const branch = given.value('branch')
    const dryRun = given.is('dry-run')
    const year = given.value('year')
    const answers = {
      periods: new Map(given.values('period').map(periodAnswer)),
      ...(year === undefined ? {} : { fiscalYear: yearAnswer(year) }),
    }
    return withData(terminal, async (data) => {
      const served = await organisationIn(data, given.value('org'))
      if (served.demo)
        throw new Problem('The demo keeps a clock of its own; import into another organisation.')
      terminal.tell(`Reading ${path} …`, true)
      await withHome(data, served, async (home) => {
        const person = await importerOf(home, given.value('as'))
        const listing = new Listing()
        const said = { of: 'history', name: basename(resolve(path)) } as const
        let begun = dryRun ? undefined : await importStopped(home, person, said)
        const begins = async () => {
          if (begun !== undefined) return begun
          const { events } = await sayOfImport(home, person, 'BeginImport', said, idAt(home))
          begun = events[0] as Id
          return begun
        }
        const imported = await importGit(dryRun ? rehearsed(home) : home, path, {
          person,
          answers,
          rehearsal: dryRun,
          ...(dryRun ? {} : { begins }),
          signal: terminal.signal,
          ...(branch === undefined ? {} : { branch }),
          heard: (commit) => {
            if (dryRun) for (const line of listing.linesOf(commit)) terminal.out(line)
            terminal.tell(progress(commit), true)
          },
        })
        if (begun !== undefined) {
          const { events: recorded, known, notUnderstood } = imported
          const came = { import: begun, recorded, known, notUnderstood: notUnderstood.length }
          await sayOfImport(home, person, 'EndImport', came, idAt(home))
        }
        for (const line of summaryOf(imported, listing, dryRun)) terminal.out(line)
      })
    })
  },
}

const progress = ({ number, count, recorded }: HeardCommit): string =>
  `Commit ${number} of ${count}, ${counted(recorded, 'entry', 'entries')}`
