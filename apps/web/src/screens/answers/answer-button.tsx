import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { GiveButton } from '../../ui/give-button.tsx'
import type { Action } from './action.ts'

const AnswerDialog = lazy(() =>
  import('./answer-dialog.tsx').then(({ AnswerDialog: component }) => ({ default: component })),
)

interface AnswerButtonProps {
  action: Action
  onPressed?: ComponentProps<typeof GiveButton>['onPressed']
  /** Opens what is still to be written, where that is not to go with the button. */
  onAsk?: ((action: Action) => void) | undefined
}

/** Gives the answer at once, or asks for what is still to be written. */
export function AnswerButton({ action, onPressed, onAsk }: AnswerButtonProps) {
  const { command, input, label, asks, undo } = action
  return asks ? (
    <Asking action={action} onAsk={onAsk} />
  ) : (
    <GiveButton command={command} input={input} label={label} undo={undo} onPressed={onPressed} />
  )
}

function Asking({ action, onAsk }: Pick<AnswerButtonProps, 'action' | 'onAsk'>) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => (onAsk === undefined ? setAsking(true) : onAsk(action))}
      >
        {action.label}
      </button>
      {asking && (
        <Suspense>
          <AnswerDialog action={action} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
