import type { ReactNode } from 'react'
import { useView } from '../api/use-view.ts'
import type { Answer } from '../api/views.ts'
import type { Pickable } from './field.ts'
import { type Options, OptionsProvider, useAllOptions } from './options-context.tsx'

interface OpenToProps {
  command: string
  noun: Pickable
  /** The record that the form is about, where that is known. */
  id?: string | undefined
  children: ReactNode
}

/** Offers as the form's own record only those with which the command can be given now, and of others only what that one takes. */
export function OpenTo({ command, noun, id, children }: OpenToProps) {
  const options = useAllOptions()
  const { data } = useView('open-to', { command, id })
  return (
    <OptionsProvider options={data === undefined ? options : narrowed(options, noun, data)}>
      {children}
    </OptionsProvider>
  )
}

function narrowed(options: Options, noun: Pickable, found: Answer<'open-to'>): Options {
  const { ids, fitting, options: chosen } = found
  const option = chosen?.map(({ id, text }) => ({ id, label: text }))
  const record = options[noun]?.filter(({ id }) => ids.includes(id))
  return { ...options, ...(record === undefined ? {} : { record }), fitting, option }
}
