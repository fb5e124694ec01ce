import { useHref } from '../../here/hrefs.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { count, grouped } from '../../words/figures.ts'
import type { Undoing } from './job.ts'
import { useUndo } from './use-imports.ts'

/** Takes an import back, once it was seen what that takes and what stays. */
export function UndoImport({ act }: { act: string }) {
  const { look, begin, now } = useUndo(act)
  const would = look.data
  if (now !== undefined && now.is !== 'stopped') return <Underway undoing={now} />
  if (would === undefined)
    return (
      <>
        {now !== undefined && (
          <span className="tone-due">{now.problem} Undo it again to go on. </span>
        )}
        <button
          type="button"
          className="button"
          disabled={look.isPending}
          onClick={() => look.mutate()}
        >
          Undo this import
        </button>
        <Trouble said={look.error?.message} />
      </>
    )
  if (would.entries === 0)
    return <span className="ink-2">Nothing of it is left to take back.{kept(would)}</span>
  return (
    <div className="undo">
      <span>
        Takes back {count(would.entries, 'entry', 'entries')} of {count(would.records, 'record')}.
        Nothing is erased: the record says that it was taken back.
      </span>
      <Kept undoing={would} />
      <People undoing={would} />
      <span className="row">
        <button
          type="button"
          className="button primary"
          disabled={begin.isPending}
          onClick={() => begin.mutate()}
        >
          Take it back
        </button>
        <button
          type="button"
          className="button"
          disabled={begin.isPending}
          onClick={() => look.reset()}
        >
          Leave it as it is
        </button>
        <Trouble said={begin.error?.message} />
      </span>
    </div>
  )
}

const kept = ({ kept: all }: Undoing): string =>
  all.length === 0
    ? ''
    : ` ${count(all.length, 'record stays', 'records stay')}: others have worked on it since.`

function Underway({ undoing }: { undoing: Undoing }) {
  const { is, done, entries } = undoing
  if (is === 'undoing')
    return (
      <span role="status">
        {grouped(done)} of {count(entries, 'entry', 'entries')} taken back
      </span>
    )
  return (
    <div className="undo" role="status">
      <span>{count(done, 'entry', 'entries')} taken back.</span>
      <Kept undoing={undoing} />
      <People undoing={undoing} />
    </div>
  )
}

/** What stays, since others have worked on it. */
function Kept({ undoing: { kept: all } }: { undoing: Undoing }) {
  const hrefOf = useHref()
  if (all.length === 0) return null
  return (
    <>
      <span>
        {count(all.length, 'record stays', 'records stay')}, since others have worked on it:
      </span>
      <ul>
        {all.map(({ noun, id, title }) => (
          <li key={id}>
            <a href={hrefOf({ noun, id })}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whom it made known: other records may name them, and what is taken back still does. */
function People({ undoing: { people } }: { undoing: Undoing }) {
  const hrefOf = useHref()
  if (people.length === 0) return null
  return (
    <>
      <span>{count(people.length, 'person stays', 'people stay')} known, whom it brought:</span>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <a href={hrefOf({ noun: 'person', id })}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
