import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useMoments } from '../../app/moments.ts'
import { firstName } from '../../app/people.ts'
import { useScreenTitle } from '../../app/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { History } from '../../ui/history-table.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Section } from '../../ui/section.tsx'
import { useRoundFacts } from '../rounds/round-facts.tsx'
import { Places } from './places.tsx'
import { RankingForm } from './ranking-form.tsx'
import './ranking-screen.css'
import { pairsNote, Slopes } from './slopes.tsx'

/** A round over the goals: what one is asked, and how each ranks them once it is open. */
export function RankingScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const asked = useView('ranking', { id }, useMoments())
  return (
    <div className="page ranking">
      <Answered asked={asked} what="the ranking">
        {(view) => <Ranking view={view} />}
      </Answered>
    </div>
  )
}

function Ranking({ view }: { view: Answer<'ranking'> }) {
  const { me } = useHere()
  const { ranking, question, comparisons } = view
  useScreenTitle(`${ranking.ordinal ?? ''} ${ranking.title}`.trim())
  const [two, ...more] = comparisons
  return (
    <article>
      <PageHead
        kind={`Ranking of goals ${ranking.ordinal ?? ''}`}
        title={ranking.title}
        facts={useRoundFacts(ranking)}
      />
      {question !== undefined && (
        <Section title="Your order" note={question.state === 'sealed' ? 'given, and sealed' : ''}>
          <RankingForm view={view} me={me.id} />
        </Section>
      )}
      {two !== undefined && more.length === 0 && (
        <Section title="How each ranks them" note={pairsNote(two)}>
          <Slopes view={view} two={two} />
        </Section>
      )}
      <Places view={view} />
      {comparisons.length > 0 && <Comparisons view={view} />}
      <History lines={view.history} />
    </article>
  )
}

/** In figures, with the pairs of goals by name. */
function Comparisons({ view: { comparisons, goals } }: { view: Answer<'ranking'> }) {
  const refs = new Map(
    goals.map(({ href, ordinal = '' }) => ['id' in href ? href.id : '', ordinal]),
  )
  const pair = (two: readonly string[]) => two.map((id) => refs.get(id) ?? '').join(' or ')
  const figure = (share: number | undefined) =>
    share === undefined ? undefined : Math.round(100 * share)
  return (
    <Section title="How far they agree" note="of 100; by chance an order comes to 50">
      <FactList
        facts={comparisons.map(
          ({ one, other, discordant, priorities, points, guessed, goals: n }) => ({
            key: `${one.id} ${other.id}`,
            what: `${firstName(one.name)} and ${firstName(other.name)}${
              discordant.length === 0
                ? ''
                : ` differ on which comes first: ${discordant.map(pair).join(', ')}`
            }`,
            more: [
              priorities === undefined && n > 1 && 'No figure below four goals that both ranked',
              ...guessed.map(
                ({ by, share }) =>
                  `${firstName(by.name)} guessed ${figure(share)} % of the other’s pairs`,
              ),
            ]
              .filter(Boolean)
              .join('. '),
            end: [
              priorities !== undefined && `order ${figure(priorities)}`,
              points !== undefined && `points ${figure(points)}`,
            ]
              .filter(Boolean)
              .join(', '),
          }),
        )}
      />
    </Section>
  )
}
