import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { Answered } from '../../ui/answered.tsx'
import { LockstepMark } from '../../ui/lockstep-mark.tsx'
import { CodeOnce } from './founded.tsx'
import './start-screen.css'

interface Entered {
  organisation: string
  recoveryCode?: string
}

interface Looked {
  kind: string
  by?: readonly string[]
}

function purposeOf({ kind, by = [] }: Looked): string {
  const who = by.join(' and ')
  switch (kind) {
    case 'join':
      return who === '' ? 'You are invited to Lockstep.' : `${who} invited you to Lockstep.`
    case 'own':
      return 'This is your own way in to Lockstep.'
    case 'device':
      return 'This signs you in on another device.'
    default:
      return who === '' ? 'The others have let you in again.' : `${who} let you in again.`
  }
}

const ENTER = ['enter']

/** A link that works once. It is opened by a press, so that no preview uses it up. */
export function JoinScreen({ token }: { token: string }) {
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: async () => (await ask(`/api/links/${token}`)) as Looked,
    retry: false,
  })
  const queries = useQueryClient()
  const enter = useMutation({
    mutationKey: ENTER,
    mutationFn: async () => (await ask(`/api/links/${token}`, { method: 'POST' })) as Entered,
    onSuccess: ({ organisation, recoveryCode }) => {
      if (recoveryCode === undefined) location.assign(`/o/${organisation}/`)
    },
  })
  return (
    <div className="start">
      <header className="start-top">
        <span className="mark">
          <LockstepMark /> Lockstep
        </span>
      </header>
      <main className="founded">
        {enter.data?.recoveryCode !== undefined ? (
          <Arrived entered={enter.data} code={enter.data.recoveryCode} />
        ) : (
          <Answered asked={link} what="the link">
            {(looked) =>
              looked.kind === 'found' || looked.kind === 'founded' ? (
                <>
                  <h1>
                    {looked.kind === 'found'
                      ? 'Name the two of you.'
                      : 'You have named the two already.'}
                  </h1>
                  <a className="button primary go" href={`/?link=${token}`}>
                    Begin
                  </a>
                </>
              ) : (
                <>
                  <h1>{purposeOf(looked)}</h1>
                  <p className="ink-2">This link works once and signs you in on this browser.</p>
                  <button
                    type="button"
                    className="button primary go"
                    aria-disabled={enter.isPending}
                    onClick={() => {
                      // It works once: a second press would be refused, and hide what the first has shown once.
                      if (queries.isMutating({ mutationKey: ENTER }) === 0) enter.mutate()
                    }}
                  >
                    {enter.isPending ? 'Signing in…' : 'Sign in'}
                  </button>
                  {enter.error !== null && (
                    <p className="tone-due" role="alert">
                      {enter.error.message}
                    </p>
                  )}
                </>
              )
            }
          </Answered>
        )}
      </main>
    </div>
  )
}

function Arrived({ entered, code }: { entered: Entered; code: string }) {
  return (
    <>
      <h1>You are signed in. Copy this now: it is not shown again.</h1>
      <CodeOnce organisation={entered.organisation} code={code} />
      <a className="button primary go" href={`/o/${entered.organisation}/`}>
        To the timeline
      </a>
    </>
  )
}
