import { useId, useMemo, useState } from 'react'
import type { z } from 'zod'
import { useClient } from '../api/api-context.tsx'
import type { FormOf } from './changed-meanwhile.tsx'
import { OptionsProvider, useAllOptions } from './options-context.tsx'
import { RecordForm, type RecordFormProps } from './record-form.tsx'
import type { Filled } from './use-giving.ts'

/** What a form needs of a command. */
export interface FormCommand {
  name: string
  noun?: string
  title: string
  input: z.ZodType
  /** It begins a record. */
  creates?: boolean
  /** The fields that only those read whose words they are. */
  sealed?: ReadonlySet<string>
  /** It counts from its recording alone, and cannot be dated back. */
  atOnce?: boolean
  /** A delegate may give it for somebody else. */
  delegable?: boolean
}

export interface CommandFormProps
  extends Pick<
    RecordFormProps,
    | 'preset'
    | 'seen'
    | 'settled'
    | 'now'
    | 'time'
    | 'onDone'
    | 'onCancel'
    | 'id'
    | 'said'
    | 'filling'
    | 'below'
  > {
  command: FormCommand
  /** In whose name it may also be given. */
  principals?: readonly { id: string; name: string }[]
}

/** A command's form, made from its schema. */
export function CommandForm({ command, principals = [], ...form }: CommandFormProps) {
  const { name, noun, title, input, sealed, atOnce = false, delegable = false } = command
  const [speaker, setSpeaker] = useState('')
  const client = useClient()
  const give = (filled: Filled) =>
    client.command({
      ...{ ...filled, name, seen },
      onBehalfOf: speaker === '' ? undefined : speaker,
    })
  const { preset = {}, seen } = form
  // Where the form shows what stands in a record, that may change before what was typed is gone on with.
  const [known] = useState(seen === undefined ? preset : { id: preset['id'] })
  const options = useAllOptions()
  const partners = options.within?.get(String(preset['id']))?.is
  const spoken = useMemo(
    () => ({
      ...options,
      ...(speaker === '' ? {} : { speaker }),
      ...(partners === undefined ? {} : { partners }),
    }),
    [options, speaker, partners],
  )
  return (
    <OptionsProvider options={spoken}>
      <RecordForm
        {...form}
        name={`${name} ${JSON.stringify(known)}`}
        title={title}
        schema={input}
        of={
          noun === undefined
            ? undefined
            : { noun: noun as FormOf['noun'], id: String(preset['id']) }
        }
        {...(sealed === undefined ? {} : { sealed })}
        {...(atOnce ? { happened: null } : {})}
        give={give}
      >
        {delegable && principals.length > 0 && (
          <InWhoseName principals={principals} value={speaker} onChange={setSpeaker} />
        )}
      </RecordForm>
    </OptionsProvider>
  )
}

interface InWhoseNameProps {
  principals: readonly { id: string; name: string }[]
  value: string
  onChange: (person: string) => void
}

/** Who lets one record in their name may be named; the record shows both. */
function InWhoseName({ principals, value, onChange }: InWhoseNameProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        In the name of
      </label>
      <div className="control">
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">yourself</option>
          {principals.map(({ id: person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
