import { createContext, useContext } from 'react'
import type { Answer } from '../api/views.ts'
import type { Person } from './people.ts'

/** What every screen knows: the organisation, its present, and who one is in it. */
export interface Here {
  organisation: string
  /** The organisation's present: an instant. */
  now: string
  /** As of when its pages tell of it: then, or the end of the last day that one reads, where that is over. */
  told: string
  /** That day. */
  lastDay: string | undefined
  /** The last day that one reads of several partnerships: what is of them together is told as of its end. */
  ofSeveral: Answer<'me'>['partnerships'][number]['readTo']
  /** The organisation's time zone: what falls due, falls due on its days. */
  zone: string
  /** The first month of its fiscal year, 1 to 12. */
  yearBegins: number
  demo: boolean
  me: Person
  people: Answer<'me'>['people']
  /** The members of the partnership shown; two of them keep a colour each. */
  members: readonly Person[]
  /** That partnership; absent before there is one. */
  partnership: string | undefined
  /** In whose name one may record beside one's own. */
  principals: readonly Person[]
  /** Whether all its members opened their trust figures to the organisation. */
  trustOpen: boolean
  /** What one is here: owner, member, auditor. */
  roles: readonly string[]
  /** Whether one records here; who only reads asks and remarks. */
  member: boolean
  /** Whether all that nothing restricts is one's to read: of less it cannot be said that nothing is there. */
  readsAll: boolean
}

export const HereContext = createContext<Here | undefined>(undefined)

export function useHere(): Here {
  const here = useContext(HereContext)
  if (here === undefined) throw new Error('This stands outside every organisation')
  return here
}

/** " that you may read", after what is counted: to whom not all exists, a number is one of a part. */
export const useThatIsRead = (): string => (useHere().readsAll ? '' : ' that you may read')
