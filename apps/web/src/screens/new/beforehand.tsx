import { useView } from '../../api/use-view.ts'
import type { Shown } from '../../forms/record-form.tsx'

/** Commands of which the record's page says what whoever gives one should know first. */
const told = ['EndHandover']

/** The same where the command is given from anywhere, once it is said of which record. */
export function Beforehand({ command, shown }: { command: string; shown: Shown }) {
  const { id } = shown.draft.fields
  return told.includes(command) && typeof id === 'string' && id !== '' ? (
    <Known command={command} id={id} />
  ) : null
}

function Known({ command, id }: { command: string; id: string }) {
  const { data } = useView('page', { noun: 'handover', id })
  const says = data?.beforehand?.[command]
  return says === undefined ? null : <p className="ink-2">{says}</p>
}
