/** An entry of an export, as its line names it. Lines count from 1. */
export interface Named {
  readonly line: number
  /** Its place in the record, as the line has it. */
  readonly number?: number | undefined
  readonly id?: string | undefined
  /** `goal/…` */
  readonly record?: string | undefined
}

/** What is not as it was signed. */
export type Fault =
  | ({ readonly is: 'changed' | 'inserted' | 'moved' } & Named)
  /** Entries that stood before a line. */
  | { readonly is: 'missing'; readonly line: number; readonly from: number; readonly to: number }
  /** None of its lines is of an export. */
  | { readonly is: 'no export'; readonly line: 1 }
  | {
      readonly is: 'opening' | 'closing' | 'after the end' | 'cut off' | 'unsigned'
      readonly line: number
    }

const named = ({ number, id, record }: Named): string =>
  [
    number === undefined ? 'the entry' : `entry ${number}`,
    ...(id === undefined ? [] : [id]),
    ...(record === undefined ? [] : [`of ${record}`]),
  ].join(' ')

/** A fault in one sentence. */
export function faultSays(fault: Fault): string {
  const at = `Line ${fault.line}: `
  switch (fault.is) {
    case 'changed':
      return `${at}${named(fault)} was changed.`
    case 'inserted':
      return `${at}${named(fault)} was inserted.`
    case 'moved':
      return `${at}${named(fault)} was moved: its place is elsewhere.`
    case 'missing':
      return fault.from === fault.to
        ? `${at}entry ${fault.from}, which stood before this line, was removed.`
        : `${at}entries ${fault.from} to ${fault.to}, which stood before this line, were removed.`
    case 'no export':
      return 'This is no export of Lockstep.'
    case 'opening':
      return `${at}it does not begin the record that follows.`
    case 'closing':
      return `${at}the head was changed, or is not signed by its key.`
    case 'after the end':
      return `${at}it stands after the end.`
    case 'cut off':
      return `${at}the end is missing, and with it the signed head.`
    case 'unsigned':
      return `${at}this export carries no head: it is from before there were any. Export it again.`
  }
}
