import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from './api-context.tsx'
import type { CommandCall } from './client.ts'

/** Gives a command; once it is recorded, every view on screen is read again. */
export function useCommand(name: string) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (call: Omit<CommandCall, 'name'>) => client.command({ ...call, name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['view'] }),
  })
}
