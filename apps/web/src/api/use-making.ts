import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ask, posted } from './client.ts'

interface Making<Made> {
  /** Where it is made. */
  path: string
  /** What the form says. */
  said: () => object
  onMade?: (made: Made) => unknown
}

/** A form that makes something each time that it is sent: pressed twice in a row, it is sent once. */
export function useMaking<Made>({ path, said, onMade }: Making<Made>) {
  const queries = useQueryClient()
  const mutationKey = ['make', path]
  const making = useMutation({
    mutationKey,
    mutationFn: async () => (await ask(path, posted(said()))) as Made,
    ...(onMade && { onSuccess: onMade }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What the form was drawn with may not know yet of what was pressed just before.
    if (queries.isMutating({ mutationKey }) === 0) making.mutate()
  }
  return { made: making.data, isMaking: making.isPending, error: making.error, submit }
}
