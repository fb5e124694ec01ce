import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ChartDefs } from '../../charts/marks/chart-defs.tsx'
import { JoinScreen } from './join-screen.tsx'
import { RecoverScreen } from './recover-screen.tsx'
import { StartScreen } from './start-screen.tsx'

const networkMode = 'always'
const queries = new QueryClient({
  defaultOptions: { queries: { networkMode }, mutations: { networkMode } },
})

/** Before one is anywhere: the start, a link that leads in, a recovery code. */
export function Outside() {
  return (
    <QueryClientProvider client={queries}>
      <ChartDefs />
      <Screen />
    </QueryClientProvider>
  )
}

function Screen() {
  const [, token] = /^\/join\/([^/]+)\/?$/.exec(location.pathname) ?? []
  if (token !== undefined) return <JoinScreen token={token} />
  const organisation = new URLSearchParams(location.search).get('recover')
  return organisation === null ? <StartScreen /> : <RecoverScreen organisation={organisation} />
}
