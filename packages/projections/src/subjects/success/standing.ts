import type { Instant, PersonId } from '@lockstep/domain'
import type { PartnershipRow, SuccessAnswer, SuccessVersion } from '../../folds/partnerships.ts'

/** An element of what success means, as it is worded at a moment, with what each said of it last. */
export interface StandingElement {
  readonly number: number
  readonly text: string
  /** The version that worded it so. */
  readonly since: SuccessVersion
  readonly answers: readonly SuccessAnswer[]
}

/** What becomes of an answer: one to an older wording is void. */
export type AnswerStands = 'accepted' | 'rejected' | 'void'

export const standsFor = ({ since }: StandingElement, answer: SuccessAnswer): AnswerStands =>
  answer.version < since.version ? 'void' : answer.accepts ? 'accepted' : 'rejected'

/** The elements that stand at a moment; none once the partnership is over. */
export function successAt(row: PartnershipRow, at: Instant): readonly StandingElement[] {
  const { definitions, answers, ended } = row
  if (ended !== undefined && ended.stamp.at <= at) return []
  const versions = definitions.filter(({ stamp }) => stamp.at <= at)
  const said = answers.filter(({ stamp }) => stamp.at <= at)
  const last = versions.at(-1)
  if (last === undefined) return []
  return last.elements.map(({ number, text }) => ({
    number,
    text,
    since: wordedIn(versions, last, number, text),
    answers: lastOfEach(said.filter(({ element }) => element === number)),
  }))
}

/** The versions that voided an acceptance: what somebody else had accepted, they word anew or leave out. */
export const voiding = (row: PartnershipRow): readonly SuccessVersion[] =>
  row.definitions.filter((version, n) => {
    const before = { ...row, definitions: row.definitions.slice(0, n) }
    return successAt(before, version.stamp.at).some(
      (element) =>
        element.answers.some(
          (answer) =>
            answer.person !== version.stamp.by && standsFor(element, answer) === 'accepted',
        ) && !version.elements.some((each) => isWordedAs(each, element)),
    )
  })

type Worded = Pick<StandingElement, 'number' | 'text'>

const isWordedAs = (one: Worded, other: Worded): boolean =>
  one.number === other.number && one.text === other.text

/** The version from which on it says what it says. */
function wordedIn(
  versions: readonly SuccessVersion[],
  last: SuccessVersion,
  number: number,
  text: string,
): SuccessVersion {
  let since = last
  for (const version of versions.toReversed()) {
    if (!version.elements.some((each) => isWordedAs(each, { number, text }))) return since
    since = version
  }
  return since
}

function lastOfEach(answers: readonly SuccessAnswer[]): readonly SuccessAnswer[] {
  const last = new Map<PersonId, SuccessAnswer>()
  for (const answer of answers) last.set(answer.person, answer)
  return [...last.values()]
}
