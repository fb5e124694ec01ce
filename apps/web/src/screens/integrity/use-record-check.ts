import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlace } from '../../here/place-context.tsx'
import type { Checked } from './check.ts'
import { keepHead, keptHead } from './heads-kept.ts'
import { isContinued } from './outcome.ts'

export interface RecordCheck {
  /** What the last check on this page came to. */
  readonly found: (Checked & { readonly intact: boolean }) | undefined
  /** What is checked of it so far, while it is. */
  readonly done: number | undefined
  readonly trouble: string | undefined
  readonly check: () => void
}

/** Checks the record in the browser when asked to; what it came to stays while the page does. */
export function useRecordCheck(): RecordCheck {
  const { api } = usePlace()
  const [done, setDone] = useState(0)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['record check', api],
    enabled: false,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      setDone(0)
      const { checkRecord } = await import('./check.ts')
      const kept = keptHead(api)
      const checked = await checkRecord(`${api}/export`, kept, setDone)
      const intact = isContinued(checked, kept?.head)
      if (intact && checked.head !== undefined)
        keepHead(api, { head: checked.head, at: new Date().toISOString() })
      return { ...checked, intact }
    },
  })
  return {
    found: data,
    done: isFetching ? done : undefined,
    trouble: isFetching ? undefined : error?.message,
    check: () => void refetch(),
  }
}
