import { FormDialog } from '../form-dialog.tsx'
import { Correct } from './correct.tsx'
import { Insert } from './insert.tsx'
import type { Mendable } from './mendable.ts'
import { Withdraw } from './withdraw.tsx'

export type Way = 'correct' | 'insert' | 'withdraw'

interface MendDialogProps {
  way: Way
  entry: Mendable
  onClose: () => void
}

/** The form of one way to mend an entry, over the page that it was opened from. */
export function MendDialog({ way, entry, onClose }: MendDialogProps) {
  return (
    <FormDialog title={titles[way]} onClose={onClose}>
      {(close) => {
        if (way === 'withdraw') return <Withdraw entry={entry} close={close} />
        if (way === 'insert') return <Insert entry={entry} close={close} />
        return <Correct entry={entry} close={close} />
      }}
    </FormDialog>
  )
}

const titles = {
  correct: 'Correct this entry',
  insert: 'Insert a forgotten step',
  withdraw: 'Withdraw this entry',
} as const
