import { useView } from '../../api/use-view.ts'
import { FormDialog } from '../../forms/form-dialog.tsx'
import { useHere } from '../../here/here.tsx'
import { Answered } from '../../ui/answered.tsx'
import { RankingForm } from './ranking-form.tsx'

/** A ranking answered where it waits. */
export function RankingDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { me } = useHere()
  const asked = useView('ranking', { id })
  return (
    <FormDialog title="Rank the goals" onClose={onClose}>
      {() => (
        <Answered asked={asked} what="the ranking">
          {(view) => <RankingForm view={view} me={me.id} />}
        </Answered>
      )}
    </FormDialog>
  )
}
