import { useState } from 'react'
import { useMaking } from '../../api/use-making.ts'
import { uuidV7 } from '../../api/uuid-v7.ts'
import { LockstepMark } from '../../ui/lockstep-mark.tsx'
import { CodeOnce } from './founded.tsx'
import './start-screen.css'

/** Known to this tab alone, over a reload too: a code that it sends again, having heard nothing, is answered again. */
function keyOf(kept: string): string {
  const key = sessionStorage.getItem(kept) ?? uuidV7()
  sessionStorage.setItem(kept, key)
  return key
}

/** Back in with the code that was shown once. */
export function RecoverScreen({ organisation }: { organisation: string }) {
  const [code, setCode] = useState('')
  const kept = `lockstep-recovery-${organisation}`
  const { made, isMaking, error, submit } = useMaking<{ recoveryCode?: string }>({
    path: `/api/orgs/${organisation}/recovery`,
    said: () => ({ code: code.trim(), key: keyOf(kept) }),
    onMade: () => sessionStorage.removeItem(kept),
  })
  return (
    <div className="start">
      <header className="start-top">
        <span className="mark">
          <LockstepMark /> Lockstep
        </span>
      </header>
      <main className="founded">
        {made === undefined ? (
          <form onSubmit={submit}>
            <h1>Sign in again</h1>
            <label>
              Your recovery code
              <input
                type="text"
                required
                autoComplete="off"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            </label>
            {error !== null && (
              <p className="tone-due" role="alert">
                {error.message}
              </p>
            )}
            <button type="submit" className="button primary go" aria-disabled={isMaking}>
              Sign in
            </button>
          </form>
        ) : (
          <>
            <h1>You are signed in again.</h1>
            {made.recoveryCode !== undefined && (
              <CodeOnce organisation={organisation} code={made.recoveryCode} replaces />
            )}
            <a className="button primary go" href={`/o/${organisation}/`}>
              To the timeline
            </a>
          </>
        )}
      </main>
    </div>
  )
}
