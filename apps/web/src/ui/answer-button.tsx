import { lazy, Suspense, useRef, useState } from 'react'
import { useCommand } from '../api/use-command.ts'
import { uuidV7 } from '../api/uuid-v7.ts'
import type { Answer } from '../api/views.ts'

type Action = Answer<'for-you'>['items'][number]['actions'][number]

const CommandDialog = lazy(() =>
  import('../forms/command-dialog.tsx').then(({ CommandDialog: component }) => ({
    default: component,
  })),
)

const PulseDialog = lazy(() =>
  import('../screens/pulses/pulse-dialog.tsx').then(({ PulseDialog: component }) => ({
    default: component,
  })),
)

const RankingDialog = lazy(() =>
  import('../screens/rankings/ranking-dialog.tsx').then(({ RankingDialog: component }) => ({
    default: component,
  })),
)

/** Rounds are answered in a form of their own. */
const rounds: Readonly<Record<string, typeof PulseDialog>> = {
  AnswerPulse: PulseDialog,
  RankGoals: RankingDialog,
}

/** Gives the answer at once, or asks for what is still to be written. */
export function AnswerButton({ action }: { action: Action }) {
  const give = useCommand(action.command)
  const key = useRef(uuidV7())
  const [asking, setAsking] = useState(false)
  const Round = rounds[action.command]
  const answer = () =>
    action.asks ? setAsking(true) : give.mutate({ input: action.input, key: key.current })
  return (
    <>
      <button type="button" className="button" aria-disabled={give.isPending} onClick={answer}>
        {give.isPending ? 'Recording…' : action.label}
      </button>
      {give.error !== null && (
        <span className="tone-due size-12" role="alert">
          {give.error.message}
        </span>
      )}
      {asking && (
        <Suspense>
          {Round !== undefined ? (
            <Round id={String(action.input['id'])} onClose={() => setAsking(false)} />
          ) : (
            <CommandDialog
              command={action.command}
              preset={action.input}
              onClose={() => setAsking(false)}
            />
          )}
        </Suspense>
      )}
    </>
  )
}
