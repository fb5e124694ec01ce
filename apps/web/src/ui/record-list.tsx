import { type ReactNode, useState } from 'react'
import { useHere } from '../here/here.tsx'
import { type Href, useHref } from '../here/hrefs.ts'
import { firstName, toneOf } from '../here/people.ts'
import { asSentence } from '../words/as-sentence.ts'
import { day } from '../words/dates.ts'
import { Figure } from './figure.tsx'
import { isSealed, type Readable } from './readable.ts'
import './record-list.css'

interface Person {
  id: string
  name: string
}

/** A record in a list: what passes between whom, and where it stands. */
export interface RecordRow {
  id: string
  href: Href
  ordinal?: string | undefined
  title: Readable<string>
  /** What anybody may read of it, where the title is sealed. */
  told: string
  from?: Person | undefined
  to: readonly Person[]
  kind?: string | undefined
  /** What it says now in a figure. */
  figure?: string | undefined
  began: string
  state: ReactNode
  standing?: string | undefined
  /** What it is one of, where there may be many alike. */
  alike?: string | undefined
}

/** So many that are alike stand as one line until it is unfolded. */
const MANY = 4

/** How many there are of those that are alike, and where those that are open stand by themselves. */
interface Many {
  name: string
  all: number
  open: number
  href: string
}

interface RecordListProps {
  rows: readonly RecordRow[]
  /** `Given` */
  began: string
  /** Whether its records are of kinds. */
  kinds: boolean
  /** What their states are: `State`, if left out. */
  standing?: string | undefined
  /** Of those that are alike all, where only some of them are shown. */
  alike?: readonly Many[] | undefined
  /** `Last value`: what their figures are, where they have any. */
  figure?: string | undefined
}

/** Records of one noun, the latest first; on a phone a few lines each. */
export function RecordList({
  rows,
  began,
  kinds,
  standing = 'State',
  alike = [],
  figure,
}: RecordListProps) {
  const numbered = rows.some(({ ordinal }) => ordinal !== undefined)
  return (
    <table className={numbered ? 'record-list' : 'record-list unnumbered'}>
      <caption className="visually-hidden">The latest first</caption>
      <thead>
        <tr>
          {numbered && <th scope="col">No.</th>}
          <th scope="col">About what</th>
          <th scope="col">Who</th>
          {kinds && <th scope="col">Kind</th>}
          {figure !== undefined && <th scope="col">{figure}</th>}
          <th scope="col">{began}</th>
          <th scope="col">{standing}</th>
        </tr>
      </thead>
      <tbody>
        {folded(rows).map((group) => (
          <Rows
            key={group[0].id}
            rows={group}
            all={alike.find(({ name }) => name === group[0].alike)}
            columns={{ numbered, kinds, figure }}
          />
        ))}
      </tbody>
    </table>
  )
}

type Alike = readonly [RecordRow, ...RecordRow[]]

/** Each where it stands in the list; of many that are alike, all where the first of them stands. */
function folded(rows: readonly RecordRow[]): Alike[] {
  const groups = Map.groupBy(rows, ({ id, alike }) => alike ?? id)
  return rows.flatMap((row): Alike[] => {
    const [first, ...others] = groups.get(row.alike ?? row.id) ?? []
    if (first === undefined || others.length < MANY - 1) return [[row]]
    return first === row ? [[first, ...others]] : []
  })
}

interface Columns {
  numbered: boolean
  kinds: boolean
  /** What their figures are called, where they have any. */
  figure: string | undefined
}

interface RowsProps {
  rows: Alike
  all: Many | undefined
  columns: Columns
}

function Rows({ rows, all, columns }: RowsProps) {
  const [open, setOpen] = useState(false)
  const [first, ...others] = rows
  if (others.length === 0) return <Row row={first} columns={columns} />
  const { numbered, kinds, figure } = columns
  const shown = {
    all: rows.length,
    open: rows.filter(({ standing }) => standing === 'open').length,
  }
  const { all: count, open: going } = all ?? shown
  return (
    <>
      <tr>
        {numbered && <td className="number" />}
        <td className="title">
          <button
            type="button"
            className="row-link"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {first.alike}{' '}
            <span className="ink-3">
              {count} of them{count > rows.length && `, the latest ${rows.length} shown`}
            </span>
          </button>
        </td>
        <td className="who" />
        {kinds && <td className="kind" />}
        {figure !== undefined && <td className="says" />}
        <td className="began ink-2">{day(first.began)}</td>
        <td className="state">
          {going === 0 ? 'None open' : <Figure href={all?.href}>{going} open</Figure>}
        </td>
      </tr>
      {open && rows.map((row) => <Row key={row.id} row={row} columns={columns} />)}
    </>
  )
}

function Row({ row, columns }: { row: RecordRow; columns: Columns }) {
  const { numbered, kinds, figure: called } = columns
  const hrefOf = useHref()
  const { href, ordinal, title, told, kind, figure, began, state } = row
  return (
    <tr>
      {numbered && <td className="number ink-3">{ordinal}</td>}
      <td className="title">
        <a className="plain row-link" href={hrefOf(href)}>
          {isSealed(title) ? (
            <>
              <i className="sealed-mark" aria-hidden="true" />
              <span className="visually-hidden">{told}</span>
            </>
          ) : (
            title
          )}
        </a>
      </td>
      <td className="who">
        <Between row={row} />
      </td>
      {kinds && <td className="kind ink-2">{kind && asSentence(kind)}</td>}
      {called !== undefined && (
        <td className="says nowrap" data-label={called}>
          {figure}
        </td>
      )}
      <td className="began ink-2">{day(began)}</td>
      <td className="state">{state}</td>
    </tr>
  )
}

function Between({ row: { from, to } }: { row: RecordRow }) {
  const { members } = useHere()
  const named = (person: Person) => (
    <span className={`tone-${toneOf(person.id, members)}`}>{firstName(person)}</span>
  )
  return (
    <>
      {from !== undefined && named(from)}
      {from !== undefined && to.length > 0 && <span className="ink-3"> to </span>}
      {to.map((person, n) => (
        <span key={person.id}>
          {n > 0 && ', '}
          {named(person)}
        </span>
      ))}
    </>
  )
}
