import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/figures.ts'
import { fields, hierarchies } from './fields.ts'
import type { Reading, Table } from './job.ts'
import { withColumn } from './with-column.ts'

interface ColumnsProps {
  table: Table
  reading: Reading
  onChange: (reading: Reading) => void
}

const SHOWN = 3

/** What each column of a table is. Every choice reads it anew. */
export function Columns({ table, reading, onChange }: ColumnsProps) {
  const { headers, sample, remembered } = table
  const named = headers.map((header, at) => ({ at, heading: header || `Column ${at + 1}` }))
  const untaken = named.filter(
    ({ at }) => !reading.columns[at] && sample.some((cells) => (cells[at] ?? '').trim() !== ''),
  )
  const takesStatus = reading.columns.includes('status')
  const choose = (at: number, field: string) =>
    onChange(withColumn(reading, at, field === '' ? null : field))
  return (
    <Section
      title="What each column is"
      note={
        remembered
          ? 'as it was read the last time that a table had these headings'
          : 'guessed from the headings; the next table with the same is read as you say here'
      }
    >
      <div className="scrolls">
        <table className="columns">
          <thead>
            <tr>
              <th scope="col">Heading</th>
              <th scope="col">Is</th>
              <th scope="col">First rows</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ heading, at }) => (
              <tr key={at}>
                <th scope="row">{heading}</th>
                <td>
                  <select
                    aria-label={heading}
                    value={reading.columns[at] ?? ''}
                    onChange={(event) => choose(at, event.target.value)}
                  >
                    <option value="">Passed over</option>
                    {fields.map(({ is, label }) => (
                      <option key={is} value={is}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="ink-2">{firstOf(sample, at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className="asked">
        <span>Which goal serves which</span>
        <select
          value={reading.hierarchy}
          onChange={(event) => onChange({ ...reading, hierarchy: event.target.value })}
        >
          {hierarchies.map(({ is, label }) => (
            <option key={is} value={is}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {untaken.length > 0 && (
        <p className="ink-2">
          Not taken: {listed(untaken.map(({ heading }) => heading))}.
          {!takesStatus && ' Goals come in as proposed, whatever a table says of how they stand.'}
        </p>
      )}
      {takesStatus && (
        <p className="ink-2">
          What came of a goal that you own is recorded as its status says, with today’s date. Of
          other goals the words are kept beside them: how they end is for their owners to say.
        </p>
      )}
      {!reading.columns.includes('title') && (
        <p className="tone-due" role="alert">
          Say which column is the title: without one there is no goal.
        </p>
      )}
    </Section>
  )
}

const firstOf = (sample: readonly (readonly string[])[], column: number): string =>
  sample
    .map((cells) => (cells[column] ?? '').trim())
    .filter((cell) => cell !== '')
    .slice(0, SHOWN)
    .join(' · ')
