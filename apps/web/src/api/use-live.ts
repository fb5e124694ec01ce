import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useClient } from './api-context.tsx'

/** What the server says of each new entry: which records it touched, never what it says. */
interface Touch {
  position: string
  touched: { noun: string; id: string }[]
}

/** What others have recorded and is not shown yet, and how to show it. */
export interface Waiting {
  count: number
  show: () => void
}

const SETTLE = 250

/**
 * Follows the live stream. Nothing on screen moves by itself: touched records are counted until they are asked for; a
 * screen that is opened meanwhile reads afresh. The browser resumes a cut stream from the last id it saw.
 * @param held true while the screen shows a past moment, which nothing new can change.
 */
export function useLive(held = false): Waiting {
  const client = useClient()
  const queries = useQueryClient()
  const [count, setCount] = useState(0)
  const pending = useRef(new Map<string, string>())

  useEffect(() => {
    if (held || typeof EventSource === 'undefined') return
    const source = new EventSource(client.live)
    let settling: ReturnType<typeof setTimeout> | undefined
    // A command often writes several entries, and its own answer may come later than they do: wait for both.
    const settle = () => {
      for (const [record, position] of pending.current) {
        if (client.hasWritten(position)) pending.current.delete(record)
      }
      setCount(pending.current.size)
      if (pending.current.size > 0) {
        void queries.invalidateQueries({ queryKey: ['view'], refetchType: 'none' })
      }
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { position, touched } = JSON.parse(data) as Touch
      for (const { noun, id } of touched) pending.current.set(`${noun} ${id}`, position)
      clearTimeout(settling)
      settling = setTimeout(settle, SETTLE)
    }
    return () => {
      clearTimeout(settling)
      source.close()
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
