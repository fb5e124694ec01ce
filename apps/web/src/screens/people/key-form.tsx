import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, posted } from '../../api/client.ts'
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
  const [scopes, setScopes] = useState<readonly Scope[]>(['read'])
  const [until, setUntil] = useState(isoDay(today + DAYS_AT_FIRST * DAY))
  const make = useMutation({
    mutationFn: async () =>
      (await ask(path, posted({ name, scopes, until }))) as { name: string; key: string },
    onSuccess: () => {
      setName('')
      return onMade()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!make.isPending) make.mutate()
  }
  const choose = (scope: Scope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((each) => each !== scope) : [...scopes, scope])
  return (
    <>
      {make.data !== undefined && (
        <p className="link-once" role="status">
          The key “{make.data.name}”, shown this once: <code>{make.data.key}</code>
          <CopyButton text={make.data.key} />
        </p>
      )}
      <form className="way-form" onSubmit={submit}>
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
          <button
            type="submit"
            className="button"
            aria-disabled={make.isPending || scopes.length === 0}
          >
            Make a key
          </button>
          <Trouble said={make.error?.message} />
        </div>
      </form>
      <p className="ink-3 size-12">
        It is shown once, ends on its last day or when you end it, and with this device. How
        programs use it stands in the <a href="/api/reference">reference of the API</a>.
      </p>
    </>
  )
}
