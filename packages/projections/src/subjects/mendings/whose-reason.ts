import {
  type Audience,
  eventDefinition,
  type Marked,
  type PersonId,
  type Recorded,
} from '@lockstep/domain'
import { changeMarked } from '../../events/marked-values.ts'

/** Whose the words are in which it is said why an entry is mended, and for whom. */
export interface WhoseReason {
  readonly owners: readonly PersonId[]
  readonly audience: Audience
}

type Said = Pick<Recorded, 'type' | 'data'>

/**
 * Whose it is why an entry is mended: as what it says, since the one tells of the other. Words of an entry are all its
 * owners'; an answer that stands in plain is of who gave it; and where a record is words itself, so is all that is said
 * of its entries. Undefined where the reason is for all, as the entry is, or the clock's.
 * @param recorded the record that the entry is of, or goes into.
 * @param speaker who says why.
 */
export function whoseReason(
  recorded: readonly Recorded[],
  entry: Said,
  speaker: PersonId | 'lockstep',
): WhoseReason | undefined {
  if (speaker === 'lockstep') return undefined
  const own = marksIn(entry)
  const audience = narrowestFirst.find((each) => own.some((mark) => mark.audience === each))
  if (audience !== undefined)
    return { audience, owners: together(ownersOf(own, [audience]), speaker) }
  if (isPlainAnswer(entry)) return { audience: 'opened', owners: [speaker] }
  const [first] = recorded
  const around = first === undefined ? [] : ownersOf(marksIn(first), ['owners', 'opened'])
  return around.length === 0 ? undefined : { audience: 'owners', owners: together(around, speaker) }
}

const narrowestFirst: readonly Audience[] = ['owners', 'opened', 'organisation']

interface Mark {
  readonly owners: readonly PersonId[]
  readonly audience: Audience
}

function marksIn({ type, data }: Said): Mark[] {
  const marks: Mark[] = []
  changeMarked(type, data as Record<string, unknown>, (mark, _, { audience }) => {
    marks.push({ owners: (mark as Marked<unknown>).owners, audience })
    return mark
  })
  return marks
}

/** Those who own every value for such readers: nobody reads why of what they may not read themselves. */
function ownersOf(marks: readonly Mark[], audiences: readonly Audience[]): readonly PersonId[] {
  const [first, ...rest] = marks.filter(({ audience }) => audiences.includes(audience))
  return (first?.owners ?? []).filter((owner) => rest.every(({ owners }) => owners.includes(owner)))
}

const together = (owners: readonly PersonId[], speaker: PersonId): readonly PersonId[] =>
  [...new Set([...owners, speaker])].sort()

/** How one of two sees it, which stands in plain for folds to measure with. */
const isPlainAnswer = ({ type, data }: Said): boolean =>
  (eventDefinition(type)?.between ?? []).some((field) => field in (data as object)) &&
  'person' in (data as object)
