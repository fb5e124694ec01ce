import type { PersonId } from '../kernel/ids.ts'
import type { FindingSubject } from './subject.ts'

export type FindingAnswer = 'explained' | 'disputed'

/** What those whom a finding concerns say of it. The finding itself is computed: only answers are on record. */
export type FindingState =
  | { readonly is: 'none' }
  | {
      readonly is: 'answered'
      readonly of: FindingSubject
      /** The last word of each. */
      readonly answers: Readonly<Record<PersonId, FindingAnswer>>
    }
