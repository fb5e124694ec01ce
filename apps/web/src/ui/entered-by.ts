import { doneBy, type Stamp } from './stamp.ts'

/** A fact of a record's head, where a delegate put it on record in somebody's name. */
export const enteredBy = (stamp: Stamp): { label: string; value: string }[] =>
  stamp.enteredBy === undefined ? [] : [{ label: 'Entered by', value: doneBy(stamp) }]
