import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { firstName } from '../../app/people.ts'
import { Change, fieldName } from '../../ui/field-changes.tsx'
import { Section } from '../../ui/section.tsx'
import { actorName } from '../../ui/stamp.ts'
import { day, days, daysBetween } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

type View = Answer<'goal'>
type Revision = View['revisions'][number]

/** How the goal was changed, field by field, the latest first, and who had consented before. */
export function Revisions({ view: { revisions, goal } }: { view: View }) {
  const { now } = useHere()
  const last = revisions.at(-1)
  if (last === undefined) return null
  return (
    <Section
      title="Revisions"
      note={`${revisions.length}, the last ${days(daysBetween(last.stamp.happened, now))} ago`}
    >
      <table className="revisions">
        <caption className="visually-hidden">The latest first</caption>
        <thead>
          <tr>
            <th scope="col">Happened</th>
            <th scope="col">By</th>
            <th scope="col">Field</th>
            <th scope="col">Change</th>
            <th scope="col">Consented</th>
          </tr>
        </thead>
        {[...revisions].reverse().map((revision) => (
          <Rows key={revision.stamp.event} revision={revision} unit={goal.unit} />
        ))}
      </table>
    </Section>
  )
}

function Rows({ revision, unit }: { revision: Revision; unit: string | undefined }) {
  const { stamp, fields, reason } = revision
  return (
    <tbody>
      {fields.map((change, n) => (
        <tr key={change.field}>
          <td className="nowrap">{n === 0 && day(stamp.happened)}</td>
          <td>{n === 0 && actorName(stamp.by)}</td>
          <td className="ink-3">{fieldName(change.field)}</td>
          <td>
            <Change change={change} unit={unit} />
          </td>
          <td>{n === 0 && <Consent revision={revision} />}</td>
        </tr>
      ))}
      {reason !== undefined && (
        <tr className="reason">
          <td />
          <td colSpan={4} className="ink-2">
            “{reason}”
          </td>
        </tr>
      )}
    </tbody>
  )
}

function Consent({ revision }: { revision: Revision }) {
  const { editorial, material, consented, withoutConsentOf } = revision
  if (editorial) return <span className="ink-3">wording only</span>
  if (withoutConsentOf.length > 0) {
    const without = listed(withoutConsentOf.map(({ name }) => firstName(name)))
    return <span className="tone-due">not {without}</span>
  }
  if (consented.length > 0) return consented.map(({ name }) => firstName(name)).join(', ')
  return <span className="ink-3">{material ? 'nobody asked' : 'not needed'}</span>
}
