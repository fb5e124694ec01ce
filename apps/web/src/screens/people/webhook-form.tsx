import { useState } from 'react'
import { useMaking } from '../../api/use-making.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { webhookNouns } from './webhook-nouns.ts'

/** Makes a webhook, and shows the secret that signs what it is sent once. */
export function WebhookForm({ path, onMade }: { path: string; onMade: () => Promise<void> }) {
  const [url, setUrl] = useState('')
  const [only, setOnly] = useState<readonly string[]>([])
  const { made, isMaking, error, submit } = useMaking<{ secret: string }>({
    path,
    said: () => ({ url, only }),
    onMade: () => {
      setUrl('')
      setOnly([])
      return onMade()
    },
  })
  const choose = (noun: string) =>
    setOnly(only.includes(noun) ? only.filter((each) => each !== noun) : [...only, noun])
  return (
    <>
      {made !== undefined && (
        <p className="link-once" role="status">
          The secret that signs what is sent, shown this once: <code>{made.secret}</code>
          <CopyButton text={made.secret} />
        </p>
      )}
      <form className="way-form" onSubmit={submit}>
        <label className="wide">
          <span>Address</span>
          <input
            type="url"
            required
            maxLength={2000}
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <button type="submit" className="button" aria-disabled={isMaking}>
          Make a webhook
        </button>
        <details>
          <summary>{only.length === 0 ? 'Of everything' : `Of ${only.length} kinds`}</summary>
          <fieldset>
            <legend>Only of</legend>
            {[...webhookNouns].map(([noun, label]) => (
              <label key={noun}>
                <input
                  type="checkbox"
                  checked={only.includes(noun)}
                  onChange={() => choose(noun)}
                />
                {label}
              </label>
            ))}
          </fieldset>
        </details>
        <Trouble said={error?.message} />
      </form>
      <p className="ink-3 size-12">
        Told of what is recorded from now on, in order, at least once. See the{' '}
        <a href="/api/reference">API reference</a> for how a receiver knows that it comes from here.
      </p>
    </>
  )
}
