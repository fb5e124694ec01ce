import { useCommand } from '../api/use-command.ts'
import { useView } from '../api/use-view.ts'
import { useKeptDraft } from '../forms/use-kept-draft.ts'
import { byCtrlEnter } from '../ui/by-ctrl-enter.ts'
import { FactList } from '../ui/fact-list.tsx'
import { Words } from '../ui/words.tsx'
import { day } from '../words/dates.ts'

/** Why somebody left, as they and those who stayed tell it: it is still theirs to tell, and to read once it is open. */
export function WhyLeft() {
  const asked = useView('list', { noun: 'leaving' })
  return asked.data?.records
    .filter(({ state }) => state !== 'called off')
    .map(({ id }) => <Reasons key={id} id={id} />)
}

function Reasons({ id }: { id: string }) {
  const asked = useView('page', { noun: 'leaving', id })
  if (asked.data === undefined) return null
  const { record, parts, actions } = asked.data
  const told = parts.find(({ beside }) => !beside)
  return (
    <section>
      <h2>{told?.title}</h2>
      <p className="ink-2">
        {record.state === 'telling'
          ? 'Sealed until each side has told theirs. Then those who were asked read it, you among them.'
          : 'Read by you and by those who were asked beside you, nobody else.'}
      </p>
      <FactList
        facts={(told?.items ?? []).map(({ id: key, what, said, stamp }) => ({
          key,
          what: what.map(({ text }) => text).join(''),
          ...(said === undefined ? {} : { more: <Words value={said} /> }),
          ...(stamp === undefined ? {} : { end: day(stamp.happened) }),
        }))}
      />
      {actions.includes('TellWhyTheyLeave') && <Tell id={id} onTold={() => void asked.refetch()} />}
    </section>
  )
}

function Tell({ id, onTold }: { id: string; onTold: () => void }) {
  const { draft: reason, key, type, forget } = useKeptDraft(`${id} why`, () => '')
  const tell = useCommand('TellWhyTheyLeave', key)
  const give = () =>
    tell.mutate(
      { id, reason },
      {
        onSuccess: () => {
          type('')
          forget()
          onTold()
        },
      },
    )
  return (
    <form
      onKeyDown={byCtrlEnter}
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <label>
        Why, as you see it
        <textarea required rows={4} value={reason} onChange={({ target }) => type(target.value)} />
      </label>
      <button type="submit" className="button primary" aria-disabled={tell.isPending}>
        Tell it
      </button>
      {tell.error !== null && (
        <p className="tone-due" role="alert">
          {tell.error.message}
        </p>
      )}
    </form>
  )
}
