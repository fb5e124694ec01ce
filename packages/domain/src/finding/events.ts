import { z } from 'zod'
import { fact } from '../kernel/event.ts'
import { OutsideId, PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { FindingSubject } from './subject.ts'

const lane = 'people'

/** Who says it, of which finding, in words of all whom the finding concerns. */
const answered = z.strictObject({
  of: FindingSubject,
  person: PersonId,
  words: words(),
  /** What happened outside that they cite. */
  outside: OutsideId.optional(),
})

export const events = {
  FindingExplained: fact('explained a finding', answered, { lane, weight: 'low' }),
  FindingDisputed: fact('disputed a finding', answered, { lane, weight: 'low' }),
} as const
