import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { say } from '../words/say.ts'
import { useClient } from './api-context.tsx'
import { uuidV7 } from './uuid-v7.ts'

/**
 * Gives a command; once it is recorded, every view on screen is read again. Until then it is one act, however often it is
 * pressed.
 *
 * @param kept the key of the draft that is given, where one is kept
 */
export function useCommand(name: string, kept?: string) {
  const client = useClient()
  const queries = useQueryClient()
  const key = useRef(uuidV7())
  return useMutation({
    mutationFn: (input: unknown) => client.command({ name, input, key: kept ?? key.current }),
    onSuccess: async () => {
      say('Recorded')
      await queries.invalidateQueries({ queryKey: ['view'] })
      key.current = uuidV7()
    },
  })
}
