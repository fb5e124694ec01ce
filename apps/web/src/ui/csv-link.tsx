import { csvHref } from '../words/csv.ts'

interface CsvLinkProps {
  /** The file's name, without its ending. */
  name: string
  rows: readonly (readonly (string | number)[])[]
}

/** The table that it stands beside, for a spreadsheet. */
export const CsvLink = ({ name, rows }: CsvLinkProps) => (
  <a className="plain" download={`${name}.csv`} href={csvHref(rows)}>
    Save as CSV
  </a>
)
