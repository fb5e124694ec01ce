import type { Answer } from '../../api/views.ts'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { doneBy, wholeName } from '../../ui/stamp.ts'
import { dayOf, named, onBy, onRecord, readable, sentences, withNote } from './madr-lines.ts'

type Line = Answer<'decision'>['positions'][number]

/**
 * What each said of it, said anew since, and was answered. Who was silent, was not asked or keeps it sealed is said too: a
 * record without them would say something else.
 */
export const positionsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap((of) => [...first(of), ...restated(of), ...answered(of)])

function first(of: Line): string[] {
  const { person, position, notAsked, adopted } = of
  if (position === undefined) {
    const instead = [insteadOfOne(of), adopted ? 'adopted' : undefined]
      .filter((part) => part !== undefined)
      .join(', ')
    return instead === '' ? [] : [`${person.name}: ${instead}`]
  }
  const { stance, kind, stamp } = position
  const day = `on ${dayOf(stamp.happened)}${onRecord(stamp, person)}`
  const how = [
    kind === 'reported' ? `reported ${onBy(stamp)}` : `${kind}, ${day}`,
    notAsked ? 'not asked before' : undefined,
    adopted ? 'adopted' : undefined,
  ]
  const said = [readable(stance), ...how].filter((part) => part !== undefined)
  return [
    sentences(
      withNote(`${person.name}: ${said.join(', ')}`, opened(position.reason)),
      ...behind(position),
    ),
  ]
}

const restated = ({ person, restated: all }: Line): string[] =>
  all.map((each) => {
    const { stance, reason, stamp } = each
    const late = onRecord(stamp, person)
    const said = `${person.name}, restated on ${dayOf(stamp.happened)}${late}: ${readable(stance)}`
    return sentences(withNote(said, opened(reason)), ...behind(each))
  })

type Said = Pick<NonNullable<Line['position']>, 'drives' | 'vision'>

/** What drives it, and the version of their vision that its holder had in mind. */
function behind({ drives, vision }: Said): (string | undefined)[] {
  const by = opened(drives)
  return [
    by === undefined ? undefined : `Driven by: ${by}`,
    vision === undefined ? undefined : `With ${named(vision)} in mind`,
  ]
}

const answered = ({ person, answers }: Line): string[] =>
  answers.map(
    ({ by, text, stamp }) =>
      `${doneBy(stamp, wholeName)} answers ${person.name} on ${dayOf(stamp.happened)}${onRecord(stamp, by)}: ${readable(text)}`,
  )

function insteadOfOne({ asked, notAsked, silent, consulted, sealed }: Line) {
  if (sealed !== undefined) return stillSealed(sealed)
  if (notAsked) return 'not asked'
  if (silent) return 'asked, and silent'
  if (consulted) return 'consulted'
  return asked ? 'asked, open' : undefined
}

/** Who gave it reads what it says; others that it is there. */
function stillSealed({ stance, stamp }: NonNullable<Line['sealed']>): string {
  const said = isSealed(stance) ? 'sealed' : `${stance}, sealed for others`
  return `${said}, on ${dayOf(stamp.happened)}`
}

const opened = (reason: Readable<string> | undefined): string | undefined =>
  reason === undefined || isSealed(reason) ? undefined : reason
