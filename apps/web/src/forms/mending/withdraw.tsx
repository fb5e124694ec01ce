import { use, useMemo } from 'react'
import { useClient } from '../../api/api-context.tsx'
import { useHere } from '../../here/here.tsx'
import { useDates } from '../../here/use-dates.ts'
import { RecordForm } from '../record-form.tsx'
import { loadDomain } from '../registry.ts'
import type { Filled } from '../use-giving.ts'
import { type MendingProps, readersOf, reasonIn, recordOf, withReason } from './mendable.ts'

/** Takes an entry back, and says why. */
export function Withdraw({ entry, close }: MendingProps) {
  const client = useClient()
  const { now } = useHere()
  const { time } = useDates()
  const domain = use(loadDomain())
  const schema = useMemo(
    () => withReason(domain, {}, 'Why it is withdrawn', readersOf(entry.whyFor)),
    [domain, entry.whyFor],
  )
  const give = ({ input, key }: Filled) =>
    client.mend({
      kind: 'withdraw',
      record: recordOf(entry),
      event: entry.id,
      reason: reasonIn(input),
      key,
    })
  return (
    <>
      <p className="ink-2">
        It stays in the record, for whoever can read it now; it counts no more.
      </p>
      <RecordForm
        name={`withdraw ${entry.id}`}
        title="Withdraw it"
        schema={schema}
        now={now}
        time={time}
        happened={null}
        give={give}
        onDone={close}
        onCancel={close}
      />
    </>
  )
}
