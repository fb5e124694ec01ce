import { use, useMemo } from 'react'
import type { z } from 'zod'
import { useClient } from '../../api/api-context.tsx'
import { Problem } from '../../api/problem.ts'
import { useHere } from '../../here/here.tsx'
import { useDates } from '../../here/use-dates.ts'
import { isDay, isoDay } from '../../words/dates.ts'
import type { FormOf } from '../changed-meanwhile.tsx'
import { draftOf, inputOf, localMinute } from '../draft.ts'
import { fieldsOf } from '../fields-of.ts'
import { OptionsProvider, useAllOptions } from '../options-context.tsx'
import { RecordForm } from '../record-form.tsx'
import { loadDomain } from '../registry.ts'
import type { Filled } from '../use-giving.ts'
import type { Happened } from '../when-it-happened.tsx'
import { type MendingProps, readersOf, reasonIn, recordOf, withReason } from './mendable.ts'

/** Says an entry anew, in the form that it was given in, and why. */
export function Correct({ entry, close }: MendingProps) {
  const client = useClient()
  const { now } = useHere()
  const { time } = useDates()
  const { type = '', happened = '', onRecord = now, says = {}, fields = [] } = entry.correct ?? {}
  const seen = entry.correct?.revision
  const all = useAllOptions()
  const option = entry.correct?.options?.map(({ id, text }) => ({ id, label: text }))
  const domain = use(loadDomain())
  const schema = useMemo(() => {
    const shape = Object.entries(domain.correctionOf(type)?.shape ?? {})
    const asked = shape.filter(([name]) => fields.includes(name))
    return withReason(
      domain,
      Object.fromEntries(asked),
      'Why it is corrected',
      readersOf(entry.whyFor),
    )
  }, [domain, type, fields, entry.whyFor])
  const sealed = useMemo(() => domain.sealedIn(type), [domain, type])
  const give = ({ input, key, occurredAt }: Filled) => {
    const changes = changesFrom(schema, says, input as Readonly<Record<string, unknown>>)
    if (Object.keys(changes).length === 0 && occurredAt === undefined)
      throw new Problem(422, 'NothingChanged', 'Nothing of it is different yet.')
    const [record, reason] = [recordOf(entry), reasonIn(input)]
    return client.mend({
      kind: 'correct',
      record,
      event: entry.id,
      changes,
      occurredAt,
      reason,
      ...{ key, seen },
    })
  }
  return (
    <>
      <p className="ink-2">
        What was written first stays readable in the record, beside what takes its place.
      </p>
      <OptionsProvider options={{ ...all, option }}>
        <RecordForm
          name={`correct ${entry.id}`}
          title="Correct it"
          schema={schema}
          sealed={sealed}
          preset={says}
          seen={seen}
          of={entry.record as FormOf}
          now={now}
          time={time}
          happened={asGiven(happened)}
          happenedBy={{ day: isoDay(Date.parse(onRecord)), minute: localMinute(onRecord) }}
          give={async (filled) => give(filled)}
          onDone={close}
          onCancel={close}
        />
      </OptionsProvider>
    </>
  )
}

/** What reads otherwise than it did; null where it is left open now. */
function changesFrom(
  schema: z.ZodType,
  says: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const root = fieldsOf(schema)
  const before = inputOf(root, draftOf(root, says), says) as Readonly<Record<string, unknown>>
  const names = root.fields.map(({ name }) => name).filter((name) => name !== 'because')
  const changed = names.filter((name) => !isSame(before[name], input[name]))
  return Object.fromEntries(changed.map((name) => [name, input[name] ?? null]))
}

const isSame = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before ?? null) === JSON.stringify(after ?? null)

/** When an entry says that it happened, as the form edits it. */
const asGiven = (happened: string): Happened =>
  isDay(happened)
    ? { is: 'day', text: happened.slice(0, 10) }
    : { is: 'minute', text: localMinute(happened) }
