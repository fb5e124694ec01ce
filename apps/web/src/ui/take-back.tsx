import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useClient } from '../api/api-context.tsx'
import { uuidV7 } from '../api/uuid-v7.ts'
import type { Undoable } from '../here/undo-context.tsx'

/** Milliseconds. Later it is taken back from the record. */
export const OFFERED = 10_000

/** What a press has recorded, and a way to take it back: nothing was asked before. The record keeps both. */
export function TakeBack({ record, events, said, onOver }: Undoable & { onOver: () => void }) {
  const client = useClient()
  const queries = useQueryClient()
  const keys = useRef(events.map(() => uuidV7()))
  const takingBack = useMutation({
    mutationFn: async () => {
      const reason = 'Taken back at once'
      for (const [n, event] of [...events.entries()].reverse())
        await client.mend({ kind: 'withdraw', record, event, reason, key: keys.current[n] ?? '' })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['view'] }),
  })
  const { status, error } = takingBack
  useEffect(() => {
    if (status === 'pending') return
    const over = setTimeout(onOver, OFFERED)
    return () => clearTimeout(over)
  }, [status, onOver])
  return (
    <div className="toast">
      <p>{status === 'success' ? 'Taken back' : (error?.message ?? `Recorded: ${said}`)}</p>
      {status !== 'success' && (
        <button
          type="button"
          aria-disabled={status === 'pending'}
          onClick={() => takingBack.mutate()}
        >
          <u>Take it back</u>
        </button>
      )}
    </div>
  )
}
