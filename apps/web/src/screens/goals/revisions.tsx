import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { ChangesTable } from '../../ui/changes-table.tsx'
import { Section } from '../../ui/section.tsx'
import { day, days, daysBetween } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'

type View = Answer<'goal'>

/** How the goal was changed, and who had consented before. */
export function Revisions({ view: { revisions, goal } }: { view: View }) {
  const { told } = useHere()
  const last = revisions.at(-1)
  if (last === undefined) return null
  return (
    <Section
      title="Revisions"
      note={`${revisions.length}, the last ${days(daysBetween(last.stamp.happened, told))} ago`}
    >
      <ChangesTable
        revisions={revisions.map((each) => ({ ...each, standing: <Consent revision={each} /> }))}
        standing="Consented"
        unit={goal.unit}
      />
    </Section>
  )
}

/** What an owner said of it afterwards: no consent given before. */
const answerWords = {
  consented: 'agreed later,',
  noticed: 'took note',
  was_agreed: 'says it had been agreed,',
} as const

function Consent({ revision }: { revision: View['revisions'][number] }) {
  const { editorial, material, consented, withoutConsentOf, answers } = revision
  if (editorial) return <span className="ink-3">wording only</span>
  if (withoutConsentOf.length > 0) {
    const without = listed(withoutConsentOf.map(firstName))
    return (
      <>
        <span className="tone-due">not {without}</span>
        {answers.map(({ person, answer, stamp }) => (
          <span key={person.id} className="answered ink-3">
            {firstName(person)} {answerWords[answer]} {day(stamp.happened)}
          </span>
        ))}
      </>
    )
  }
  if (consented.length > 0) return consented.map(firstName).join(', ')
  return <span className="ink-3">{material ? 'nobody asked' : 'not needed'}</span>
}
