import { useView } from '../../api/use-view.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Section } from '../../ui/section.tsx'
import { pairsNote, Slopes } from '../rankings/slopes.tsx'
import type { GoalLine } from './goals-of.ts'

/** How each of the two ranks the goals that they share, as they last said; and what asks them again. */
export function Orders({ goals }: { goals: readonly GoalLine[] }) {
  const { partnership, members } = useHere()
  const hrefOf = useHref()
  const asked = useView('ranking', { partnership }, useMoments())
  if (partnership === undefined || members.length < 2) return null
  const view = asked.data
  const two = members.length === 2 ? view?.comparisons[0] : undefined
  const open = goals
    .filter(({ state, draft }) => (state === 'proposed' || state === 'agreed') && !draft)
    .map(({ id }) => id)
  if (view === undefined && open.length < 2) return null
  return (
    <Section
      title="How each ranks the goals"
      note={two === undefined ? undefined : pairsNote(two)}
      end={
        <CommandButton command="CallRanking" preset={{ partnership, goals: open }}>
          Ask {view === undefined ? '' : 'again '}how each ranks them
        </CommandButton>
      }
    >
      {view !== undefined && two !== undefined && <Slopes view={view} two={two} />}
      {view !== undefined ? (
        <p className="size-12">
          <a href={hrefOf(view.ranking.href)}>
            {view.ranking.ordinal}, {view.ranking.state === 'running' ? 'running' : 'opened'}
          </a>
        </p>
      ) : (
        <p className="ink-2 size-12">
          Each says alone in which order they come; sealed until all have. Lines that cross will
          show where you differ.
        </p>
      )}
    </Section>
  )
}
