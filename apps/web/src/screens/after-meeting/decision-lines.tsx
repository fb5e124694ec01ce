import { useView } from '../../api/use-view.ts'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { Answered } from '../../ui/answered.tsx'
import { Asked } from './asked.tsx'

interface DecisionLinesProps {
  /** By their ids. */
  taken: readonly string[]
  onChange: (taken: readonly string[]) => void
}

/** Decisions on record that were taken there; whoever was there knows of them from then on. */
export function DecisionLines({ taken, onChange }: DecisionLinesProps) {
  const asked = useView('decisions', {})
  const hrefOf = useHref()
  const to = useTo()
  return (
    <Asked label="Decisions taken" optional>
      {(id) => (
        <Answered asked={asked} what="the decisions">
          {({ decisions }) => {
            const named = decisions.filter((each) => taken.includes(each.id))
            // What only some may know of is not named in what everybody reads.
            const others = decisions
              .filter(({ restricted, standing }) => !restricted && standing === 'in force')
              .filter((each) => !taken.includes(each.id))
              .toReversed()
            return (
              <div className="decided">
                {named.map((each) => (
                  <p key={each.id}>
                    <a className="plain" href={hrefOf(each.href)}>
                      <span className="ink-3">{each.ordinal}</span> {each.title}
                    </a>
                    <button
                      type="button"
                      className="button quiet"
                      aria-label={`Take ${each.ordinal ?? each.title} away`}
                      onClick={() => onChange(taken.filter((other) => other !== each.id))}
                    >
                      Take away
                    </button>
                  </p>
                ))}
                <select
                  id={id}
                  value=""
                  onChange={({ target }) => onChange([...taken, target.value])}
                >
                  <option value="">{named.length === 0 ? 'None' : 'Another'}</option>
                  {others.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.ordinal} {each.title}
                    </option>
                  ))}
                </select>
                <span className="help">
                  Decided ones stand here. One that is not on record yet is{' '}
                  <a href={to('/record/new/ProposeDecision')}>recorded first</a>, and one that is
                  still open decided on its page. What you typed here stays.
                </span>
              </div>
            )
          }}
        </Answered>
      )}
    </Asked>
  )
}
