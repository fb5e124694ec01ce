import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { useTo } from '../../app/place-context.tsx'
import { useSearchParts } from '../../app/search.ts'
import { useScreenTitle } from '../../app/title.ts'
import { asSentence } from '../../forms/labels.ts'
import { Answered } from '../../ui/answered.tsx'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Narrowed } from '../../ui/narrowed.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import { day } from '../../words/dates.ts'
import { count, percent } from '../../words/figures.ts'
import './bets.css'

type View = Answer<'bets'>
type Kind = View['kinds'][number]

/** How well chances were told: what was bet on decisions, beside what came of them. */
export function BetsScreen() {
  useScreenTitle('Bets, and what came')
  const asked = useView('bets', {}, useMoments())
  return (
    <article className="page bets">
      <Answered asked={asked} what="the bets">
        {(view) => (
          <>
            <Verdict sentence={[{ text: sentenceOf(view) }]} />
            {view.kinds.map((kind) => (
              <Calibrated key={kind.kind} kind={kind} view={view} />
            ))}
            <Decisions view={view} />
          </>
        )}
      </Answered>
    </article>
  )
}

function sentenceOf({ decisions }: View): string {
  if (decisions.length === 0) return 'Nobody has been asked for a bet yet.'
  const opened = decisions.filter((each) => each.opened !== undefined).length
  return `Bets were asked for on ${count(decisions.length, 'decision')}; ${opened === 0 ? 'none is' : `${opened} ${opened === 1 ? 'is' : 'are'}`} open beside what came.`
}

/** Where the decisions stand from which all of it is counted. */
const BETS = 'decisions-with-bets'

/** What a figure counts, as the address names it. */
const nameOf = (...what: readonly string[]): string => what.join(', ')
const IN_PART = 'came in part'
const UNCOUNTED = 'not counted'
const CAME = 'came'
const chance = ({ from, to }: { from: number; to: number }): string => `${from} to ${to} %`

/** What each figure counts, by that name. */
const countedIn = ({ kinds }: View): ReadonlyMap<string, readonly string[]> =>
  new Map(
    kinds.flatMap(
      ({ kind, judged, inPart, uncounted, bands = [] }): [string, readonly string[]][] => [
        [nameOf(kind), judged],
        [nameOf(kind, IN_PART), inPart],
        [nameOf(kind, UNCOUNTED), uncounted],
        ...bands.flatMap((band): [string, readonly string[]][] => [
          [nameOf(kind, chance(band)), band.of],
          [nameOf(kind, chance(band), CAME), band.came],
        ]),
      ],
    ),
  )

/** Makes addresses of the decisions below that a figure counts. */
function useCounted() {
  const to = useTo()
  return (...what: readonly string[]) =>
    to(`/bets?${new URLSearchParams({ counted: nameOf(...what) })}#${BETS}`)
}

interface CalibratedProps {
  kind: Kind
  view: View
}

/** Of what was given such a chance, how much came; never by who said it. */
function Calibrated({
  kind: { kind, judged, inPart, uncounted, bands },
  view: { fewest, level },
}: CalibratedProps) {
  const hrefOf = useCounted()
  return (
    <Section
      title={`${asSentence(kind)} decisions`}
      note={
        <>
          <Figure href={hrefOf(kind)}>{judged.length} with a clear verdict</Figure>
          {inPart.length > 0 && (
            <>
              ; <Figure href={hrefOf(kind, IN_PART)}>{inPart.length} came in part</Figure>, and
              count neither way
            </>
          )}
          {uncounted.length > 0 && (
            <>
              ; <Figure href={hrefOf(kind, UNCOUNTED)}>{uncounted.length} more</Figure> with no bet
              from before it that you may read
            </>
          )}
        </>
      }
    >
      {bands === undefined ? (
        <p className="ink-2">
          Insufficient data:{' '}
          <a href={hrefOf(kind)}>
            {judged.length} of the {fewest} decisions
          </a>{' '}
          that it takes have bets and a clear verdict.
        </p>
      ) : (
        <table className="bands">
          <thead>
            <tr>
              <th scope="col">Chance that was given</th>
              <th scope="col">Came</th>
              <th scope="col">
                Beside what was given, shaded{' '}
                <span className="ink-3">{percent(level)} interval</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ from, to, of, came, interval }) => (
              <tr key={from}>
                <th scope="row" className="nowrap">
                  {chance({ from, to })}
                </th>
                <td className="nowrap">
                  {of.length === 0 ? (
                    <span className="ink-3">none</span>
                  ) : (
                    <>
                      <Figure href={hrefOf(kind, chance({ from, to }), CAME)}>{came.length}</Figure>{' '}
                      <Figure href={hrefOf(kind, chance({ from, to }))}>of {of.length}</Figure>
                    </>
                  )}
                </td>
                <td>
                  <Figure beside href={interval && hrefOf(kind, chance({ from, to }))}>
                    <ShareBar
                      count={came.length}
                      of={of.length}
                      interval={interval}
                      band={{ from: from / 100, to: to === 100 ? 1 : (to + 1) / 100 }}
                    />
                  </Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** Every decision on which somebody was asked to bet, the latest first. */
function Decisions({ view }: { view: View }) {
  const { decisions } = view
  const hrefOf = useHref()
  const [{ counted }] = useSearchParts()
  const only = counted === undefined ? undefined : (countedIn(view).get(counted) ?? [])
  if (decisions.length === 0)
    return (
      <p className="ink-2">
        Whose decision it is asks for bets on its page, once it is made: each says how likely it is
        that what is expected comes, and how it would fail. They stay sealed until a verdict.
      </p>
    )
  return (
    <Section
      title="Decisions with bets"
      note="the latest first"
      end={<CsvLink name="bets" rows={csvRows(decisions)} />}
    >
      <div className="filters">
        <Narrowed />
      </div>
      <div className="scrolls" id={BETS}>
        <table>
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">What is bet on</th>
              <th scope="col">Placed</th>
              <th scope="col">What came</th>
              <th scope="col" className="wide figure">
                Asked
              </th>
            </tr>
          </thead>
          <tbody>
            {decisions
              .filter(({ id }) => only === undefined || only.includes(id))
              .map(({ id, href, ordinal, title, effect, placed, of, opened, outcome, asked }) => (
                <tr key={id}>
                  <td>
                    <a className="plain" href={hrefOf(href)}>
                      <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'sealed' : title}
                    </a>
                  </td>
                  <td className="ink-2">{effect}</td>
                  <td className="nowrap">
                    <Figure href={hrefOf(href)}>
                      {placed} of {of}
                    </Figure>
                  </td>
                  <td className="nowrap">
                    {outcome === undefined ? (
                      <span className="ink-3">
                        {opened === undefined ? 'sealed' : 'no verdict'}
                      </span>
                    ) : (
                      asSentence(outcome)
                    )}
                  </td>
                  <td className="wide figure nowrap ink-3">{day(asked.happened)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const csvRows = (decisions: View['decisions']) => [
  ['number', 'decision', 'bet on', 'asked', 'placed', 'what came', 'asked on'],
  ...decisions.map(({ ordinal = '', title, effect, of, placed, outcome = '', asked }) => [
    ordinal,
    isSealed(title) ? '' : title,
    effect,
    of,
    placed,
    outcome,
    asked.at,
  ]),
]
