import { useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { useToldOfSeveral } from '../../here/use-moment.ts'
import { Answered } from '../../ui/answered.tsx'
import { CsvLink } from '../../ui/csv-link.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { ShareBar } from '../../ui/share-bar.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import { day } from '../../words/dates.ts'
import { percent, percents } from '../../words/figures.ts'
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
  const told = useToldOfSeveral()
  const { asked, adopted, concerned, pushback, level, beyond, cases, domains } = view
  return (
    <Section
      title="Heard"
      note={`${told ?? 'in what others decide and ask'}; ${percent(level)} interval`}
      end={<CsvLink name="heard" rows={csvRows(view)} />}
    >
      <table className="heard">
        <caption className="visually-hidden">How they are heard</caption>
        <tbody>
          <Row
            what="Asked before deciding"
            share={asked}
            cases={concerned.map((each) => ({ ...each, told: each.asked ? 'asked' : 'not asked' }))}
          />
          <Row
            what="Position adopted, when one was given"
            share={adopted}
            cases={concerned
              .filter(({ spoke }) => spoke)
              .map((each) => ({ ...each, told: each.adopted ? 'adopted' : 'not adopted' }))}
          />
          {pushback === undefined ? (
            <tr>
              <th scope="row">Something changed after pushback</th>
              <td colSpan={2} className="ink-3">
                a part is sealed to you
              </td>
            </tr>
          ) : (
            <Row
              what="Something changed after pushback"
              share={pushback}
              cases={cases.map((each) => ({
                ...each,
                said: `${each.said}, ${day(each.on)}`,
                told: each.changed ?? 'nothing changed',
              }))}
            />
          )}
          <Row
            what="Consulted beyond their own domains"
            share={beyond}
            cases={domains
              .filter(({ own }) => !own)
              .flatMap(({ decisions }) => decisions)
              .map((each) => ({ ...each, told: each.consulted ? 'consulted' : 'not consulted' }))}
          />
        </tbody>
      </table>
      {domains.map((domain) => (
        <Domain key={`${domain.domain} ${domain.own}`} of={domain} />
      ))}
      <p className="ink-3 size-12">
        A decision counts as theirs to be asked where they are in its partnership, or where it names
        none. The counts are small: where intervals are wide they tell little. What came after
        pushback need not have come of it.
      </p>
    </Section>
  )
}

type Named = Pick<View['cases'][number], 'href' | 'ordinal' | 'title'>

/** One of what a share counts. */
interface Case extends Named {
  /** What they said, and when. */
  said?: string
  /** What became of it: "adopted". */
  told: string
}

interface RowProps {
  what: string
  share: View['asked']
  cases: readonly Case[]
}

/** A share; its count opens onto every case. */
function Row({ what, share: { count, of, interval }, cases }: RowProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <tr>
        <th scope="row">{what}</th>
        <td className="nowrap">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {count} of {of}
          </button>
        </td>
        <td>
          <ShareBar count={count} of={of} interval={interval} />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3} className="heard-cases">
            <Cases cases={cases} />
          </td>
        </tr>
      )}
    </>
  )
}

function Cases({ cases }: { cases: readonly Case[] }) {
  const hrefOf = useHref()
  return (
    <ul>
      {cases.map(({ href, ordinal, title, said, told }) => (
        <li key={JSON.stringify(href)}>
          <a className="plain" href={hrefOf(href)}>
            <span className="ink-3">{ordinal}</span> {isSealed(title) ? 'sealed' : title}
          </a>
          {said !== undefined && <span className="ink-3"> {said}</span>}: {told}
        </li>
      ))}
    </ul>
  )
}

function Domain({ of: { domain, own, consulted, decisions } }: { of: View['domains'][number] }) {
  const { count, of, interval } = consulted
  return (
    <details className="heard-cases">
      <summary>
        {domain ?? 'Decisions that name no domain'}
        {own && <span className="ink-3"> their own</span>}: consulted in {count} of {of}
        {interval !== undefined && (
          <span className="ink-3"> {percents(interval.low, interval.high)}</span>
        )}
      </summary>
      <Cases
        cases={decisions.map((each) => ({
          ...each,
          told: each.consulted ? 'consulted' : 'not consulted',
        }))}
      />
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
