import { useId } from 'react'
import { Problem } from '../../api/problem.ts'
import { useMaking } from '../../api/use-making.ts'
import { ownZone } from '../../words/zones.ts'
import type { Founding } from './founded.tsx'

const NAMES = ['yourName', 'otherName']

interface TwoNamesProps {
  names: readonly [string, string]
  onNames: (names: readonly [string, string]) => void
  /** The one-time link that the server printed, where it runs without a demo. */
  link: string | undefined
  onFounded: (founding: Founding) => void
  /** It stands beside what heads the page. */
  beside?: boolean
}

/** Two names, and nothing else is asked. */
export function TwoNames({
  names: [mine, other],
  onNames,
  link,
  onFounded,
  beside = false,
}: TwoNamesProps) {
  const Heading = beside ? 'h2' : 'h1'
  const { isMaking, error, submit } = useMaking<Founding>({
    path: '/api/organisations',
    said: () => ({ yourName: mine.trim(), otherName: other.trim(), zone: ownZone(), link }),
    onMade: onFounded,
  })
  const problems = error instanceof Problem ? error.errors : []
  const at = (path: string) => problems.find((problem) => problem.path === path)?.message
  return (
    <>
      <Heading>Who are the two?</Heading>
      <p className="ink-2">Two names. Nothing else is asked.</p>
      <form onSubmit={submit}>
        <Name
          label="Your name"
          tone="a"
          value={mine}
          error={at('yourName')}
          onChange={(name) => onNames([name, other])}
        />
        <Name
          label="The other’s name"
          tone="b"
          value={other}
          error={at('otherName')}
          onChange={(name) => onNames([mine, name])}
        />
        {areAlike(mine, other) && (
          <p className="ink-2 size-12" role="status">
            You are both called so: a family name or a role tells you apart.
          </p>
        )}
        {error !== null && !problems.some(({ path }) => NAMES.includes(path)) && (
          <p className="tone-due" role="alert">
            {error.message}
          </p>
        )}
        <button type="submit" className="button primary go" aria-disabled={isMaking}>
          {isMaking ? 'Starting…' : 'Start'} <kbd>Enter</kbd>
        </button>
        <span className="visually-hidden" role="status">
          {isMaking && 'Starting…'}
        </span>
      </form>
      <ul className="afterwards">
        <li>Roles, more people, a history: later, or never.</li>
        <li>Each of you keeps one colour on every page.</li>
        <li>Take everything with you on any day, from the first.</li>
      </ul>
    </>
  )
}

const areAlike = (mine: string, other: string): boolean =>
  mine.trim() !== '' && mine.trim().toLowerCase() === other.trim().toLowerCase()

interface NameProps {
  label: string
  tone: 'a' | 'b'
  value: string
  error: string | undefined
  onChange: (name: string) => void
}

function Name({ label, tone, value, error, onChange }: NameProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="name">
        <i className={`name-dot ${tone}`} />
        <input
          id={id}
          className="name-input"
          type="text"
          required
          maxLength={140}
          autoComplete={tone === 'a' ? 'name' : 'off'}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {error !== undefined && (
        <p className="tone-due size-12" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
