import { useHere } from '../../here/here.tsx'
import { firstName, toneOf } from '../../here/people.ts'
import { useDates } from '../../here/use-dates.ts'
import { type Entry, entryInShort, type Told } from './told-entry.tsx'

type Recollection = Told['own'][number]

export const heldInWords = {
  so: 'as the record says',
  otherwise: 'otherwise than the record says',
  'not known': 'not known to me when it happened',
} as const

/** What the record says no longer is not told as if it did. */
export const held = (holds: keyof typeof heldInWords, { mended }: Pick<Entry, 'mended'>): string =>
  mended === 'withdrawn'
    ? heldInWords[holds].replace('the record says', 'the record said, until it was withdrawn')
    : heldInWords[holds]

/** What was recalled of one moment, side by side where several did: beside the record, never in it. */
export function Recalled({ all }: { all: readonly Recollection[] }) {
  if (all.length === 0) return null
  return (
    <div className="recalled">
      {all.map((each) => (
        <Recollected key={each.id} recalled={each} />
      ))}
    </div>
  )
}

function Recollected({ recalled }: { recalled: Recollection }) {
  const { members } = useHere()
  const { day } = useDates()
  const { person, on, text, kind, stamp, holds, entry } = recalled
  return (
    <figure className="recollection" data-tone={toneOf(person.id, members)}>
      <figcaption>
        <b>Recollection, {firstName(person)}</b> <span className="ink-2">about {day(on)}</span>
      </figcaption>
      <blockquote>“{text}”</blockquote>
      <p className="ink-3 size-12">
        {holds !== undefined && entry !== undefined && (
          <>
            {entryInShort(entry)}: {held(holds, entry)}.{' '}
          </>
        )}
        Retrospective: written {day(stamp.happened)}
        {kind === 'late' ? ', late' : ''}.
      </p>
    </figure>
  )
}
