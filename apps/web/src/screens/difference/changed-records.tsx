import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useSearchParts } from '../../here/search.ts'
import { useDates } from '../../here/use-dates.ts'
import { Change, fieldName } from '../../ui/field-changes.tsx'
import { Chosen } from '../../ui/narrowed.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { doneBy, lagTone } from '../../ui/stamp.ts'
import { listed } from '../../words/figures.ts'
import { nouns } from '../../words/nouns.ts'
import { type Changed, changedNote, foremost, lateness, mendedInWords, nounTitle } from './told.ts'

type View = Answer<'difference'>
type Group = View['groups'][number]

/** So many records of a noun are told at once; the others open. */
const MOST_RECORDS = 8

interface ChangedRecordsProps {
  view: View
  /** The two sides as a reader names them: "1 Mar" and "1 Jun". */
  sides: Readonly<Record<'before' | 'after', string>>
}

/** What differs, grouped by noun: each field before and after. */
export function ChangedRecords({ view: { groups }, sides }: ChangedRecordsProps) {
  const [search] = useSearchParts()
  const only = search['only']?.split(',').filter((noun) => nouns.includes(noun)) ?? []
  const isNarrowed = only.length > 0
  const shown = groups.filter(({ noun }) => !isNarrowed || only.includes(noun))
  return (
    <>
      {isNarrowed && (
        <div className="filters">
          <Chosen
            what="Only"
            value={listed(only.map(nounTitle))}
            of="only"
            all="all that changed"
          />
        </div>
      )}
      {shown.length > 0 && <Head {...sides} />}
      <Groups groups={shown} />
    </>
  )
}

/** Over all of the tables, each of which says it again to who can't see them: what is struck through was, what is underlined is. */
const Head = ({ before, after }: ChangedRecordsProps['sides']) => (
  <table className="changed-records over" aria-hidden="true">
    <Columns />
    <tbody>
      <tr>
        <td>Changed</td>
        <td>
          <del>{before}</del> <ins>{after}</ins>
        </td>
        <td>Last on</td>
        <td>By</td>
        <td className="figure">Recorded</td>
      </tr>
    </tbody>
  </table>
)

/** A head that is not shown gives its columns no width. */
const Columns = () => (
  <colgroup>
    <col />
    <col />
    <col />
    <col />
    <col />
  </colgroup>
)

const Groups = ({ groups }: { groups: readonly Group[] }) =>
  groups.map(({ noun, records, same }) => (
    <Section key={noun} title={nounTitle(noun)} note={changedNote({ noun, records, same })}>
      <Table noun={noun} records={records.slice(0, MOST_RECORDS)} />
      {records.length > MOST_RECORDS && (
        <details>
          <summary>{records.length - MOST_RECORDS} more</summary>
          <Table noun={noun} records={records.slice(MOST_RECORDS)} />
        </details>
      )}
    </Section>
  ))

function Table({ noun, records }: { noun: string; records: readonly Changed[] }) {
  return (
    <table className="changed-records">
      <caption className="visually-hidden">{nounTitle(noun)}, before and after</caption>
      <Columns />
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Record</th>
          <th scope="col">What changed</th>
          <th scope="col">Last on</th>
          <th scope="col">By</th>
          <th scope="col">Recorded</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={JSON.stringify(record.about.href)} record={record} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ record }: { record: Changed }) {
  const { about, came, fields, last, mended } = record
  const hrefOf = useHref()
  const { day } = useDates()
  const { first, others } = foremost(fields)
  return (
    <tr>
      <th scope="row">
        <a className="plain" href={hrefOf(about.href)}>
          {about.ordinal !== undefined && <span className="ink-3">{about.ordinal} </span>}
          <span>{isSealed(about.title) ? 'title sealed' : about.title}</span>
        </a>
      </th>
      <td>
        {came ? (
          <>
            <p>
              new, <ins>{about.state}</ins>
            </p>
            <More fields={fields} what="what it says" />
          </>
        ) : (
          <>
            <Fields fields={first} />
            <More fields={others} what={`${others.length} more`} />
          </>
        )}
        {mended.map((each) => (
          <p key={each.entry.id} className="ink-2">
            <a href={hrefOf(each.entry.href)}>{mendedInWords(each, day)}</a>
          </p>
        ))}
      </td>
      <td className="ink-2 nowrap">{day(last.happened)}</td>
      <td className="ink-2 by">{doneBy(last)}</td>
      <td className={last.lagDays > 0 ? `${lagTone(record)} figure nowrap` : 'figure nowrap'}>
        {lateness(record, day)}
      </td>
    </tr>
  )
}

type Fields = Changed['fields']

const Fields = ({ fields }: { fields: Fields }) =>
  fields.map((change) => (
    <p key={change.field} className="field">
      <span className="ink-3">{fieldName(change.field)}</span> <Change change={change} />
    </p>
  ))

const More = ({ fields, what }: { fields: Fields; what: string }) =>
  fields.length > 0 && (
    <details>
      <summary>{what}</summary>
      <Fields fields={fields} />
    </details>
  )
