import type { Registered, Registry } from '../forms/registry.ts'
import { homes, isHome } from '../here/homes.ts'
import { nouns } from '../words/nouns.ts'
import { otherNames } from './capture/also-called.ts'
import { NOT_NOW, type PaletteItem } from './palette-items.ts'

/** Where the records of those nouns stand that are on no list like the others. */
const elsewhere: Readonly<Record<string, string>> = {
  decision: '/decisions',
  goal: '/goals',
  feedback: '/feedback',
  partnership: '/partnership',
  person: '/people',
  organisation: '/people',
}

/** What is changed where it is shown. */
const shownOn: Readonly<Record<string, string>> = {
  SetThreshold: homes.finding.path,
  SetModelParameter: '/how-this-is-measured',
}

/** What is written in a sentence, though it begins no record: it names which one it is of. */
const written: ReadonlySet<string> = new Set(['ReportMetric', 'RecordExposure', 'AgreeCadence'])

interface Offered {
  /** One may record here: else only what whoever reads may say. */
  readonly member: boolean
  /** The address of a path here. */
  readonly to: (path: string) => string
  /** The commands that can be given now; all, until that is known. */
  readonly open?: ReadonlySet<string> | undefined
}

/**
 * Every command that is for people: a form to begin with, or, of one that is given only where something stands, the list
 * on which that is.
 */
export const commandItems = (registry: Registry, { member, to, open }: Offered): PaletteItem[] =>
  [...registry.values()]
    .filter(({ hidden, forReaders }) => !hidden && (member || forReaders))
    .toSorted((a, b) => nouns.indexOf(a.noun) - nouns.indexOf(b.noun))
    .map((command) =>
      command.inPlace
        ? whereItStands(command, to)
        : { ...asForm(command, to), ...(open?.has(command.name) === false ? notNow : {}) },
    )

const notNow = { group: NOT_NOW } as const

function asForm({ name, title, noun, creates }: Registered, to: Offered['to']): PaletteItem {
  return {
    id: name,
    group: 'Record',
    label: title,
    also: otherNames(name),
    note: noun,
    href: to(`/record/new/${name}`),
    ...(creates || written.has(name) ? { captures: name } : {}),
    quiet: !creates || nouns.indexOf(noun) > nouns.indexOf('insight'),
  }
}

function whereItStands({ name, title, noun }: Registered, to: Offered['to']): PaletteItem {
  const path = shownOn[name] ?? (isHome(noun) ? homes[noun].path : elsewhere[noun])
  return {
    id: name,
    group: 'Go to',
    label: title,
    also: otherNames(name),
    note: 'where it stands',
    href: to(path ?? '/'),
    quiet: true,
  }
}
