import type { ReactNode } from 'react'
import { useView } from '../../api/use-view.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useDates } from '../../here/use-dates.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { pairsNote, Slopes } from '../rankings/slopes.tsx'
import type { GoalLine } from './goals-of.ts'

/** How each of the two ranks the goals that they share, as they last said; and what asks them again. */
export function Orders({ goals }: { goals: readonly GoalLine[] }) {
  const { partnership } = useHere()
  const rounds = useView('list', { noun: 'ranking', partnership }, useMoments()).data?.records
  if (rounds === undefined || partnership === undefined) return null
  const last = rounds.find(({ state }) => state === 'over') ?? rounds[0]
  const open = goals
    .filter(({ state, draft }) => (state === 'proposed' || state === 'agreed') && !draft)
    .map(({ id }) => id)
  const running = rounds.find(({ standing }) => standing === 'open')
  const asksAnew = (
    <CommandButton command="CallRanking" preset={{ partnership, goals: open }}>
      Ask {last === undefined ? '' : 'again '}how each ranks them
    </CommandButton>
  )
  const asks =
    open.length > 1 &&
    (running === undefined ? (
      asksAnew
    ) : (
      <Running id={running.id} goals={open} otherwise={asksAnew} />
    ))
  if (last !== undefined) return <Last id={last.id} asks={asks} />
  return asks === false ? null : (
    <Section title={TITLE} end={asks}>
      <p className="ink-2 size-12">
        Each says alone in which order they come; sealed until all have. Lines that cross will show
        where you differ.
      </p>
    </Section>
  )
}

interface RunningProps {
  id: string
  goals: readonly string[]
  otherwise: ReactNode
}

/** Leads to the round that goes on, where it asks about the same goals: a second one would be refused. */
function Running({ id, goals, otherwise }: RunningProps) {
  const hrefOf = useHref()
  const { day } = useDates()
  const view = useView('ranking', { id }, useMoments()).data
  if (view === undefined) return null
  const { ranking, goals: asked } = view
  const same =
    asked.length === goals.length &&
    asked.every(({ href }) => 'id' in href && goals.includes(href.id))
  return same ? (
    <a href={hrefOf(ranking.href)}>
      {ranking.ordinal} runs until {day(ranking.closes)}
    </a>
  ) : (
    otherwise
  )
}

const TITLE = 'How each ranks the goals'

function Last({ id, asks }: { id: string; asks: ReactNode }) {
  const hrefOf = useHref()
  const { members } = useHere()
  const view = useView('ranking', { id }, useMoments()).data
  if (view === undefined) return null
  const { ranking, comparisons } = view
  const two = members.length === 2 ? comparisons[0] : undefined
  return (
    <Section
      title={TITLE}
      note={
        two && (
          <Figure href={hrefOf(ranking.href)}>{pairsNote(two, view.unnamed === undefined)}</Figure>
        )
      }
      end={asks}
    >
      {two !== undefined && <Slopes view={view} two={two} />}
      <p className="size-12">
        <a href={hrefOf(ranking.href)}>
          {ranking.ordinal}, {ranking.state === 'over' ? 'opened' : ranking.state}
        </a>
      </p>
    </Section>
  )
}
