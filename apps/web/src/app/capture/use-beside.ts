import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../api/api-context.tsx'
import type { Answer } from '../../api/views.ts'
import type { PaletteItem } from '../palette-items.ts'
import { besideIn, numbered, offeredBeside } from './beside.ts'
import { useFound } from './use-found.ts'

/** What a query writes beside the record whose number it gives; `reading` until that is found. */
export function useBeside(
  query: string,
  member: boolean,
): { items: readonly PaletteItem[]; reading: boolean } {
  const client = useClient()
  const beside = besideIn(query)
  const { found, reading } = useFound(beside?.number ?? '')
  const record = numbered(found)
  const said = useQuery({
    queryKey: ['view', 'remarks', record?.of],
    queryFn: async ({ signal }) =>
      (await client.view('remarks', record?.of ?? {}, {}, signal)) as Answer<'remarks'>,
    enabled: record !== undefined,
  })
  const id = isPosition(beside) && record?.of.noun === 'decision' ? record.of.id : undefined
  const decision = useQuery({
    queryKey: ['view', 'decision', id],
    queryFn: async ({ signal }) =>
      (await client.view('decision', { id: id ?? '' }, {}, signal)) as Answer<'decision'>,
    enabled: id !== undefined,
  })
  const isReading = reading || said.isLoading || decision.isLoading
  if (isReading || beside === undefined || record === undefined || said.data === undefined)
    return { items: [], reading: isReading }
  const onDecision = decision.data?.actions ?? []
  const items = offeredBeside(beside, record, { ...said.data, onDecision }, member)
  return { items, reading: false }
}

const isPosition = (beside: ReturnType<typeof besideIn>): boolean =>
  beside?.command === 'TakePosition' || beside?.command === 'ReportPosition'
