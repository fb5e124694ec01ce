import { type FormEvent, useState } from 'react'
import { useMaking } from '../../api/use-making.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { isoDay } from '../../words/dates.ts'
import { type Scope, scopeNames } from './key-scopes.ts'

const DAY = 86_400_000
const DAYS_AT_FIRST = 90
const MOST_DAYS = 364

/** Makes a key, and shows it once. */
export function KeyForm({ path, onMade }: { path: string; onMade: () => Promise<void> }) {
  const today = Date.now()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>([])
  const [isAskedFor, setIsAskedFor] = useState(false)
  const [until, setUntil] = useState(isoDay(today + DAYS_AT_FIRST * DAY))
  const { made, isMaking, error, submit } = useMaking<{ name: string; key: string }>({
    path,
    said: () => ({ name, scopes, until }),
    onMade: () => {
      setName('')
      setScopes([])
      setIsAskedFor(false)
      return onMade()
    },
  })
  const isForNothing = scopes.length === 0
  const send = (event: FormEvent) => {
    setIsAskedFor(true)
    if (isForNothing) event.preventDefault()
    else submit(event)
  }
  const choose = (scope: Scope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope])
  return (
    <>
      {made !== undefined && (
        <p className="link-once" role="status">
          The key “{made.name}”, shown this once: <code>{made.key}</code>
          <CopyButton text={made.key} />
        </p>
      )}
      <form className="way-form" onSubmit={send}>
        <label>
          <span>What uses it</span>
          <input
            type="text"
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          <span>Last day</span>
          <input
            type="date"
            required
            min={isoDay(today)}
            max={isoDay(today + MOST_DAYS * DAY)}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
        <fieldset>
          <legend>It may</legend>
          {(Object.keys(scopeNames) as Scope[]).map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={() => choose(scope)}
              />
              {scopeNames[scope]}
            </label>
          ))}
        </fieldset>
        <div className="give">
          <button type="submit" className="button" aria-disabled={isMaking || isForNothing}>
            Make a key
          </button>
          <Trouble said={isAskedFor && isForNothing ? 'Choose what it may do.' : error?.message} />
        </div>
      </form>
      <p className="ink-3 size-12">
        It is shown once, ends on its last day or when you end it, and with this device. See the{' '}
        <a href="/api/reference">API reference</a> for how programs use it.
      </p>
    </>
  )
}
