import type { CommandName, PersonId } from '@lockstep/domain'
import { idOf, toAnswer } from '../across/detectors/answered.ts'
import type { Finding } from '../across/detectors/findings-in.ts'
import type { Watched } from './found.ts'

/** What a finding is told by for a spec: all but its words. */
type Grown = Pick<Finding, 'id' | 'subject' | 'concerned'>

/** Answers a finding as its page has it. */
export const answerIt = (
  { give }: Pick<Watched, 'give'>,
  day: string,
  by: PersonId,
  name: Extract<CommandName, 'ExplainFinding' | 'DisputeFinding'>,
  finding: Grown,
) => give(day, by, name, { ...toAnswer(finding), words: 'So it was' })

/** Answers it under the id that it had for a version that told it by others. */
export function answerFormer(
  { give }: Pick<Watched, 'give'>,
  day: string,
  by: PersonId,
  { subject }: Grown,
  concerned: readonly PersonId[],
  about = subject.about,
) {
  const of = { ...subject, about, concerned: [...concerned] }
  return give(day, by, 'DisputeFinding', { finding: idOf(of), of, words: 'It was not so' })
}
