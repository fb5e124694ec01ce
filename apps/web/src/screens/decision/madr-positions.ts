import type { Answer } from '../../api/views.ts'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { dayOf, onBy, onRecord, readable, withNote } from './madr-lines.ts'

type Line = Answer<'decision'>['positions'][number]

/**
 * What each said of it, said anew since, and was answered. Who was silent, was not asked or keeps it sealed is said too: a
 * record without them would say something else.
 */
export const positionsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap((of) => [...first(of), ...restated(of), ...answered(of)])

function first(of: Line): string[] {
  const { person, position, notAsked } = of
  if (position === undefined) {
    const instead = insteadOfOne(of)
    return instead === undefined ? [] : [`${person.name}: ${instead}`]
  }
  const { stance, reason, kind, stamp } = position
  const how = [
    kind === 'reported' ? `reported ${onBy(stamp)}` : kind,
    notAsked ? 'not asked before' : undefined,
  ]
  const said = [readable(stance), ...how].filter((part) => part !== undefined)
  return [withNote(`${person.name}: ${said.join(', ')}`, opened(reason))]
}

const restated = ({ person, restated: all }: Line): string[] =>
  all.map(({ stance, reason, stamp }) => {
    const late = onRecord(stamp, person)
    const said = `${person.name}, restated on ${dayOf(stamp.happened)}${late}: ${readable(stance)}`
    return withNote(said, opened(reason))
  })

const answered = ({ person, answers }: Line): string[] =>
  answers.map(
    ({ by, text, stamp }) =>
      `${by.name} answers ${person.name} on ${dayOf(stamp.happened)}${onRecord(stamp, by)}: ${readable(text)}`,
  )

function insteadOfOne({ notAsked, silent, consulted }: Line) {
  if (notAsked) return 'not asked'
  if (silent) return 'asked, and silent'
  return consulted ? 'consulted' : undefined
}

const opened = (reason: Readable<string> | undefined): string | undefined =>
  reason === undefined || isSealed(reason) ? undefined : reason
