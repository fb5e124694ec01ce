import { effective, isMending, type Recorded, refOf } from '@lockstep/domain'
import type { EntryLine } from '../queries/parts/entry-line.ts'
import type { Entry, View } from '../view.ts'
import { isHidden } from '../view.ts'
import type { Clock } from './step-view.ts'

/**
 * Lets a line name its record as it was called once its entry was the last, where it has got another title since: who walks
 * through a time reads the words of that time.
 */
export function titledThen(view: View, clock: Clock) {
  const renamed = new Map<string, readonly Recorded[]>()
  const retitled = (stream: string): readonly Recorded[] => {
    const known = renamed.get(stream)
    if (known !== undefined) return known
    const { noun, id } = refOf(stream)
    const stored = view.stored(noun, id)
    const found = stored.some(changesTitle) ? stored : []
    renamed.set(stream, found)
    return found
  }
  return (line: EntryLine, entry: Entry): EntryLine => {
    const { on } = line
    if (on === undefined || isHidden(on.title)) return line
    const stored = retitled(entry.stream)
    // Some records are called by more than their own words.
    if (stored.length === 0 || titleIn(effective(stored)) !== on.title) return line
    const title = titleIn(
      clock === 'recorded'
        ? effective(stored.filter(({ revision }) => revision <= entry.revision))
        : effective(stored).filter(({ at }) => at <= entry.at),
    )
    return title === undefined ? line : { ...line, on: { ...on, title } }
  }
}

type Titled = {
  readonly title?: unknown
  readonly problem?: { readonly statement: unknown }
  readonly changes?: { readonly title?: { to: unknown } }
}

const changesTitle = (event: Recorded): boolean =>
  isMending(event) || (event.data as Titled).changes?.title !== undefined || isProposedLater(event)

/** A decision is called by its problem until it is proposed. */
const isProposedLater = ({ type, revision }: Recorded): boolean =>
  type === 'DecisionProposed' && revision > 0

/** What a record was called last; undefined where that is in somebody's words. */
function titleIn(events: readonly Recorded[]): string | undefined {
  const said = events
    .map((event, n) => {
      const { title, problem, changes } = event.data as Titled
      const first = n === 0 ? (title ?? problem?.statement) : undefined
      return changes?.title?.to ?? (isProposedLater(event) ? title : first)
    })
    .findLast((title) => title !== undefined)
  return typeof said === 'string' ? said : undefined
}
