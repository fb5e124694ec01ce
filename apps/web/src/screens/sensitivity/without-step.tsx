import { useState } from 'react'
import type { Moments } from '../../api/client.ts'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Answered } from '../../ui/answered.tsx'
import { isSealed } from '../../ui/readable.ts'
import { day } from '../../words/dates.ts'
import { LeftOutWithIt, NoClaim, readWithout } from './without-entry.tsx'
import './sensitivity.css'

type Why = Answer<'why'>

interface WithoutStepProps {
  why: Why
  moments: Moments
}

/** How a score would read without one of the entries that it rests on; off until one is chosen. */
export function WithoutStep({ why, moments }: WithoutStepProps) {
  const [chosen, choose] = useState('')
  const entries = entriesOf(why)
  // What was chosen of another score may be none of this one's.
  const entry = entries.find(({ id }) => id === chosen)?.id
  if (entries.length === 0 || why.score === undefined) return null
  return (
    <div className="sensitivity">
      <label>
        Recalculate without{' '}
        <select value={entry ?? ''} onChange={({ target }) => choose(target.value)}>
          <option value="">nothing</option>
          {entries.map(({ id, told }) => (
            <option key={id} value={id}>
              {told}
            </option>
          ))}
        </select>
      </label>
      {entry !== undefined && <Read why={why} moments={moments} entry={entry} />}
    </div>
  )
}

/** What it rests on entry by entry, the last first. Alignment is made of differences, each of several entries. */
function entriesOf({ measure, steps }: Why): { id: string; told: string }[] {
  const byEntry = Map.groupBy(steps.toReversed(), ({ entry }) => entry)
  return [...byEntry].flatMap(([id, those]) => {
    const [first] = those
    if (id === undefined || first === undefined) return []
    const refs = those.flatMap(({ ref }) => ref ?? []).toReversed()
    const what =
      measure === 'stated'
        ? ['rating', refs.join(', ')]
        : [first.ref, isSealed(first.label) ? undefined : first.label, first.told]
    return [{ id, told: [day(first.happened), ...what].filter(Boolean).join(', ') }]
  })
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
