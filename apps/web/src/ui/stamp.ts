import { firstName } from '../here/people.ts'

/** Who did something: a person, or the clock. */
export type Actor = { id: string; name: string; role?: string | undefined } | 'lockstep'

/** Both clocks of one entry, as views tell them. */
export interface Stamp {
  event: string
  happened: string
  at: string
  recorded: string
  lagDays: number
  /** Where its day was corrected: from which, when, and by which entry. */
  moved?: { from: string; on: string; by: string } | undefined
  by: Actor
  /** The delegate who recorded it in their name. */
  enteredBy?: Actor | undefined
  /** Who imported it, of what others had done. */
  importedBy?: Actor | undefined
}

/** By which way an entry came. */
export type CameBy = 'web' | 'api' | 'import' | 'timer' | 'demo'

/** What Lockstep recorded by itself followed from a day, or from what somebody recorded. */
export const cameByWords = (source: CameBy): string => (source === 'timer' ? 'Lockstep' : source)

/** An entry, as far as it decides whether that it came later is to be noticed. */
interface Came {
  source: CameBy
  type: string
}

/** Corrects or withdraws another entry, and is dated as that. */
const mendsAnother = (type: string): boolean =>
  type === 'RecordCorrected' || type === 'RecordWithdrawn'

/** Recorded later by its nature, and nothing to notice: what a history was read from, and what mends another entry. */
export const isLaterByNature = ({ source, type }: Came): boolean =>
  source === 'import' || mendsAnother(type)

/** The tone in which a lag is told. */
export const lagTone = (came: Came): string => (isLaterByNature(came) ? 'ink-3' : 'tone-due')

export const actorName = (actor: Actor): string =>
  actor === 'lockstep' ? 'Lockstep' : firstName(actor)

export const wholeName = (actor: Actor): string => (actor === 'lockstep' ? 'Lockstep' : actor.name)

interface Done {
  who: Actor
  onBehalfOf?: Actor | undefined
  source: CameBy
}

/** Who put it on record, whosever act it was. */
export const recordedBy = ({ by, enteredBy, importedBy }: Stamp): Actor =>
  enteredBy ?? importedBy ?? by

/** Whose act it was: `Elif for Dana` where one recorded it for another. */
export const doneBy = (
  { by, enteredBy }: Pick<Stamp, 'by' | 'enteredBy'>,
  named = actorName,
): string => (enteredBy === undefined ? named(by) : `${named(enteredBy)} for ${named(by)}`)

/** The same of an entry; of what was imported whose act it was alone, for its importer would stand on every line. */
export const doerOf = ({ who, onBehalfOf: by = who, source }: Done, named = actorName): string =>
  source === 'import' || by === who ? named(by) : doneBy({ by, enteredBy: who }, named)
