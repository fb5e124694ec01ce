import type { RecordedOf } from '../kernel/event.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { successEvents } from './events-success.ts'

/** One thing that success means, and who says so. */
export interface SuccessElement {
  readonly number: number
  readonly text: string
  /** The version that worded it so. */
  readonly since: number
  readonly acceptedBy: readonly PersonId[]
  readonly rejectedBy: readonly PersonId[]
}

/** What success means to the members, in the version that stands. */
export interface SuccessDefinition {
  readonly version: number
  readonly elements: readonly SuccessElement[]
  /** Of all elements that there have been: the next one gets the number after it. */
  readonly lastNumber: number
}

type Events = RecordedOf<typeof successEvents>
type Data<T extends Events['type']> = Extract<Events, { type: T }>['data']

/** Elements that say what they said keep their answers; an edit voids those to the element that it words anew. */
export function successDefined(
  before: SuccessDefinition | undefined,
  { version, elements }: Data<'SuccessDefined'>,
): SuccessDefinition {
  return {
    version,
    elements: elements.map(({ number, text }) => {
      const same = before?.elements.find((each) => each.number === number && each.text === text)
      return same ?? { number, text, since: version, acceptedBy: [], rejectedBy: [] }
    }),
    lastNumber: Math.max(before?.lastNumber ?? 0, ...elements.map(({ number }) => number)),
  }
}

/** Whether an answer that was given in a version is to the words that stand. */
const isToThese = (
  { since }: Pick<SuccessElement, 'since'>,
  { version }: { readonly version: number },
): boolean => since <= version

const without = (people: readonly PersonId[], person: PersonId) =>
  people.filter((each) => each !== person)

/** The last answer of each counts. */
export function successAnswered(
  before: SuccessDefinition,
  answer: Data<'SuccessElementAccepted' | 'SuccessElementRejected'>,
  accepts: boolean,
): SuccessDefinition {
  const { element: number, person } = answer
  const elements = before.elements.map((element): SuccessElement => {
    if (element.number !== number || !isToThese(element, answer)) return element
    const acceptedBy = without(element.acceptedBy, person)
    const rejectedBy = without(element.rejectedBy, person)
    return accepts
      ? { ...element, acceptedBy: [...acceptedBy, person], rejectedBy }
      : { ...element, acceptedBy, rejectedBy: [...rejectedBy, person] }
  })
  return { ...before, elements }
}
