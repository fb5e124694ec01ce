import { type ComponentProps, lazy, Suspense, useState } from 'react'
import type { Answer } from '../../api/views.ts'
import { GiveButton } from '../../ui/give-button.tsx'

type Action = Answer<'for-you'>['items'][number]['actions'][number]

const CommandDialog = lazy(() =>
  import('../../forms/command-dialog.tsx').then(({ CommandDialog: component }) => ({
    default: component,
  })),
)

const PulseDialog = lazy(() =>
  import('../pulses/pulse-dialog.tsx').then(({ PulseDialog: component }) => ({
    default: component,
  })),
)

const RankingDialog = lazy(() =>
  import('../rankings/ranking-dialog.tsx').then(({ RankingDialog: component }) => ({
    default: component,
  })),
)

const RecollectionDialog = lazy(() =>
  import('../postmortem/recollection-dialog.tsx').then(({ RecollectionDialog: component }) => ({
    default: component,
  })),
)

const SuccessDialog = lazy(() =>
  import('../partnership/success-dialog.tsx').then(({ SuccessDialog: component }) => ({
    default: component,
  })),
)

/** Answered in a form of their own: rounds, and what success means. */
const ownForms: Readonly<Record<string, typeof PulseDialog>> = {
  AnswerPulse: PulseDialog,
  RankGoals: RankingDialog,
  WriteRecollection: RecollectionDialog,
  AcceptSuccessElements: SuccessDialog,
}

/** Gives the answer at once, or asks for what is still to be written. */
export function AnswerButton({
  action,
  onPressed,
}: {
  action: Action
  onPressed?: ComponentProps<typeof GiveButton>['onPressed']
}) {
  const { command, input, label, about, asks, undo } = action
  return asks ? (
    <Asking command={command} input={input} label={label} about={about} />
  ) : (
    <GiveButton command={command} input={input} label={label} undo={undo} onPressed={onPressed} />
  )
}

function Asking({ command, input, label, about }: Omit<Action, 'asks' | 'undo'>) {
  const [asking, setAsking] = useState(false)
  const Own = ownForms[command]
  const close = () => setAsking(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && (
        <Suspense>
          {Own !== undefined ? (
            <Own id={String(input['id'])} onClose={close} />
          ) : (
            <CommandDialog command={command} preset={input} said={about} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  )
}
