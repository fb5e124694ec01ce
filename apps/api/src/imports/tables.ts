import {
  type GoalField,
  goalFields,
  type Hierarchy,
  hierarchies,
  type TableHead,
  type TableReading,
} from '@lockstep/importers'
import type { Open } from '../organisations/opened.ts'
import { askedOf } from '../organisations/people.ts'

/** The columns of a table as an import's entry tells them. */
interface ToldTable {
  readonly columns: readonly {
    readonly heading?: string | undefined
    readonly tells?: string | undefined
  }[]
  readonly hierarchy: string
}

const CONTROLS = /[\p{Cc}\s]+/gu
const LONGEST = 300

/** A heading as an entry can hold it; undefined for none. */
function headingOf(header: string): string | undefined {
  const line = header
    .toWellFormed()
    .replaceAll(CONTROLS, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed()
  return line === '' ? undefined : line
}

/** How a table is read, in the words of its headings: by them the next one that has the same is known again. */
export const toldTable = (headers: readonly string[], { columns, hierarchy }: TableReading) => ({
  columns: headers.map((header, n) => {
    const [heading, tells] = [headingOf(header), columns[n] ?? undefined]
    return {
      ...(heading === undefined ? {} : { heading }),
      ...(tells === undefined ? {} : { tells }),
    }
  }),
  hierarchy,
})

/** How a table with these headings was read the last time, by whomever. */
export async function rememberedReading(
  open: Open,
  person: string,
  { headers }: TableHead,
): Promise<TableReading | undefined> {
  const same = (await importedTables(open, person)).find(({ table }) => hasHeadings(table, headers))
  return same === undefined ? undefined : readingOf(same.table)
}

/** Whether a table of this name was imported before, with whatever headings. */
export const wasImported = async (open: Open, person: string, name: string): Promise<boolean> =>
  (await importedTables(open, person)).some((each) => each.name === name)

interface ImportedTable {
  readonly name: string
  readonly table: ToldTable
}

async function importedTables(open: Open, person: string): Promise<ImportedTable[]> {
  const { imports = [] } = (await askedOf(open, 'imports', person)) as {
    readonly imports?: readonly (Omit<ImportedTable, 'table'> & Partial<ImportedTable>)[]
  }
  return imports.flatMap(({ name, table }) => (table === undefined ? [] : [{ name, table }]))
}

const hasHeadings = ({ columns }: ToldTable, headers: readonly string[]): boolean =>
  columns.length === headers.length &&
  columns.every(({ heading }, n) => heading === headingOf(headers[n] ?? ''))

/** What a later version does not know any more is passed over. */
function readingOf({ columns, hierarchy }: ToldTable): TableReading {
  const isField = (told?: string): told is GoalField => goalFields.includes(told as GoalField)
  const isWay = (told: string): told is Hierarchy => hierarchies.includes(told as Hierarchy)
  return {
    columns: columns.map(({ tells }) => (isField(tells) ? tells : null)),
    hierarchy: isWay(hierarchy) ? hierarchy : 'none',
  }
}
