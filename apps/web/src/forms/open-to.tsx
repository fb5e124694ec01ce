import type { ReactNode } from 'react'
import { useView } from '../api/use-view.ts'
import type { Pickable } from './field.ts'
import { OptionsProvider, useAllOptions } from './options-context.tsx'

interface OpenToProps {
  command: string
  noun: Pickable
  children: ReactNode
}

/** Offers as the form's own record only those with which the command can be given now. */
export function OpenTo({ command, noun, children }: OpenToProps) {
  const options = useAllOptions()
  const { data } = useView('open-to', { command })
  const record = data && options[noun]?.filter(({ id }) => data.ids.includes(id))
  return (
    <OptionsProvider options={record === undefined ? options : { ...options, record }}>
      {children}
    </OptionsProvider>
  )
}
