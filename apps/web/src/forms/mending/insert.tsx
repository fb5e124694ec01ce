import { use, useId, useMemo, useState } from 'react'
import type { z } from 'zod'
import { useClient } from '../../api/api-context.tsx'
import { useHere } from '../../here/here.tsx'
import { useDates } from '../../here/use-dates.ts'
import { RecordForm } from '../record-form.tsx'
import { loadDomain, loadRegistry, type Registered } from '../registry.ts'
import type { Filled } from '../use-giving.ts'
import type { Happened } from '../when-it-happened.tsx'
import { type MendingProps, readersOf, withReason } from './mendable.ts'

const UNLESS_CONFIDED =
  'Whoever can see the record can read it; beside what is in confidence, only those whose that is.'

const SOME_DAY: Happened = { is: 'day', text: '' }

/** Asks which step was forgotten, then for the step itself. */
export function Insert({ entry, close }: MendingProps) {
  const id = useId()
  const registry = use(loadRegistry())
  const steps = entry.insert.flatMap((name) => {
    const registered = registry.get(name)
    return registered === undefined || registered.inPlace ? [] : [registered]
  })
  const [name, setName] = useState('')
  const step = steps.find((each) => each.name === name)
  return (
    <>
      <p className="ink-2">
        It is put in where it belongs, and shows as recorded today. What came after must still fit.
      </p>
      <div className="command-form which-step">
        <div className="field">
          <label className="label" htmlFor={id}>
            What was forgotten
          </label>
          <div className="control">
            <select id={id} value={name} onChange={(event) => setName(event.target.value)}>
              <option value="">Choose a step</option>
              {steps.map((each) => (
                <option key={each.name} value={each.name}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
        </div>
      </div>
      {step !== undefined && <Step key={name} step={step} entry={entry} close={close} />}
    </>
  )
}

function Step({
  step,
  entry,
  close,
}: MendingProps & { step: Pick<Registered, 'name' | 'input' | 'sealed'> }) {
  const client = useClient()
  const { now } = useHere()
  const { time } = useDates()
  const { name, input: asked, sealed } = step
  const domain = use(loadDomain())
  const schema = useMemo(
    () =>
      withReason(
        domain,
        (asked as z.ZodObject).shape,
        'Why it is recorded only now',
        readersOf(entry.whyInsertedFor, UNLESS_CONFIDED),
      ),
    [domain, asked, entry.whyInsertedFor],
  )
  const give = ({ input, ...filled }: Filled) => {
    const { because, ...said } = input as Record<string, unknown>
    const forgotten = { reason: because as string }
    return client.command({ ...filled, name, input: said, forgotten })
  }
  return (
    <RecordForm
      name={`insert ${name} ${entry.record.id}`}
      title="Insert it"
      schema={schema}
      sealed={sealed}
      preset={{ id: entry.record.id }}
      settled={['id']}
      now={now}
      time={time}
      happened={SOME_DAY}
      give={give}
      onDone={close}
      onCancel={close}
    />
  )
}
