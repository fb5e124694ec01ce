import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../api/client.ts'
import { Mark } from '../../app/top-bar.tsx'
import { Once } from './founded.tsx'
import './start-screen.css'

/** Back in with the code that was shown once. */
export function RecoverScreen({ organisation }: { organisation: string }) {
  const [code, setCode] = useState('')
  const recover = useMutation({
    mutationFn: async () =>
      (await ask(`/api/orgs/${organisation}/recovery`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: code.trim() }),
      })) as { recoveryCode?: string },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    recover.mutate()
  }
  return (
    <div className="start">
      <header className="start-top">
        <span className="mark">
          <Mark /> Lockstep
        </span>
      </header>
      <main className="founded">
        {recover.data === undefined ? (
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
            {recover.error !== null && (
              <p className="tone-due" role="alert">
                {recover.error.message}
              </p>
            )}
            <button type="submit" className="button primary go">
              Sign in
            </button>
          </form>
        ) : (
          <>
            <h1>You are signed in again.</h1>
            {recover.data.recoveryCode !== undefined && (
              <Once
                label="Your new recovery code"
                note="The old one no longer works. Copy this one now: it is not shown again."
                text={recover.data.recoveryCode}
              />
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
