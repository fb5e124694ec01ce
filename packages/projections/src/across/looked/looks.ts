import {
  type Id,
  type Instant,
  type LocalDate,
  type LookWay,
  type lookers,
  lookingAs,
  type NounName,
  type PersonId,
  standsInFor,
} from '@lockstep/domain'
import type { View } from '../../view/view.ts'
import { type Concerning, concerning } from './concerning.ts'

/** That somebody opened words that are another's, or speak of another, on a day. What they say is not in it. */
export interface Looked {
  readonly viewer: PersonId
  /** Whose the words are, or of whom they speak. */
  readonly concerned: PersonId
  /** The record on whose page the words stand. */
  readonly noun: NounName
  readonly record: Id
  readonly way: LookWay
  /** In the organisation's zone. */
  readonly day: LocalDate
  /** The first and the last time on that day. */
  readonly first: Instant
  readonly last: Instant
  /** As what, where not as a member. */
  readonly as?: (typeof lookers)[number]
  /** In whose names the viewer could record then. */
  readonly principals: readonly PersonId[]
}

/** What was asked, and whether by a program with a key. */
export interface AskedFor {
  readonly query: string
  readonly params: unknown
  readonly byProgram?: boolean
}

/**
 * What a view has shown its viewer of others' words since it was last asked: one look for each person concerned, record and
 * way. What one said oneself is no look.
 */
export function looksIn(view: View, asked: AskedFor, now: Instant): readonly Looked[] {
  const { viewer } = view
  const own = idIn(asked.params)
  const looks = new Map<string, Looked>()
  const common = {
    ...{ viewer: viewer.person, day: viewer.today, first: now, last: now },
    principals: standsInFor(viewer),
  }
  for (const mark of view.shown.taken().keys()) {
    const words = concerning(view, mark)
    if (words === undefined || words.by === viewer.person) continue
    const { noun, id: record } = words.on
    const way = wayOf(asked, standsOn(words, own))
    const as = lookingAs(viewer, record)
    for (const concerned of words.concerned)
      if (concerned !== viewer.person)
        looks.set(`${record} ${concerned} ${way}`, {
          ...{ ...common, concerned, noun, record, way },
          ...(as === undefined ? {} : { as }),
        })
  }
  return [...looks.values()]
}

/** Of which record or entry a question is. */
const idIn = (params: unknown): string | undefined =>
  (params as { readonly id?: string } | undefined)?.id

const standsOn = ({ on, entry }: Concerning, id: string | undefined): boolean =>
  id !== undefined && (on.id === id || entry === id)

function wayOf({ query, byProgram = false }: AskedFor, isOwnPage: boolean): LookWay {
  if (byProgram) return 'key'
  if (query.endsWith('-export')) return 'export'
  if (query === 'search') return 'search'
  return isOwnPage ? 'page' : 'passing'
}
