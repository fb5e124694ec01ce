import { Section } from '../../ui/section.tsx'
import { doneBy } from '../../ui/stamp.ts'
import { AnswerButton } from '../answers/answer-button.tsx'
import type { Curating } from './curating.ts'
import { type Entry, entryInShort, type Told, ToldEntry } from './told-entry.tsx'
import { ToldThere } from './told-there.tsx'

interface NarrativeProps {
  view: Told
  curating: Curating | undefined
  onCurate: () => void
}

/** What the post-mortem tells, beside the record and never in it. */
export function Narrative({ view, curating, onCurate }: NarrativeProps) {
  const { narrative, curated, reordered, may, record } = view
  const note =
    curated === undefined
      ? 'beside the record: all that matters of it'
      : `beside the record, as ${doneBy(curated)} curated it${reordered ? ', in an order of its own' : ''}`
  const begin = may.includes('CurateTimeline') && curating === undefined && (
    <button type="button" className="button" onClick={onCurate}>
      Curate
    </button>
  )
  return (
    <Section title="Narrative" note={note} end={begin}>
      {curating === undefined ? (
        narrative.map((told) => (
          <ToldThere key={told.id} told={told}>
            {told.entry !== undefined && may.includes('AnnotateEntry') && (
              <AnswerButton
                action={{
                  label: 'Annotate',
                  command: 'AnnotateEntry',
                  input: { id: record.id, entry: told.entry.id },
                  asks: true,
                }}
              />
            )}
          </ToldThere>
        ))
      ) : (
        <Chosen view={view} curating={curating} />
      )}
    </Section>
  )
}

/** The entries that will be told, in an order that one can change. */
function Chosen({ view, curating }: { view: Told; curating: Curating }) {
  const all = new Map<string, Entry>()
  for (const { entry } of view.narrative) if (entry !== undefined) all.set(entry.id, entry)
  for (const entry of view.entries) all.set(entry.id, entry)
  return (
    <>
      <p className="ink-2">
        Choose in the record what belongs. What is told can stand in another order than it happened
        in.
      </p>
      <ol className="chosen">
        {curating.tells.map((id) => {
          const entry = all.get(id)
          return entry === undefined ? null : (
            <li key={id}>
              <ToldEntry entry={entry} />
              <span className="moves">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    className="button"
                    aria-label={`${entryInShort(entry)} ${by < 0 ? 'earlier' : 'later'}`}
                    onClick={() => curating.move(id, by)}
                  >
                    {by < 0 ? '↑' : '↓'}
                  </button>
                ))}
              </span>
            </li>
          )
        })}
      </ol>
      <div className="give">
        <button type="button" className="button primary" onClick={curating.record}>
          Record this timeline
        </button>
        <button type="button" className="button" onClick={curating.tellNone}>
          Begin with nothing
        </button>
        <button type="button" className="button" onClick={curating.leave}>
          Leave it as it was
        </button>
        {curating.trouble !== undefined && (
          <span className="tone-due strong" role="alert">
            {curating.trouble}
          </span>
        )}
      </div>
    </>
  )
}
