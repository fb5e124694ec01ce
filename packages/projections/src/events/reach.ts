import { isMending, type Reach, type Recorded } from '@lockstep/domain'
import { counting, type Until } from '../view/counting.ts'
import { type AnyFold, foldRow } from '../view/fold.ts'

/** The event that ends a restriction; nothing else does. */
const OPENING = 'DecisionOpened'

/**
 * What the policy needs to know of a record. No correction and no withdrawal ends a restriction: what
 * was restricted before it stays so until it is opened, and a record that was withdrawn whole keeps
 * its readers.
 * @param recorded in the order of the log.
 */
export function reachOf(
  fold: AnyFold,
  id: string,
  recorded: readonly Recorded[],
  until?: Until,
): Reach {
  const events = counting(recorded, until)
  const now = events.length === 0 ? undefined : fold.reach(foldRow(fold, id, events) as never)
  const lastMending = recorded.findLastIndex(isMending)
  const settled = isRestricted(now) || events.some(({ type }) => type === OPENING)
  if (lastMending === -1 || settled) return now ?? { record: id }
  const before = reachOf(fold, id, recorded.slice(0, lastMending), until)
  if (now === undefined) return before
  if (!isRestricted(before)) return now
  const { restrictedTo, restrictedAt } = before
  return { ...now, restrictedTo, ...(restrictedAt === undefined ? {} : { restrictedAt }) }
}

type Restricted = Reach & Required<Pick<Reach, 'restrictedTo'>>

export const isRestricted = (reach: Reach | undefined): reach is Restricted =>
  reach?.restrictedTo !== undefined
