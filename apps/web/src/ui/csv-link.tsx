import { csvOf } from '../words/csv.ts'

interface CsvLinkProps {
  /** The file's name, without its ending. */
  name: string
  rows: readonly (readonly (string | number)[])[]
}

/** The table that it stands beside, for a spreadsheet. */
export const CsvLink = ({ name, rows }: CsvLinkProps) => (
  <a
    className="plain"
    download={`${name}.csv`}
    href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(rows))}`}
  >
    Save as CSV
  </a>
)
