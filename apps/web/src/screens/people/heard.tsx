import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { asSentence } from '../../forms/labels.ts'
import { Answered } from '../../ui/answered.tsx'
import { CsvLink } from '../../ui/csv-link.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { ShareCells } from '../../ui/share-cells.tsx'
import { day } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'
import './heard.css'

type View = Answer<'voice'>

/** How somebody is heard in what others decide, down to every case. */
export function Heard({ person }: { person: string }) {
  const asked = useView('voice', { person }, useMoments())
  return (
    <div id="heard">
      <Answered asked={asked} what="how they are heard">
        {(view) => (view.asked.of + view.cases.length === 0 ? null : <Shares view={view} />)}
      </Answered>
    </div>
  )
}

function Shares({ view }: { view: View }) {
  const { asked, adopted, pushback, level, beyond, cases, domains } = view
  return (
    <Section
      title="Heard"
      note={`in what others decide and ask; ${percent(level)} interval`}
      end={<CsvLink name="heard" rows={csvRows(view)} />}
    >
      <table className="heard">
        <caption className="visually-hidden">How they are heard</caption>
        <tbody>
          <Row what="Asked before deciding" share={asked} />
          <Row what="Position adopted, when one was given" share={adopted} />
          {pushback === undefined ? (
            <tr>
              <th scope="row">Something changed after pushback</th>
              <td colSpan={2} className="ink-3">
                a part is sealed to you
              </td>
            </tr>
          ) : (
            <Row what="Something changed after pushback" share={pushback} />
          )}
          <Row what="Consulted beyond their own domains" share={beyond} />
        </tbody>
      </table>
      {cases.length > 0 && <Cases cases={cases} />}
      {domains.map((domain) => (
        <Domain key={`${domain.domain} ${domain.own}`} of={domain} />
      ))}
      <p className="ink-3 size-12">
        The counts are small: where intervals are wide they tell little. What came after pushback
        need not have come of it.
      </p>
    </Section>
  )
}

function Row({ what, share }: { what: string; share: View['asked'] }) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <ShareCells share={share} />
    </tr>
  )
}

/** Every concern, check, counter-proposal and no that is settled, and what changed after it. */
function Cases({ cases }: { cases: View['cases'] }) {
  const hrefOf = useHref()
  return (
    <details className="heard-cases">
      <summary>Where they pushed back</summary>
      <ul>
        {cases.map(({ href, ordinal, title, said, on, changed }) => (
          <li key={JSON.stringify(href)}>
            <a className="plain" href={hrefOf(href)}>
              <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'sealed' : title}
            </a>{' '}
            <span className="ink-3">
              {said}, {day(on)}
            </span>
            : {changed ?? 'nothing changed'}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Domain({ of: { domain, own, consulted, decisions } }: { of: View['domains'][number] }) {
  const hrefOf = useHref()
  const { count, of, interval } = consulted
  return (
    <details className="heard-cases">
      <summary>
        {domain ?? 'Decisions that name no domain'}
        {own && <span className="ink-3"> their own</span>}: consulted in {count} of {of}
        {interval !== undefined && (
          <span className="ink-3">
            {' '}
            {percent(interval.low)} to {percent(interval.high)}
          </span>
        )}
      </summary>
      <ul>
        {decisions.map(({ href, ordinal, title, consulted: was }) => (
          <li key={JSON.stringify(href)}>
            <a className="plain" href={hrefOf(href)}>
              <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'sealed' : title}
            </a>
            : {was ? 'consulted' : 'not consulted'}
          </li>
        ))}
      </ul>
    </details>
  )
}

const csvRows = ({ cases, domains }: View) => [
  ['number', 'record', 'on', 'domain', 'own', 'what', 'then'],
  ...cases.map(({ ordinal = '', title, on, said, changed }) => [
    ...[ordinal, isSealed(title) ? '' : title, on, '', ''],
    ...[asSentence(said), changed ?? 'nothing changed'],
  ]),
  ...domains.flatMap(({ domain = '', own, decisions }) =>
    decisions.map(({ ordinal = '', title, consulted }) => [
      ...[ordinal, isSealed(title) ? '' : title, '', domain, own ? 'yes' : ''],
      ...['Decided', consulted ? 'consulted' : 'not consulted'],
    ]),
  ),
]
