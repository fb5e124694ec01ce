import type { Params } from '../../api/views.ts'
import { WhoLooked } from '../looks/who-looked.tsx'
import { Remarks } from '../remarks/remarks.tsx'
import { History, type HistoryLine } from './history-table.tsx'

interface RecordFootProps {
  of: Pick<Params<'remarks'>, 'noun' | 'id'>
  lines: readonly HistoryLine[]
}

/** What every record's page ends with: what is said beside it, who opened it, and all that was done with it. */
export function RecordFoot({ of, lines }: RecordFootProps) {
  return (
    <>
      <Remarks of={of} />
      <WhoLooked id={of.id} />
      <History of={of.id} lines={lines} looksBack={of.noun === 'postmortem'} />
    </>
  )
}
