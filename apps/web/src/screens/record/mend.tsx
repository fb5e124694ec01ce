import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useClient } from '../../api/api-context.tsx'
import { uuidV7 } from '../../api/uuid-v7.ts'
import type { EntryLine } from './entries-of.ts'

/** Takes an entry back with a reason. It stays in the record; it only counts no longer. */
export function Mend({ entry }: { entry: EntryLine }) {
  const client = useClient()
  const record = recordOf(entry)
  const queries = useQueryClient()
  const key = useRef(uuidV7())
  const [reason, setReason] = useState<string>()
  const withdraw = useMutation({
    mutationFn: ({ record, reason }: { record: string; reason: string }) =>
      client.withdraw({ record, event: entry.id, reason, key: key.current }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['view'] }),
  })
  if (record === undefined) return null
  if (reason === undefined) {
    return (
      <button type="button" className="button" onClick={() => setReason('')}>
        Withdraw it
      </button>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') withdraw.mutate({ record, reason: reason.trim() })
  }
  return (
    <form className="mend" onSubmit={submit}>
      <label>
        Why is it withdrawn?
        <input
          type="text"
          value={reason}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" aria-disabled={withdraw.isPending}>
        {withdraw.isPending ? 'Recording…' : 'Withdraw it'}
      </button>
      <button type="button" className="button" onClick={() => setReason(undefined)}>
        Leave it
      </button>
      {withdraw.error !== null && (
        <p className="tone-due" role="alert">
          {withdraw.error.message}
        </p>
      )}
    </form>
  )
}

/** `goal/{id}`; undefined where an entry stands for itself. */
function recordOf({ on }: EntryLine): string | undefined {
  return on !== undefined && 'noun' in on.href ? `${on.href.noun}/${on.href.id}` : undefined
}
