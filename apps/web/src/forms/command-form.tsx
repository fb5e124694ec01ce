import { type FormEvent, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { CommandAnswer } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { useCommand } from '../api/use-command.ts'
import { uuidV7 } from '../api/uuid-v7.ts'
import './command-form.css'
import { type Draft, type DraftGroup, draftOf, inputOf } from './draft.ts'
import type { GroupField } from './field.ts'
import { FieldControl } from './field-control.tsx'
import { type Errors, errorsFrom, noErrors, problemsOf } from './field-errors.ts'
import { fieldsOf } from './fields-of.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { type Happened, occurredAt, WhenItHappened } from './when-it-happened.tsx'

/** What a form needs of a command. */
export interface FormCommand {
  name: string
  title: string
  input: z.ZodType
}

export interface CommandFormProps {
  command: FormCommand
  /** What the page knows already: the record's id, the values that stand there now. */
  preset?: Readonly<Record<string, unknown>>
  /** Fields that the page has settled and the form does not ask for. */
  settled?: readonly string[]
  /** The organisation's present. */
  now: string
  /** The revision of the record that the page shows, for what must not be given on a newer one. */
  revision?: number
  /** False where it can only happen as it is recorded: an opening. */
  backdatable?: boolean
  onDone: (answer: CommandAnswer) => void
  onCancel?: () => void
}

/** A command's form, made from its schema: what is needed first, the rest under More. Keeps what was typed on error. */
export function CommandForm({
  command,
  preset = {},
  settled = [],
  now,
  revision,
  backdatable = true,
  onDone,
  onCancel,
}: CommandFormProps) {
  const { title, input: schema } = command
  const root = useMemo(() => fieldsOf(schema), [schema])
  const { draft, type, forget } = useKeptDraft(`${command.name} ${JSON.stringify(preset)}`, () =>
    draftOf(root, preset),
  )
  const [happened, setHappened] = useState<Happened>({ is: 'now' })
  const [errors, setErrors] = useState<Errors>(noErrors)
  const key = useRef(uuidV7())
  const form = useRef<HTMLFormElement>(null)
  const give = useCommand(command.name)

  const leave = () => {
    forget()
    onCancel?.()
  }
  const refuse = (found: Errors) => {
    setErrors(found)
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .error')?.focus(),
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const input = inputOf(root, draft, preset)
    const found = errorsFrom(problemsOf(schema, root, draft, input))
    if (happened.is !== 'now' && happened.text === '')
      (found as Map<string, string>).set('occurredAt', 'say when')
    if (found.size > 0) return refuse(found)
    setErrors(noErrors)
    give.mutate(
      { input, key: key.current, occurredAt: occurredAt(happened), revision },
      {
        onSuccess: (answer) => {
          key.current = uuidV7()
          forget()
          onDone(answer)
        },
        onError: (reason) =>
          refuse(reason instanceof Problem ? errorsFrom(reason.errors) : noErrors),
      },
    )
  }

  return (
    <form ref={form} className="command-form" noValidate onSubmit={submit} aria-label={title}>
      <Fields
        root={root}
        draft={draft as DraftGroup}
        settled={settled}
        preset={preset}
        errors={errors}
        onChange={type}
      />
      {backdatable && (
        <WhenItHappened
          value={happened}
          onChange={setHappened}
          now={now}
          error={errors.get('occurredAt')}
        />
      )}
      <Refusal reason={give.error} errors={errors} root={root} />
      <footer>
        <button type="submit" className="button primary" aria-disabled={give.isPending}>
          {give.isPending ? 'Recording…' : title}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="button" onClick={leave}>
            Leave it
          </button>
        )}
        <span className="ink-3 size-12">Kept here until it is recorded</span>
      </footer>
    </form>
  )
}

interface FieldsProps {
  root: GroupField
  draft: DraftGroup
  settled: readonly string[]
  preset: Readonly<Record<string, unknown>>
  errors: Errors
  onChange: (draft: Draft) => void
}

const FEW = 3

/** What is needed, or stands there already, comes first; more than a few others are folded until one is at fault. */
function Fields({ root, draft, settled, preset, errors, onChange }: FieldsProps) {
  const asked = root.fields.filter(
    ({ name, kind }) => !settled.includes(name) && kind !== 'fixed' && kind !== 'reference',
  )
  const first = asked.filter(({ name, required }) => required || preset[name] !== undefined)
  const rest = asked.filter((field) => !first.includes(field))
  const control = (field: GroupField['fields'][number]) => (
    <FieldControl
      key={field.name}
      field={field}
      draft={draft.fields[field.name] ?? draftOf(field)}
      path={field.name}
      errors={errors}
      onChange={(value) => onChange({ fields: { ...draft.fields, [field.name]: value } })}
    />
  )
  if (first.length > 0 && rest.length <= FEW) return asked.map(control)
  const atFault = rest.some(({ name }) =>
    [...errors.keys()].some((path) => path === name || path.startsWith(`${name}.`)),
  )
  return (
    <>
      {first.map(control)}
      {rest.length > 0 && (
        <details open={atFault || first.length === 0 ? true : undefined}>
          <summary>
            More{' '}
            <span className="ink-3">{rest.map(({ label }) => label.toLowerCase()).join(', ')}</span>
          </summary>
          {rest.map(control)}
        </details>
      )}
    </>
  )
}

/** What was refused as a whole, or concerns a field that the form does not show. */
function Refusal({
  reason,
  errors,
  root,
}: {
  reason: Error | null
  errors: Errors
  root: GroupField
}) {
  const known = new Set(root.fields.map(({ name }) => name))
  const homeless = [...errors].filter(
    ([path]) => path !== 'occurredAt' && !known.has(path.split('.')[0] ?? ''),
  )
  if (reason === null && homeless.length === 0) return null
  return (
    <div className="refusal" role="alert">
      {reason !== null && <p>{reason.message}</p>}
      {homeless.map(([path, message]) => (
        <p key={path}>
          {path} {message}
        </p>
      ))}
    </div>
  )
}
