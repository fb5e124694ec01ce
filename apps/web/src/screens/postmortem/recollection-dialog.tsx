import { useView } from '../../api/use-view.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { Answered } from '../../ui/answered.tsx'
import { RecollectionForm } from './recollection-form.tsx'
import './postmortem.css'

/** What one recalls, written where it waits. */
export function RecollectionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useView('postmortem', { id })
  return (
    <FormDialog title="What you recall" onClose={onClose}>
      {() => (
        <Answered asked={asked} what="the post-mortem">
          {(view) =>
            view.may.includes('WriteRecollection') ? (
              <RecollectionForm view={view} />
            ) : (
              <p>You have written it.</p>
            )
          }
        </Answered>
      )}
    </FormDialog>
  )
}
