import { useView } from '../../api/use-view.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { Answered } from '../../ui/answered.tsx'
import { ElementTable } from './element-table.tsx'

/** What success means, answered one by one where it waits. */
export function SuccessDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useView('partnership', { id })
  return (
    <FormDialog title="What success means" onClose={onClose}>
      {() => (
        <Answered asked={asked} what="what success means">
          {({ success }) =>
            success
              .filter(({ partnership }) => partnership.id === id)
              .map((each) => <ElementTable key={id} success={each} asks />)
          }
        </Answered>
      )}
    </FormDialog>
  )
}
