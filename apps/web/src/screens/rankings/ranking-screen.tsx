import { useParams } from '@tanstack/react-router'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Actions } from '../../forms/actions.tsx'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Section } from '../../ui/section.tsx'
import { count, listed, percent } from '../../words/figures.ts'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { CalledOff } from '../rounds/called-off.tsx'
import { ANSWERS, useRoundFacts } from '../rounds/round-facts.tsx'
import { idOf } from './order-list.tsx'
import { Places } from './places.tsx'
import { RankingForm } from './ranking-form.tsx'
import './ranking-screen.css'
import { RecordFoot } from '../records/record-foot.tsx'
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
  const { ranking, question, comparisons, unnamed } = view
  useScreenTitle(`${ranking.ordinal ?? ''} ${ranking.title}`.trim())
  const [two, ...more] = comparisons
  return (
    <article>
      <PageHead
        kind={`Ranking of goals ${ranking.ordinal ?? ''}`}
        title={ranking.title}
        facts={useRoundFacts(ranking)}
      />
      <CalledOff round={ranking} />
      {question !== undefined && (
        <Section title="Your order" note={question.state === 'sealed' ? 'given, and sealed' : ''}>
          <RankingForm view={view} me={me.id} />
        </Section>
      )}
      {two !== undefined && more.length === 0 && (
        <Section title="How each ranks them" note={pairsNote(two, unnamed === undefined)}>
          <Slopes view={view} two={two} />
        </Section>
      )}
      <Places view={view} />
      {comparisons.length > 0 && <Comparisons view={view} />}
      <Actions names={view.actions} preset={{ id: ranking.id }} />
      <ScoresMoved of={{ noun: 'ranking', id: ranking.id }} />
      <RecordFoot of={{ noun: 'ranking', id: ranking.id }} lines={view.history} />
    </article>
  )
}

/** In figures; of two with the pairs of goals by name. */
function Comparisons({ view: { comparisons, goals, unnamed } }: { view: Answer<'ranking'> }) {
  const refs = new Map(goals.map((goal) => [idOf(goal), goal.ordinal ?? '']))
  const facts = comparisons.map((two) => {
    const { one, other, priorities, points, goals: ranked } = two
    return {
      key: `${one.id} ${other.id}`,
      what: `${firstName(one)} and ${firstName(other)} ${
        comparisons.length === 1 && unnamed === undefined
          ? differInWords(two, refs)
          : differInShort(two)
      }`,
      more: [
        priorities === undefined && ranked > 1 && 'No figure below four goals that both ranked',
        ...two.guessed.map(
          ({ by, share }) => `${firstName(by)} guessed ${percent(share)} of the other’s pairs`,
        ),
      ]
        .filter(Boolean)
        .join('. '),
      end: (
        <a className="down" href={`#${ANSWERS}`}>
          {[
            priorities !== undefined && `order ${Math.round(100 * priorities)}`,
            points !== undefined && `points ${Math.round(100 * points)}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </a>
      ),
    }
  })
  return (
    <Section title="How far they agree" note="of 100; by chance an order comes to 50">
      <FactList facts={facts} />
    </Section>
  )
}

type Two = Answer<'ranking'>['comparisons'][number]

const differInShort = ({ opposite, pairs }: Two): string =>
  `put ${opposite} of ${count(pairs, 'pair')} in opposite orders`

function differInWords({ discordant }: Two, refs: ReadonlyMap<string, string>): string {
  if (discordant.length === 0) return 'put no two goals in opposite orders'
  const pairs = discordant.map((pair) => pair.map((id) => refs.get(id) ?? '').join(' or '))
  return `differ on which comes first: ${listed(pairs)}`
}
