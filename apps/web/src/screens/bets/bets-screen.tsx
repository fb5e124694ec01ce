import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/section.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { percent } from '../../words/figures.ts'
import './bets.css'
import { betsInWords } from './bets-in-words.ts'
import { BETS, CAME, chance, IN_PART, nameOf, UNCOUNTED } from './counted.ts'
import { DecisionsWithBets } from './decisions-with-bets.tsx'

type View = Answer<'bets'>
type Kind = View['kinds'][number]

/** How well chances were told: what was bet on decisions, beside what came of them. */
export function BetsScreen() {
  useScreenTitle('Bets, and what came')
  const { readsAll } = useHere()
  const asked = useView('bets', {}, useMoments())
  return (
    <article className="page bets">
      <Answered asked={asked} what="the bets">
        {(view) => (
          <>
            <Verdict sentence={[{ text: betsInWords(view, readsAll) }]} />
            {view.kinds.map((kind) => (
              <Calibrated key={kind.kind} kind={kind} view={view} />
            ))}
            <DecisionsWithBets view={view} />
          </>
        )}
      </Answered>
    </article>
  )
}

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
