import { useState } from 'react'
import type { Moments } from '../../api/client.ts'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Answered } from '../../ui/answered.tsx'
import { isSealed } from '../../ui/readable.ts'
import { LeftOutWithIt, NoClaim, readWithout } from './without-entry.tsx'
import './sensitivity.css'

interface WithoutStepProps {
  why: Answer<'why'>
  moments: Moments
}

/** What rests on entries one by one: alignment is made of differences, each of several entries. */
const byEntry = ['stated', 'reliability', 'reliance']

/** How a score would read without one of the entries that it rests on; off until one is chosen. */
export function WithoutStep({ why, moments }: WithoutStepProps) {
  const [entry, setEntry] = useState('')
  const { measure, steps, score } = why
  if (!byEntry.includes(measure) || score === undefined) return null
  return (
    <div className="sensitivity">
      <label>
        How it would read without{' '}
        <select value={entry} onChange={({ target }) => setEntry(target.value)}>
          <option value="">nothing left out</option>
          {steps.toReversed().map(({ id, ref, label, told }) => (
            <option key={id} value={id}>
              {[ref, isSealed(label) ? undefined : label, told].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      </label>
      {entry !== '' && <Read why={why} moments={moments} entry={entry} />}
    </div>
  )
}

function Read({ why, moments, entry }: WithoutStepProps & { entry: string }) {
  const { measure, from, to } = why
  const asked = useView('sensitivity', { id: entry, measure, from: from.id, to: to.id }, moments)
  return (
    <Answered asked={asked} what="the score without it">
      {({ scores: [score], depending }) => (
        <>
          <p>
            <b>{readWithout(score ?? {})}</b>
          </p>
          <NoClaim />
          <LeftOutWithIt lines={depending} />
        </>
      )}
    </Answered>
  )
}
