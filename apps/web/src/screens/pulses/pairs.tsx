import type { Answer } from '../../api/views.ts'
import { useEntryHref } from '../../here/entry-href.ts'
import { useHere } from '../../here/here.tsx'
import { firstName, toneOf } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { Figure } from '../../ui/figure.tsx'
import { isSealed } from '../../ui/readable.ts'
import { asSentence } from '../../words/as-sentence.ts'
import '../../ui/sealed-mark.css'
import { Section } from '../../ui/section.tsx'
import { READ_BY } from '../../words/trust.ts'
import { ANSWERS } from '../rounds/round-facts.tsx'
import type { ItemId } from './rating-draft.ts'
import { EntryWords } from './reasons.tsx'

type View = Answer<'pulse'>
type Rating = View['ratings'][number]

interface Two {
  key: string
  ratings: readonly [Rating, Rating]
}

/** The two views of each pair side by side, as they are; one's own pairs stand open. */
export function Pairs({ view }: { view: View }) {
  const { me } = useHere()
  const pairs = pairsIn(view.ratings)
  const off = view.pulse.state === 'called off'
  const opened = pairs.filter(({ ratings }) => ratings.every(isOver)).length
  return (
    <div id={ANSWERS}>
      <Section
        title="Who rated whom"
        note={off ? 'none was opened' : `${opened} of ${pairs.length} pairs opened`}
      >
        {pairs.map(({ key, ratings }) => {
          const mine = ratings.some(({ from }) => from.id === me.id)
          return (
            <details key={key} className="pair" open={mine && ratings.some(isReadable)}>
              <summary>
                <span className="strong">
                  {firstName(ratings[0].from)} and {firstName(ratings[0].to)}
                </span>
                <Standing ratings={ratings} off={off} />
              </summary>
              <Answers ratings={ratings} items={view.items} off={off} />
            </details>
          )
        })}
      </Section>
    </div>
  )
}

/** Each two once, in the order of the first of them. */
function pairsIn(ratings: View['ratings']): Two[] {
  return ratings.flatMap((rating, n) => {
    const back = ratings.findIndex(
      ({ from, to }) => from.id === rating.to.id && to.id === rating.from.id,
    )
    const other = ratings[back]
    return other === undefined || back < n
      ? []
      : [{ key: `${rating.from.id} ${rating.to.id}`, ratings: [rating, other] as const }]
  })
}

const isOver = ({ state }: Rating) => state !== 'waiting' && state !== 'sealed'
const isReadable = ({ said }: Rating) => said !== undefined && !isSealed(said)

const words: Record<Rating['state'], string> = {
  waiting: 'has not answered yet',
  sealed: 'answered, sealed',
  'in time': 'rated',
  late: 'rated late',
  away: 'rated after being away',
  silent: 'silent',
  'not there': 'away, not rated',
  erased: 'erased',
}

interface StandingProps {
  ratings: Two['ratings']
  /** It was called off: nobody is waited for, and nothing will open. */
  off: boolean
}

function Standing({ ratings, off }: StandingProps) {
  return (
    <span className="standing">
      {ratings.map((rating) => (
        <span key={rating.from.id} className={rating.state === 'silent' ? 'tone-due' : 'ink-2'}>
          {firstName(rating.from)}{' '}
          {off && rating.state === 'waiting' ? 'had not answered' : words[rating.state]}
        </span>
      ))}
    </span>
  )
}

function Answers({ ratings, items, off }: StandingProps & { items: View['items'] }) {
  const { members } = useHere()
  const { day } = useDates()
  if (!ratings.some(isReadable)) return <p className="ink-2">{closedWords({ ratings, off })}</p>
  return (
    <>
      <table className="answers">
        <thead>
          <tr>
            <th scope="col">From 1 to 7</th>
            {ratings.map(({ from, to, opened }) => (
              <th key={from.id} scope="col" className="figure">
                <span className={`tone-${toneOf(from.id, members)}`}>{firstName(from)}</span> about{' '}
                {firstName(to)}
                {opened !== undefined && <span className="since">open {day(opened.at)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, text }) => (
            <tr key={id}>
              <td>{asSentence(text.replace('{name}', 'the other'))}</td>
              {ratings.map((rating) => (
                <td key={rating.from.id} className="figure">
                  <Score rating={rating} item={id as ItemId} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {ratings.map((rating) => (
        <Because key={rating.from.id} rating={rating} />
      ))}
    </>
  )
}

function Score({ rating: { said, given }, item }: { rating: Rating; item: ItemId }) {
  const entryHref = useEntryHref()
  if (said === undefined) return <span className="ink-3">–</span>
  if (isSealed(said)) return <i className="sealed-mark" title="Not for you, or not open yet" />
  const score = said.scores[item]
  if (score === null) return <span className="ink-3">cannot say</span>
  return (
    <Figure href={given && entryHref(given.event)}>
      <b>{score}</b>
    </Figure>
  )
}

/** What a rating cites, with what its shares leave. */
function Because({ rating: { from, said } }: { rating: Rating }) {
  if (said === undefined || isSealed(said)) return null
  const rest = Math.round(100 * (1 - said.because.reduce((all, { share }) => all + share, 0)))
  return (
    <p className="because size-12">
      <span className="ink-3">{firstName(from)}, because of: </span>
      {said.because.map(({ entry, share }) => (
        <span key={entry.id}>
          {Math.round(100 * share)} % <EntryWords entry={entry} linked />
          {'; '}
        </span>
      ))}
      <span className="ink-3">
        {rest === 100 ? 'no reason given' : `${rest} % no reason given`}
      </span>
    </p>
  )
}

function closedWords({ ratings, off }: StandingProps): string {
  if (off) return 'What either of them answered is never opened.'
  if (!ratings.every(isOver)) return 'Sealed until both have answered, or the time is over.'
  return ratings.some(({ said }) => said !== undefined)
    ? `What they said is ${READ_BY}.`
    : 'Neither of them answered.'
}
