import { useView } from '../../api/use-view.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { useHere } from '../../here/here.tsx'
import { Answered } from '../../ui/answered.tsx'
import { PulseForm } from './pulse-form.tsx'

/** A pulse answered where it waits. */
export function PulseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { me } = useHere()
  const asked = useView('pulse', { id })
  return (
    <FormDialog title="Answer a trust pulse" onClose={onClose}>
      {() => (
        <Answered asked={asked} what="the pulse">
          {(view) => <PulseForm view={view} me={me.id} />}
        </Answered>
      )}
    </FormDialog>
  )
}
