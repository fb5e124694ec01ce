import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Client, createClient } from './client.ts'
import { Problem } from './problem.ts'

const ApiContext = createContext<Client | undefined>(undefined)

/** Waits longer after each failure; what was refused is not asked again. */
const retry = (failures: number, reason: Error) =>
  reason instanceof Problem && reason.passing && failures < 3

// The server may be this computer: whether there is a network says nothing of it.
const networkMode = 'always'

const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode, retry, refetchOnWindowFocus: false },
    mutations: { networkMode },
  },
})

// The live stream tells when a view is not so any more; of what else is asked nothing does, and it is read wherever it is shown.
queries.setQueryDefaults(['view'], { staleTime: 30_000 })

/** Gives the screens below one organisation's requests and what they have answered so far. */
export function ApiProvider({ api, children }: { api: string; children: ReactNode }) {
  const client = useMemo(() => createClient(api), [api])
  return (
    <ApiContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiContext>
  )
}

export function useClient(): Client {
  const client = useContext(ApiContext)
  if (client === undefined) throw new Error('No ApiProvider stands above this')
  return client
}
