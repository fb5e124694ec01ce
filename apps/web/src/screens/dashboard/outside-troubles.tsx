import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { usePlace, useTo } from '../../here/place-context.tsx'

interface Trouble {
  of: 'webhook' | 'followed'
  id: string
  url: string
  says: string
}

const places = { webhook: '/people', followed: '/import' } as const
const names = { webhook: 'A webhook of yours', followed: 'A source that you follow' } as const

/** What of one's own leads nowhere any more: nobody else would tell. */
export function useTroubles(enabled: boolean): readonly Trouble[] {
  const { org } = usePlace()
  const asked = useQuery({
    queryKey: ['troubles'],
    queryFn: async () => (await ask(`/api/orgs/${org}/troubles`)) as { troubles: Trouble[] },
    enabled,
  })
  return asked.data?.troubles ?? []
}

export function OutsideTroubles({ troubles }: { troubles: readonly Trouble[] }) {
  const to = useTo()
  return (
    <section className="coming-up outside-troubles" aria-label="Webhooks and sources">
      <h2>Webhooks and sources</h2>
      <ol>
        {troubles.map(({ of, id, url, says }) => (
          <li key={id}>
            <a className="plain" href={to(places[of])}>
              {names[of]}: {new URL(url).host}
            </a>
            <span className="tone-due">{says}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
