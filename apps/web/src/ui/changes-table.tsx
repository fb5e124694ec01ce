import type { ReactNode } from 'react'
import './changes-table.css'
import { EntryDay } from './entry-day.tsx'
import { Change, type FieldChange, fieldName } from './field-changes.tsx'
import { doneBy, type Stamp } from './stamp.ts'

export interface Revision {
  stamp: Stamp
  fields: readonly FieldChange[]
  reason?: string | undefined
  /** What stands at the end of its line: who had consented. */
  standing: ReactNode
}

interface ChangesTableProps {
  revisions: readonly Revision[]
  /** What the end of each line says: `Consented`. */
  standing: string
  /** Of the figures in it. */
  unit?: string | undefined
}

/** How a record was changed, field by field and word by word, the latest first. */
export function ChangesTable({ revisions, standing, unit }: ChangesTableProps) {
  return (
    <table className="changes">
      <caption className="visually-hidden">The latest first</caption>
      <thead>
        <tr>
          <th scope="col">Happened</th>
          <th scope="col">By</th>
          <th scope="col">Field</th>
          <th scope="col">Change</th>
          {standing === '' ? <td /> : <th scope="col">{standing}</th>}
        </tr>
      </thead>
      {[...revisions].reverse().map((revision) => (
        <Rows key={revision.stamp.event} revision={revision} unit={unit} />
      ))}
    </table>
  )
}

function Rows({ revision, unit }: { revision: Revision; unit: string | undefined }) {
  const { stamp, fields, reason, standing } = revision
  return (
    <tbody>
      {fields.map((change, n) => (
        <tr key={change.field}>
          <td>{n === 0 && <EntryDay stamp={stamp} />}</td>
          <td>{n === 0 && doneBy(stamp)}</td>
          <td className="ink-3">{fieldName(change.field)}</td>
          <td>
            <Change change={change} unit={unit} />
          </td>
          <td>{n === 0 && standing}</td>
        </tr>
      ))}
      {reason !== undefined && (
        <tr>
          <td />
          <td colSpan={4} className="ink-2">
            “{reason}”
          </td>
        </tr>
      )}
    </tbody>
  )
}
