import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { CommandAnswer } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { byCtrlEnter } from '../ui/by-ctrl-enter.ts'
import { ChangedMeanwhile, type FormOf, useMeanwhile } from './changed-meanwhile.tsx'
import './command-form.css'
import { type Draft, type DraftGroup, draftOf, inputOf } from './draft.ts'
import type { GroupField } from './field.ts'
import { type Errors, errorsFrom, noErrors, problemsOf } from './field-errors.ts'
import { fieldsOf } from './fields-of.ts'
import { fittingIn, unfitIn } from './fitting.ts'
import { focusAtFault } from './focus-at-fault.ts'
import { askedOf, DeadEnd, deadEndOf, Fields, Refusal } from './form-fields.tsx'
import { KeptForLater } from './kept-for-later.tsx'
import { LeftOver } from './left-over.tsx'
import { useAllOptions } from './options-context.tsx'
import type { Said } from './sentence/read-sentence.ts'
import { HAPPENED } from './sentence/reading.ts'
import { type Typed, typedOver, withSaid, withTyped } from './sentence/with-said.ts'
import { withShared } from './shared-partnership.ts'
import { confidedIn, Unkept, unkeptIn } from './unkept.tsx'
import { type InForm, useFilling } from './use-filling.ts'
import { type Filled, useGiving } from './use-giving.ts'
import { type Happened, type LastMoment, occurredAt, WhenItHappened } from './when-it-happened.tsx'

export interface RecordFormProps {
  /** Names the form: what is typed is kept under it. */
  name: string
  title: string
  schema: z.ZodType
  /** The fields that only those read whose words they are; none where it is left out. */
  sealed?: ReadonlySet<string>
  /** What the page knows already: the record's id, the values that stand there now. */
  preset?: Readonly<Record<string, unknown>>
  /** The revision of the record at which those stand; left out where the form changes none of them. */
  seen?: number | undefined
  /** That record. */
  of?: FormOf | undefined
  /** Fields that the page has settled and the form does not ask for. */
  settled?: readonly string[]
  /** The organisation's present. */
  now: string
  /** The viewer's time, where it is another than the organisation's. */
  time?: string | undefined
  /** When it happened, as the form finds it; null where that cannot be said: it happens as it is recorded. */
  happened?: Happened | null
  /** By when it had happened, where that is no longer the present. */
  happenedBy?: LastMoment | undefined
  give: (filled: Filled) => Promise<CommandAnswer>
  onDone: (answer: CommandAnswer) => void
  onCancel?: (() => void) | undefined
  /** What stands between the fields and the clocks. */
  children?: ReactNode
  /** So that an input elsewhere can belong to it. */
  id?: string
  /** What a sentence says of it: stands wherever nothing was typed. */
  said?: Said
  /** What is filled in, where a sentence is written elsewhere; else what was kept last. */
  filling?: InForm
  /** What stands below the fields, made from what stands in them. */
  below?: (shown: Shown) => ReactNode
}

/** What a form shows at the moment. */
export interface Shown {
  root: GroupField
  draft: DraftGroup
  happened: Happened
}

const NOW: Happened = { is: 'now' }
const NOTHING: Said = { values: {} }
const NONE: ReadonlySet<string> = new Set()

/** A form made from a schema: what is needed first, the rest under More. Keeps what was typed on error. */
export function RecordForm({
  name,
  title,
  schema,
  sealed = NONE,
  preset = {},
  seen,
  of,
  settled = [],
  now,
  time,
  happened: found = NOW,
  happenedBy,
  give,
  onDone,
  onCancel,
  children,
  id,
  said: written,
  filling: elsewhere,
  below,
}: RecordFormProps) {
  const root = useMemo(() => fieldsOf(schema), [schema])
  const untouched = useMemo(() => draftOf(root, preset) as DraftGroup, [root, preset])
  const own = useFilling(name)
  const filling = elsewhere ?? own
  const said = written ?? filling.draft.said ?? NOTHING
  const typed: Typed = typedOver(untouched, fittingIn(root, filling.draft.typed))
  const options = useAllOptions()
  // What a sentence asks for is not what the page had set.
  const asked = Object.fromEntries(Object.keys(said.asks ?? {}).map((field) => [field, '']))
  const standing = { typed, untouched, said: { ...asked, ...said.values }, seen }
  const draft = withShared(root, withSaid(root, standing), options)
  const happened = typed.happened ?? saidDay(said) ?? found ?? NOW
  const [refused, setErrors] = useState<Errors>(noErrors)
  const [isOpen, setOpen] = useState(false)
  const confided = confidedIn(root, { said, draft, untouched, sealed })
  const unkept = unkeptIn(root, draft, confided)
  const isOpenYet = (name: string): boolean =>
    name === HAPPENED ? typed.happened === undefined : isEmpty(draft.fields[name])
  const asks = Object.entries(said.asks ?? {}).filter(([name]) => isOpenYet(name))
  // What a sentence left open is said with its reason, before that it is needed.
  const errors = new Map([...refused, ...asks, ...(isOpen ? [] : unkept)])
  const [open] = unkept.map(([path]) => path.split('.', 1)[0] ?? '')
  const form = useRef<HTMLFormElement>(null)
  const meanwhile = useMeanwhile({ root, settled, untouched, typed, of, seen })
  const giving = useGiving({
    ...{ title, give, seen, same: meanwhile.changes.length === 0 },
    again: () => form.current?.requestSubmit(),
  })
  const isStale = giving.error instanceof Problem && giving.error.stale

  const leave = () => {
    filling.forget()
    onCancel?.()
  }
  const refuse = (found: Errors) => {
    setErrors(found)
    requestAnimationFrame(() => focusAtFault(form.current))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (giving.isUnderWay()) return
    const input = inputOf(root, draft, preset)
    const wrong = new Map(errorsFrom(problemsOf(schema, root, draft, input)))
    if (happened.is !== 'now' && happened.text === '') wrong.set('occurredAt', 'say when')
    if (wrong.size > 0 || (unkept.length > 0 && !isOpen)) return refuse(wrong)
    setErrors(noErrors)
    const when = isSame(happened, found) ? undefined : occurredAt(happened, { time })
    // Not by callbacks of the mutation: what is recorded may take away the button that this form hangs on before they run.
    giving.give({ input, key: filling.draft.id, occurredAt: when }).then(
      (answer) => {
        filling.forget()
        onDone(answer)
      },
      (reason) => refuse(reason instanceof Problem ? errorsFrom(reason.errors) : noErrors),
    )
  }

  const shown = [
    ...askedOf(root, settled).map(({ name }) => name),
    ...(found === null ? [] : ['occurredAt']),
  ]

  const deadEnd = deadEndOf(root, settled, options, draft)
  if (deadEnd !== undefined)
    return (
      <div className="command-form">
        <DeadEnd field={deadEnd} />
        {onCancel !== undefined && (
          <footer>
            <button type="button" className="button" onClick={leave}>
              Close
            </button>
          </footer>
        )}
      </div>
    )

  return (
    <>
      {elsewhere === undefined && <KeptForLater filling={own} />}
      <form
        ref={form}
        id={id}
        className="command-form"
        noValidate
        onSubmit={submit}
        onKeyDown={byCtrlEnter}
        aria-label={title}
      >
        <Fields
          root={root}
          draft={draft}
          settled={settled}
          preset={preset}
          errors={errors}
          said={said.values}
          confided={confided.length > 0}
          below={
            open === undefined
              ? undefined
              : { field: open, shown: <Unkept open={isOpen} onChange={setOpen} /> }
          }
          onChange={(next) => filling.type(withTyped(standing, draft, next as DraftGroup), said)}
        />
        {children}
        {found !== null && (
          <WhenItHappened
            value={happened}
            onChange={(chosen) => filling.type({ ...typed, happened: chosen }, said)}
            orNow={found.is === 'now'}
            now={now}
            last={happenedBy}
            joined={options.joined}
            time={time}
            error={errors.get('occurredAt')}
          />
        )}
        {below?.({ root, draft, happened })}
        <LeftOver unfit={unfitIn(root, typed)} />
        <ChangedMeanwhile {...meanwhile} refused={isStale} />
        <Refusal
          reason={isStale && meanwhile.changes.length > 0 ? null : giving.error}
          {...{ errors, root, shown }}
        />
        <footer>
          <button type="submit" className="button primary" aria-disabled={giving.isPending}>
            {giving.isPending ? 'Recording…' : title}
          </button>
          {onCancel !== undefined && (
            <button type="button" className="button" onClick={leave}>
              Discard
            </button>
          )}
          <span className="ink-3 size-12">Kept in this tab until it is recorded</span>
        </footer>
      </form>
    </>
  )
}

const isEmpty = (draft: Draft | undefined): boolean =>
  draft === undefined || draft === '' || (Array.isArray(draft) && draft.length === 0)

/** A day that the sentence leaves open is to be chosen before it is recorded. */
const saidDay = ({ happened, asks }: Said): Happened | undefined =>
  happened === undefined && asks?.[HAPPENED] === undefined
    ? undefined
    : { is: 'day', text: happened ?? '' }

const isSame = (happened: Happened, found: Happened | null): boolean =>
  found !== null && JSON.stringify(happened) === JSON.stringify(found)
