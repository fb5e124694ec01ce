import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Params } from '../../api/views.ts'
import { DialogNotice } from '../../forms/form-dialog.tsx'
import { useDates } from '../../here/use-dates.ts'
import { doneBy, wholeName } from '../../ui/stamp.ts'
import type { Action } from '../answers/action.ts'
import { AnswerDialog } from '../answers/answer-dialog.tsx'
import type { Item } from './answered-in-place.ts'

export interface AskedOf {
  item: Item
  action: Action
}

interface AskedProps extends AskedOf {
  /** The item still stands in the list. */
  waits: boolean
  onClose: () => void
}

/**
 * What is being written of an answer. It stays where its item has left the list meanwhile, by somebody else or by the clock,
 * and says so; where that is the answer's own doing, it is over.
 */
export function Asked({ item, action, waits, onClose }: AskedProps) {
  const [giving, setGiving] = useWhetherGiven()
  const isOver = !waits && giving === 'given'
  useEffect(() => {
    if (isOver) onClose()
  }, [isOver, onClose])
  return (
    <div style={{ display: 'contents' }} onInput={() => setGiving('not')}>
      <DialogNotice value={waits || giving !== 'not' ? null : <WaitsNoLonger item={item} />}>
        <AnswerDialog action={action} onClose={onClose} />
      </DialogNotice>
    </div>
  )
}

const means = { pending: 'is', success: 'given', error: 'not' } as const

/** Whether something is given, or was since one last typed: under an open dialog it is the dialog's. */
function useWhetherGiven() {
  const cache = useQueryClient().getMutationCache()
  const [giving, setGiving] = useState<'not' | 'is' | 'given'>('not')
  useEffect(
    () =>
      cache.subscribe((event) => {
        if (event.type !== 'updated') return
        const { type } = event.action
        if (type === 'pending' || type === 'success' || type === 'error') setGiving(means[type])
      }),
    [cache],
  )
  return [giving, setGiving] as const
}

function WaitsNoLonger({ item: { href } }: { item: Item }) {
  return (
    <div className="refusal" role="alert">
      <p>
        This waits for you no longer. What you typed stays here until you discard it
        {'noun' in href && <LastDone of={href as Pick<Params<'meanwhile'>, 'noun' | 'id'>} />}.
      </p>
    </div>
  )
}

/** By whom and when it went on, as far as one may read that. */
function LastDone({ of }: { of: Pick<Params<'meanwhile'>, 'noun' | 'id'> }) {
  const { minuteNamed } = useDates()
  const { data } = useView('meanwhile', { ...of, revision: 0 })
  const [last] = data?.entries ?? []
  if (last === undefined) return null
  return (
    <>
      . Last done with it: {last.did}, by {doneBy(last.stamp, wholeName)},{' '}
      {minuteNamed(last.stamp.recorded)}
    </>
  )
}
