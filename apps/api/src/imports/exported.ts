import { eventsOf, isSame, linesOf, readExport } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import type { Open } from '../organisations/opened.ts'
import { askedOf } from '../organisations/people.ts'
import type { ImportJob } from './answers.ts'

/** What an export holds: all of it was read, and is as it was written. */
interface Exported {
  readonly organisation: string
  readonly entries: number
  /** Why nothing of it can be brought in here, and what to do; absent where it can take this empty place. */
  readonly problem?: string
}

/**
 * Reads an export to its end. It is a whole organisation, entry by entry with its ids: nothing of it can be put among what
 * another has recorded, and all that this one has recorded is here.
 * @throws ExportDamaged where a line was changed or is missing
 */
export async function exportedIn(
  open: Open,
  person: PersonId,
  path: string,
  signal?: AbortSignal,
): Promise<Exported> {
  const { home } = open
  const present = eventsOf(home)
  let [count, here, organisation] = [0, 0, '']
  for await (const page of readExport(linesOf(path, signal))) {
    organisation = page.head.organisation
    count += page.events.length
    if (organisation !== home.id) continue
    for (const event of page.events) {
      const { value } = await present.next()
      if (value !== undefined && isSame(value, event)) here += 1
    }
  }
  const found = { organisation, entries: count }
  if (organisation === home.id) return { ...found, problem: ofThisOne(count, here) }
  return (await mayGiveWay(open, person)) ? found : { ...found, problem: ofAnother(count) }
}

/** The same, as it is told of a file that is looked at. */
export async function lookedAtExport(
  ...asked: Parameters<typeof exportedIn>
): Promise<Pick<ImportJob, 'is' | 'export' | 'problem'>> {
  const { problem, ...found } = await exportedIn(...asked)
  return problem === undefined ? { is: 'read', export: found } : { is: 'failed', problem }
}

/** Whether a place is its owner's, no demo, and holds nothing yet but people and partnerships. */
export async function mayGiveWay(open: Open, person: PersonId): Promise<boolean> {
  const organisation = await open.home.organisation()
  if (open.served.demo || organisation.is === 'none' || organisation.owner !== person) return false
  const { firstDay } = (await askedOf(open, 'me', person)) as { readonly firstDay?: boolean }
  return firstDay === true
}

const ofThisOne = (count: number, here: number): string =>
  here === count
    ? `This is an export of this organisation: ${entries(count)}, and all of them are here, byte for byte. There is nothing to bring in.`
    : `This is an export of this organisation, but only ${here} of its ${entries(count)} are here as it has them. Nothing was changed. Make it again elsewhere, to compare: npm run lockstep -- import log <file> --keys <keys>, with LOCKSTEP_DATA set to a new folder.`

const ofAnother = (count: number): string =>
  `This is the whole record of another organisation: ${entries(count)}, unchanged since they were exported. It can’t go among what is on record here. Start an organisation of your own, and bring the file there while it is empty: the exported one takes its place.`

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`
