import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'
import type { PaletteItem } from '../palette-items.ts'
import { besideIn, numbered, offeredBeside } from './beside.ts'
import { useFound } from './use-found.ts'

/** What a query writes beside the record whose number it gives, once that is found. */
export function useBeside(query: string, member: boolean): readonly PaletteItem[] {
  const client = useClient()
  const beside = besideIn(query)
  const record = numbered(useFound(beside?.number ?? ''))
  const said = useQuery({
    queryKey: ['view', 'remarks', record?.of],
    queryFn: async ({ signal }) =>
      (await client.view('remarks', record?.of ?? {}, {}, signal)) as Answer<'remarks'>,
    enabled: record !== undefined,
  })
  if (beside === undefined || record === undefined || said.data === undefined) return []
  return offeredBeside(beside, record, said.data, member)
}
