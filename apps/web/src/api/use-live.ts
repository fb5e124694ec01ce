import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useClient } from './api-context.tsx'

/** What the server says of new entries: which records they touched, never what they say. */
interface Change {
  touched: readonly { id: string; acts: readonly string[] }[]
}

/** What others have recorded and is not shown yet, and how to show it. */
export interface Waiting {
  count: number
  show: () => void
}

const SETTLE = 250

/**
 * Follows the live stream. Nothing on screen moves by itself: records that others touched are counted until they are
 * asked for, and a screen that is opened meanwhile reads afresh. A stream that was cut goes on from the last id.
 * @param held true while the screen shows a past moment: whatever comes is counted, and nothing is read again.
 */
export function useLive(held = false): Waiting {
  const client = useClient()
  const queries = useQueryClient()
  const [count, setCount] = useState(0)
  const pending = useRef(new Set<string>())

  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    let source: EventSource | undefined
    let last = ''
    const changes: Change[] = []
    let settling: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      if (client.isWriting()) return wait()
      const [own, others] = parted(changes.splice(0), held ? () => false : client.isOwn)
      // What one writes is read back at once, and with it all that had waited.
      if (own.length > 0) pending.current.clear()
      for (const id of others) pending.current.add(id)
      setCount(pending.current.size)
      void queries.invalidateQueries({
        queryKey: ['view'],
        refetchType: own.length > 0 && pending.current.size === 0 ? 'active' : 'none',
      })
    }
    const wait = () => {
      clearTimeout(settling)
      settling = setTimeout(settle, SETTLE)
    }
    // A browser opens six streams to a server, and the seventh tab would wait for ever: one that nobody sees has none.
    const rests = () => last !== '' && document.hidden
    const heard = ({ lastEventId = last }: MessageEvent<string>) => {
      last = lastEventId
      if (rests()) source?.close()
    }
    const follow = () => {
      source?.close()
      if (rests()) return
      source = new EventSource(`${client.live}?after=${last}`)
      // Closed for good, not merely cut: whoever is signed out shall see it.
      source.addEventListener('error', () => {
        if (source?.readyState === EventSource.CLOSED)
          void queries.invalidateQueries({ queryKey: ['view', 'me'] })
      })
      source.addEventListener('open', heard)
      source.addEventListener('change', heard)
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        changes.push(JSON.parse(data) as Change)
        wait()
      })
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearTimeout(settling)
      document.removeEventListener('visibilitychange', follow)
      source?.close()
    }
  }, [client, queries, held])

  return {
    count,
    show: () => {
      pending.current.clear()
      setCount(0)
      void queries.invalidateQueries({ queryKey: ['view'] })
    },
  }
}

/** The records that changed from here, with all that this led to, and those that others changed. */
export function parted(
  changes: readonly Change[],
  isOwn: (acts: readonly string[]) => boolean,
): [own: string[], others: string[]] {
  const touched = changes.flatMap((change) => change.touched)
  const { own = [], others = [] } = Object.groupBy(touched, ({ acts }) =>
    isOwn(acts) ? 'own' : 'others',
  )
  return [own.map(({ id }) => id), others.map(({ id }) => id)]
}
