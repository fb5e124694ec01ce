import type { Answer } from '../../api/views.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'

/** In their own words, so that each can adapt to the other. */
export function HowTheyWork({ view: { styles } }: { view: Answer<'partnership'> }) {
  const to = useTo()
  if (styles.length === 0) return null
  return (
    <Section title="How each works" note="in their own words; nobody is scored">
      <FactList
        facts={styles.map(({ person, text, stamp }) => ({
          key: person.id,
          what: (
            <>
              <a href={to(`/people?person=${person.id}`)}>{firstName(person)}</a>: “{text}”
            </>
          ),
          end: day(stamp.happened),
        }))}
      />
    </Section>
  )
}
