import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useClient } from './api-context.tsx'
import { isReached } from './reached.ts'

/** What the server says of new entries: which records they touched, never what they say. */
interface Change {
  touched: readonly {
    id: string
    acts: readonly string[]
    /** Somebody's words in it were erased. */
    erased?: true
  }[]
}

/** What others have recorded and is not shown yet, and how to show it. */
export interface Waiting {
  count: number
  show: () => void
  /** The server has not been reached for a while: what others record is not heard of. */
  cut: boolean
  /** What the server says where its views stand still behind what is recorded. */
  standstill: string | undefined
}

/** Milliseconds. */
const SETTLE = 250
/** So long a stream may be away before it is said, and until one that was refused is asked for again. */
const [BRIEFLY, AGAIN] = [4_000, 10_000]

/**
 * Follows the live stream. Nothing on screen moves by itself: records that others touched are counted until they are
 * asked for, and a screen that is opened meanwhile reads afresh. A stream that was cut goes on from the last id. Words that
 * were erased don't wait to be asked for: they leave what is on screen, of a past moment too, and what is kept of others.
 * @param held true while the screen shows a past moment: whatever comes is counted, and nothing is read again.
 */
export function useLive(held = false): Waiting {
  const client = useClient()
  const queries = useQueryClient()
  const [count, setCount] = useState(0)
  const [cut, setCut] = useState(false)
  const [standstill, setStandstill] = useState<string>()
  const pending = useRef(new Set<string>())
  const isHeld = useRef(held)
  // What came and has not settled yet is not lost where the screen turns to another moment meanwhile.
  useEffect(() => {
    isHeld.current = held
  }, [held])

  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    let source: EventSource | undefined
    let last = ''
    const changes: Change[] = []
    let settling: ReturnType<typeof setTimeout> | undefined
    let missing: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      if (client.isWriting()) return wait()
      const news = changes.splice(0)
      const [own, others] = parted(news, isHeld.current ? () => false : client.isOwn)
      const erases = news.some(({ touched }) => touched.some(({ erased }) => erased))
      // What one writes is read back at once, and with it all that had waited.
      if (own.length > 0) pending.current.clear()
      for (const id of others) pending.current.add(id)
      if (erases) {
        if (!isHeld.current) pending.current.clear()
        setCount(pending.current.size)
        return dropped(queries)
      }
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
    // Until the first stream opens nothing tells from where to go on, and what is shown may be older than it.
    let unheard = false
    const found = () => {
      clearTimeout(missing)
      missing = undefined
      setCut(false)
      if (unheard) void queries.invalidateQueries({ queryKey: ['view'] })
      unheard = false
    }
    const follow = () => {
      clearTimeout(again)
      source?.close()
      if (rests()) return
      source = new EventSource(`${client.live}?after=${last}`)
      source.addEventListener('error', () => {
        missing ??= setTimeout(() => setCut(true), BRIEFLY)
        if (source?.readyState !== EventSource.CLOSED) return
        // Closed for good, not merely cut: whoever is signed out or has left shall see it, and a server that starts answers
        // soon. What is shown next is read afresh.
        void queries.invalidateQueries({ queryKey: ['view'], refetchType: 'none' })
        void queries.refetchQueries({ queryKey: ['view', 'me'], type: 'active' })
        unheard = last === ''
        again = setTimeout(follow, AGAIN)
      })
      source.addEventListener('open', found)
      source.addEventListener('open', () => setStandstill(undefined))
      source.addEventListener('standstill', ({ data }: MessageEvent<string>) =>
        setStandstill((JSON.parse(data) as { says?: string }).says),
      )
      source.addEventListener('open', heard)
      source.addEventListener('change', heard)
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        changes.push(JSON.parse(data) as Change)
        wait()
      })
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    // A stream of a device that lost its network only falls silent. A server on that device is reached all the same.
    let over = false
    const ask = async () => {
      const reached = await isReached()
      if (over) return
      if (reached) return follow()
      setCut(true)
      again = setTimeout(ask, AGAIN)
    }
    const lost = () => {
      clearTimeout(again)
      again = setTimeout(ask, BRIEFLY)
    }
    window.addEventListener('offline', lost)
    window.addEventListener('online', follow)
    return () => {
      over = true
      for (const timer of [settling, missing, again]) clearTimeout(timer)
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', follow)
      document.removeEventListener('visibilitychange', follow)
      source?.close()
    }
  }, [client, queries])

  return {
    count,
    cut,
    standstill,
    show: () => {
      pending.current.clear()
      setCount(0)
      void queries.invalidateQueries({ queryKey: ['view'] })
    },
  }
}

/** What is shown is read again, whatever it was asked by, and what is not shown is kept no longer. */
export function dropped(queries: QueryClient): void {
  queries.removeQueries({ type: 'inactive' })
  void queries.invalidateQueries()
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
