import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/client.ts'
import { usePlace } from './place-context.tsx'

/** Whoever has come in at any time, by id; undefined until that is known. */
export function useJoined(): readonly string[] | undefined {
  const { org } = usePlace()
  return useQuery({
    queryKey: ['joined'],
    queryFn: async () =>
      ((await ask(`/api/orgs/${org}/links/join`)) as { joined: string[] }).joined,
  }).data
}
