import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useSearchParts } from '../../here/search.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Narrowed } from '../../ui/narrowed.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { day } from '../../words/dates.ts'
import { BETS, countedIn } from './counted.ts'

type View = Answer<'bets'>

/** Every decision on which somebody was asked to bet, the latest first. */
export function DecisionsWithBets({ view }: { view: View }) {
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
                        {opened === undefined ? 'sealed' : 'verdict withdrawn'}
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
