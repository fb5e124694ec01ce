import type { PersonId } from '@lockstep/domain'

/** Somebody whom the organisation knows. */
export interface Known {
  readonly id: PersonId
  readonly name: string
  /** The import that met them was taken back: they are meant only where nobody else is. */
  readonly takenBack?: boolean | undefined
}

/** Whom a name may mean, and because of what. */
export interface Match {
  readonly person: PersonId
  readonly because:
    | 'same name'
    | 'same but for accents'
    | 'same first name and initial'
    | 'a short form'
}

/**
 * Whom a name of an imported file most likely means; none of several who fit as well. Only the same name is certain; all
 * else is shown with its reason, for the importer to choose otherwise.
 */
export function matchOf(name: string, people: readonly Known[]): Match | 'several' | undefined {
  const [others, here] = [[] as Known[], [] as Known[]]
  for (const person of people) (person.takenBack ? others : here).push(person)
  return matchAmong(name, here) ?? matchAmong(name, others)
}

/** Whom a name means, as an import was told. */
export type Choice = PersonId | 'new' | 'left out'

export interface Naming {
  readonly people: readonly Known[]
  /** What becomes of a name that nobody here has; who may not say who somebody new is leaves it out. */
  readonly unknown: 'new' | 'left out'
  readonly chosen?: readonly { readonly name: string; readonly is: Choice }[]
}

/** Whom each name means, looked at or recorded: as it was chosen, else whom it matches, else somebody unknown. */
export function whoIs({ people, unknown, chosen = [] }: Naming): (name: string) => Choice {
  const choices = new Map(chosen.map(({ name, is }) => [name, is]))
  const found = new Map<string, Choice>()
  return (name) => {
    const choice = choices.get(name) ?? found.get(name)
    if (choice !== undefined) return choice === 'new' ? unknown : choice
    const match = matchOf(name, people)
    const is = match === undefined || match === 'several' ? unknown : match.person
    found.set(name, is)
    return is
  }
}

function matchAmong(name: string, people: readonly Known[]): ReturnType<typeof matchOf> {
  const said = folded(name)
  for (const { because, form } of WAYS) {
    const found = people.filter((person) =>
      form(person.name).includes(because === 'same name' ? exact(name) : said),
    )
    const [only, another] = found
    if (only !== undefined) return another === undefined ? { person: only.id, because } : 'several'
  }
  return undefined
}

const exact = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Without accents, case and punctuation: `@wei.chen` and `Wei Chen` are alike. */
const folded = (name: string): string =>
  name
    .replace(/(?<=.)@.*$/, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const WAYS: readonly {
  readonly because: Match['because']
  readonly form: (name: string) => string[]
}[] = [
  { because: 'same name', form: (name) => [exact(name)] },
  { because: 'same but for accents', form: (name) => [folded(name)] },
  {
    because: 'same first name and initial',
    form: (name) => {
      const [first = '', last = ''] = ends(name)
      return [`${first}${last.slice(0, 1)}`]
    },
  },
  {
    because: 'a short form',
    form: (name) => {
      const [first = '', last = ''] = ends(name)
      return [first, `${first.slice(0, 1)}${last}`, last, `${last}${first}`].filter(Boolean)
    },
  },
]

/** The first and the last of a person's names. */
function ends(name: string): string[] {
  const parts = name
    .split(/[\s,]+/)
    .map(folded)
    .filter(Boolean)
  return parts.length < 2 ? parts : [parts[0] ?? '', parts.at(-1) ?? '']
}
