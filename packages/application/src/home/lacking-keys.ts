import { type PersonId, refOf, streamOf } from '@lockstep/domain'
import type { Home } from './home.ts'

/**
 * Whose names can't be opened here though nobody erased them: their key is missing, or another one.
 * @param among those who are asked about; all that the log knows if left out
 */
export async function lackingKeys(
  home: Home,
  among?: readonly PersonId[],
): Promise<readonly PersonId[]> {
  await home.keys.refresh()
  const lacking: PersonId[] = []
  for (const person of among ?? (await peopleIn(home)))
    if (await isLocked(home, person)) lacking.push(person)
  return lacking
}

async function isLocked(home: Home, person: PersonId): Promise<boolean> {
  const name = await home.nameOf(person)
  if (name === undefined || home.codec.open(name) !== undefined) return false
  const events = await home.streams.recorded(streamOf({ noun: 'person', id: person }))
  return !events.some(({ type }) => type === 'PersonErased')
}

async function peopleIn({ log }: Home): Promise<readonly PersonId[]> {
  const people: PersonId[] = []
  for await (const page of log.readAll())
    for (const { stream, revision } of page) {
      const { noun, id } = refOf(stream)
      if (noun === 'person' && revision === 0) people.push(id)
    }
  return people
}

/** What is wrong where so many keys are missing, and what to do about it. */
export const lackingKeysSay = (people: number): string =>
  `The ${people === 1 ? 'key of one person is' : `keys of ${people} people are`} missing here, or other ones: their names and sealed words stay closed, and nothing more can be sealed for them. Put keys.db back from a backup and run lockstep rebuild, or run lockstep import log <export> --keys <file>.`
