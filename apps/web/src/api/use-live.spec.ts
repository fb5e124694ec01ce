import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { dropped, parted } from './use-live.ts'

describe('changes', () => {
  it('are one’s own with all that they led to', () => {
    const decided = { touched: [{ id: 's-7', acts: ['mine'] }] }
    const superseded = { touched: [{ id: 's-5', acts: ['mine'] }] }
    const elsewhere = { touched: [{ id: 'g-1', acts: ['theirs'] }] }
    const isOwn = (acts: readonly string[]) => acts.includes('mine')
    expect(parted([decided, superseded, elsewhere], isOwn)).toEqual([['s-7', 's-5'], ['g-1']])
  })
})

it('words that were erased leave whatever told them: what is shown is read again, and the rest goes', async () => {
  const queries = new QueryClient()
  let name = 'Hedy'
  const shown = new QueryObserver(queries, {
    queryKey: ['looks', '/looks?record=f-1'],
    queryFn: async () => name,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const told: unknown[] = []
  const leave = shown.subscribe(({ data }) => told.push(data))
  queries.setQueryData(['looks', '/looks'], 'Hedy')
  await expect.poll(() => told.at(-1)).toBe('Hedy')
  name = 'a former CTO'
  dropped(queries)
  await expect.poll(() => told.at(-1)).toBe('a former CTO')
  expect(queries.getQueryData(['looks', '/looks'])).toBeUndefined()
  leave()
})
