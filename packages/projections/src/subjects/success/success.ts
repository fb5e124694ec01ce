import { z } from 'zod'
import type { PartnershipRow, SuccessVersion } from '../../folds/partnerships.ts'
import { FieldChange } from '../../telling/field-change.ts'
import { Href } from '../../telling/href.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { type StandingElement, standsFor, successAt } from './standing.ts'

const Element = z.strictObject({
  number: z.int(),
  text: z.string(),
  /** The version that worded it so. */
  since: z.int(),
  /** What each member says of it, in their order; void where the answer is to an older wording. */
  answers: z.array(
    z.strictObject({
      person: PersonView,
      is: z.enum(['accepted', 'rejected', 'void', 'silent']),
      reason: z.string().optional(),
      stamp: StampView.optional(),
    }),
  ),
  /** How many members accept it as it is worded now. */
  accepted: z.int(),
})

/** What success means to the members of a partnership, as it stands, and how it came to that. */
export const SuccessView = z
  .strictObject({
    partnership: z.strictObject({ id: z.string(), href: Href, name: z.string() }),
    members: z.array(PersonView),
    version: z.int(),
    defined: StampView,
    elements: z.array(Element),
    /** How many answers stand, of elements times members. */
    answered: z.strictObject({ given: z.int(), of: z.int() }),
    /** Each version with what it changed, element by element; the first first. */
    versions: z.array(
      z.strictObject({
        version: z.int(),
        stamp: StampView,
        reason: z.string().optional(),
        changes: z.array(FieldChange),
      }),
    ),
    /** Elements that the viewer is asked about: not answered as they are worded now. */
    open: z.array(z.int()),
  })
  .meta({ id: 'Success' })
type SuccessView = z.output<typeof SuccessView>

/** Undefined while nobody has said what success means. */
export function successView(view: View, row: PartnershipRow): SuccessView | undefined {
  const line = partnershipLine(view, row.id)
  const last = row.definitions.at(-1)
  if (line === undefined || last === undefined) return undefined
  const { id, href, name, members } = line
  const elements = successAt(row, view.moment).map((each) => elementView(view, each, members))
  const given = elements.flatMap(({ answers }) =>
    answers.filter(({ is }) => is === 'accepted' || is === 'rejected'),
  ).length
  const { person } = view.viewer
  return {
    partnership: { id, href, name },
    members,
    version: last.version,
    defined: stampView(view, last.stamp),
    elements,
    answered: { given, of: elements.length * members.length },
    versions: row.definitions.map((version, n) => ({
      version: version.version,
      stamp: stampView(view, version.stamp),
      ...(version.reason === undefined ? {} : { reason: version.reason }),
      changes: changesBetween(row.definitions[n - 1], version),
    })),
    open: elements.flatMap(({ number, answers }) =>
      answers.some(
        (each) => each.person.id === person && (each.is === 'silent' || each.is === 'void'),
      )
        ? [number]
        : [],
    ),
  }
}

function elementView(view: View, element: StandingElement, members: readonly PersonView[]) {
  const { number, text, since } = element
  const answers = members.map(({ id }) => {
    const answer = element.answers.find(({ person }) => person === id)
    const person = personView(view, id)
    if (answer === undefined) return { person, is: 'silent' as const }
    const { reason, stamp } = answer
    return {
      person,
      is: standsFor(element, answer),
      ...(reason === undefined ? {} : { reason }),
      stamp: stampView(view, stamp),
    }
  })
  const accepted = answers.filter(({ is }) => is === 'accepted').length
  return { number, text, since: since.version, answers, accepted }
}

/** What was taken out, worded anew or put in. */
function changesBetween(before: SuccessVersion | undefined, after: SuccessVersion): FieldChange[] {
  const numbers = [...(before?.elements ?? []), ...after.elements].map(({ number }) => number)
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => ({
      field: `D-${number}`,
      from: textOf(before, number),
      to: textOf(after, number),
    }))
    .filter(({ from, to }) => from !== to)
}

const textOf = (version: SuccessVersion | undefined, number: number): string | undefined =>
  version?.elements.find((each) => each.number === number)?.text
