import type { ReactNode } from 'react'
import { useHere } from '../app/here.tsx'
import { type Href, useHref } from '../app/hrefs.ts'
import { firstName, toneOf } from '../app/people.ts'
import { asSentence } from '../forms/labels.ts'
import { day } from '../words/dates.ts'
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
}

interface RecordListProps {
  rows: readonly RecordRow[]
  /** `Given` */
  began: string
  /** Whether its records are of kinds. */
  kinds: boolean
  /** What their states are: `State`, if left out. */
  standing?: string | undefined
  /** `Last value`: what their figures are, where they have any. */
  figure?: string | undefined
}

/** Records of one noun, the latest first; on a phone a few lines each. */
export function RecordList({ rows, began, kinds, standing = 'State', figure }: RecordListProps) {
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
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            numbered={numbered}
            kinds={kinds}
            figures={figure !== undefined}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: RecordRow
  numbered: boolean
  kinds: boolean
  figures: boolean
}

function Row({ row, numbered, kinds, figures }: RowProps) {
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
      {figures && <td className="says nowrap">{figure}</td>}
      <td className="began ink-2">{day(began)}</td>
      <td className="state">{state}</td>
    </tr>
  )
}

function Between({ row: { from, to } }: { row: RecordRow }) {
  const { members } = useHere()
  const named = ({ id, name }: Person) => (
    <span className={`tone-${toneOf(id, members)}`}>{firstName(name)}</span>
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
