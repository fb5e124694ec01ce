import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, posted } from '../../api/client.ts'
import { useTo } from '../../here/place-context.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { dayAndMinute, isoDay } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { webhookNouns } from './webhook-nouns.ts'

interface Try {
  entry: string
  did: string
  at: string
  status?: number
  problem?: string
}

export interface Webhook {
  id: string
  url: string
  only: string[]
  since: string
  failing?: { since: string; next: string }
  paused?: 'failing' | 'gone' | 'restored'
  behind: boolean
  tries: Try[]
}

interface WebhookProps {
  webhook: Webhook
  path: string
  onChange: () => Promise<void>
}

/** One address outside: how it stands, its last tries, and what can be done about it. */
export function WebhookItem({ webhook, path, onChange }: WebhookProps) {
  const { url, only, paused, tries } = webhook
  const act = useMutation({
    mutationFn: ({ to, ...init }: RequestInit & { to: string }) => ask(`${path}${to}`, init),
    onSuccess: onChange,
  })
  return (
    <article className="webhook">
      <p>
        <code>{url}</code> <span className="ink-2">{ofWhat(only)}</span>
      </p>
      <Standing webhook={webhook} />
      <div className="give">
        {paused !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => act.mutate({ to: '/resume', ...posted({}) })}
          >
            Go on
          </button>
        )}
        <Again onAgain={(day) => act.mutate({ to: '/replay', ...posted({ day }) })} />
        <button
          type="button"
          className="button"
          onClick={() => act.mutate({ to: '', method: 'DELETE' })}
        >
          End <span className="visually-hidden">the webhook to {url}</span>
        </button>
        <Trouble said={act.error?.message} />
      </div>
      {tries.length > 0 && <Tries tries={tries} />}
    </article>
  )
}

const ofWhat = (only: readonly string[]): string =>
  only.length === 0
    ? 'of everything'
    : `of ${listed(only.map((each) => webhookNouns.get(each)?.toLowerCase() ?? each))}`

/** Whether it takes what it is sent, and why nothing is sent any more. */
export function Standing({ webhook: { paused, failing, behind, tries } }: { webhook: Webhook }) {
  if (paused === 'gone')
    return (
      <p className="tone-due" role="status">
        It said that it is no more, and is told nothing until you let it go on.
      </p>
    )
  if (paused === 'restored')
    return (
      <p className="tone-due" role="status">
        This was restored from a backup. Where what it was taken from is gone, let it go on: it is
        told what was recorded since, and nothing is lost.
      </p>
    )
  if (paused === 'failing')
    return (
      <p className="tone-due" role="status">
        It took nothing for three days, and is told nothing until you let it go on; nothing is lost.
      </p>
    )
  if (failing !== undefined)
    return (
      <p className="tone-due" role="status">
        It takes nothing since {dayAndMinute(failing.since)}; tried again at{' '}
        {dayAndMinute(failing.next)}. What was recorded since waits.
      </p>
    )
  if (behind) return <p className="ink-2">It is being told what it was not told yet.</p>
  return <p className="ink-2">{tries.length === 0 ? 'Nothing was sent yet.' : 'All was taken.'}</p>
}

/** Tells it again what was recorded from a day on. */
function Again({ onAgain }: { onAgain: (day: string) => void }) {
  const [day, setDay] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAgain(day)
  }
  return (
    <form className="again" onSubmit={submit}>
      <label>
        <span className="ink-2">Send again from</span>{' '}
        <input
          type="date"
          required
          max={isoDay(Date.now())}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        Send
      </button>
    </form>
  )
}

function Tries({ tries }: { tries: readonly Try[] }) {
  const to = useTo()
  return (
    <details>
      <summary>The last tries</summary>
      <table>
        <caption className="visually-hidden">The last tries</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Entry</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {tries.map(({ entry, did, at, status, problem }) => (
            <tr key={`${at} ${entry}`}>
              <td className="ink-2">{dayAndMinute(at)}</td>
              <td>
                <a href={to(`/record?entry=${entry}`)}>{did}</a>
              </td>
              <td className={status !== undefined && status < 300 ? '' : 'tone-due'}>
                {status ?? problem}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
