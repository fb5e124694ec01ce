import { Fragment } from 'react'
import type { Answer } from '../../api/views.ts'
import { useHere, useThatIsRead } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { CsvLink } from '../../ui/csv-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { NotThere } from '../../ui/not-there.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { type Sentence, Verdict } from '../../ui/sentence.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { day } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import { ofYear } from '../../words/fiscal-year.ts'

type View = Answer<'needs'>
type Quarter = View['quarters'][number]

/** How many of a quarter's records name a need that is borne out; a quarter opens onto its records. */
export function WhoseNeeds({ view }: { view: View }) {
  const { quarters, level, fewest, yearBegins } = view
  const [latest] = quarters
  const read = useThatIsRead()
  const { member } = useHere()
  const verdict = <Verdict sentence={sentenceOf(latest, read)} />
  if (latest === undefined && !member) return verdict
  return (
    <>
      {verdict}
      <Section
        title="Whose need it serves"
        note={`by quarter${ofYear(yearBegins)}, never by person; ${percent(level)} interval${read && '; of what you may read'}`}
        end={quarters.length > 0 && <CsvLink name="needs" rows={csvRows(quarters)} />}
      >
        {quarters.length === 0 ? (
          <p className="ink-2">
            A quarter stands here as a share: how many requests, decisions and goals name a need of
            a buyer, with what bears it out. What was read from a history says nothing of it.
          </p>
        ) : (
          <>
            <Quarters quarters={quarters} />
            <p className="ink-3 size-12">
              What serves no buyer, and says why, is not counted. A record that names none takes the
              need of a goal that it serves. Below {fewest} records a share says little.
            </p>
          </>
        )}
      </Section>
    </>
  )
}

function sentenceOf(latest: Quarter | undefined, read: string): Sentence {
  if (latest === undefined)
    return [{ text: `No request, decision or goal${read || ' was recorded here yet'}.` }]
  const { called, quarter, borneOut, of } = latest
  return [
    { text: `In ${called}, ` },
    { text: `${borneOut} of ${of}`, href: { view: 'needs', params: { quarter } } },
    { text: ` requests, decisions and goals${read} name a buyer’s need that is borne out.` },
  ]
}

function Quarters({ quarters }: { quarters: readonly Quarter[] }) {
  const [{ quarter: open }, change] = useSearchParts()
  const to = useTo()
  return (
    <div className="scrolls">
      {open !== undefined && quarters.every(({ quarter }) => quarter !== open) && (
        <NotThere what="quarter" of="quarter" />
      )}
      <table className="needs-table">
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">Borne out</th>
            <th scope="col">
              <span className="visually-hidden">Share</span>
            </th>
            <th scope="col" className="wide">
              Requests
            </th>
            <th scope="col" className="wide">
              Decisions
            </th>
            <th scope="col" className="wide">
              Goals
            </th>
            <th scope="col" className="wide figure">
              Named, not borne out
            </th>
            <th scope="col" className="wide figure">
              Says nothing
            </th>
            <th scope="col" className="wide figure">
              No buyer’s
            </th>
          </tr>
        </thead>
        <tbody>
          {quarters.map((each) => {
            const isOpen = each.quarter === open
            const records = to(`/needs-and-money?quarter=${each.quarter}`)
            return (
              <Fragment key={each.quarter}>
                <tr>
                  <th scope="row" className="nowrap">
                    <button
                      type="button"
                      className="plain-button"
                      aria-expanded={isOpen}
                      onClick={() => change({ quarter: isOpen ? undefined : each.quarter })}
                    >
                      {each.called}
                    </button>
                  </th>
                  <td className="nowrap">
                    <Figure href={records}>
                      {each.borneOut} of {each.of}
                    </Figure>
                    {each.few && <span className="ink-3"> few</span>}
                  </td>
                  <td>
                    <Figure beside href={each.interval && records}>
                      <ShareBar count={each.borneOut} of={each.of} interval={each.interval} />
                    </Figure>
                  </td>
                  {each.byNoun.map(({ noun, borneOut, of }) => (
                    <td key={noun} className="wide nowrap ink-2">
                      {of === 0 ? '–' : <Figure href={records}>{`${borneOut} of ${of}`}</Figure>}
                    </td>
                  ))}
                  <td className="wide figure">
                    <Figure href={records}>{each.standing.named}</Figure>
                  </td>
                  <td className="wide figure">
                    <Figure href={records}>{each.standing['says nothing']}</Figure>
                  </td>
                  <td className="wide figure">
                    <Figure href={records}>{each.standing['serves no buyer']}</Figure>
                  </td>
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={9}>
                      <Records quarter={each} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Every record of a quarter, and how it stands to a need; the latest first. */
function Records({ quarter }: { quarter: Quarter }) {
  const hrefOf = useHref()
  return (
    <table className="needs-records">
      <caption className="visually-hidden">The records of {quarter.called}</caption>
      <tbody>
        {quarter.records.map(({ href, ordinal, title, noun, standing, need, inherited, on }) => (
          <tr key={JSON.stringify(href)}>
            <td className="ink-3 nowrap">{ordinal ?? noun}</td>
            <td>
              <a className="plain" href={hrefOf(href)}>
                {isSealed(title) ? 'title sealed' : title}
              </a>
            </td>
            <td className="nowrap">{asSentence(standing)}</td>
            <td className="wide ink-2">
              {need}
              {inherited && <span className="ink-3"> by a goal that it serves</span>}
            </td>
            <td className="wide figure ink-3 nowrap">{day(on)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const csvRows = (quarters: readonly Quarter[]) => [
  ['quarter', 'number', 'record', 'title', 'on', 'stands', 'need', 'by a goal that it serves'],
  ...quarters.flatMap(({ quarter, records }) =>
    records.map(({ noun, ordinal = '', title, on, standing, need = '', inherited }) => [
      quarter,
      ordinal,
      noun,
      isSealed(title) ? '' : title,
      on,
      standing,
      need,
      inherited ? 'yes' : '',
    ]),
  ),
]
