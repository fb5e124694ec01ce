import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { toneOf } from '../../app/people.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { KnownThings } from '../knowledge/known-things.tsx'

/** How soon each member comes to know of what is decided, and of what that is told. */
export function DaysToKnow({ news: { things, people } }: Pick<Answer<'partnership'>, 'news'>) {
  const { members } = useHere()
  if (people.length === 0) return null
  const last = count(things.length, 'strategy decision or vision', 'strategy decisions and visions')
  return (
    <Section
      title="Days to know"
      note={`median of the last ${last}; what is not known counts as lasting so long at least`}
    >
      <FactList
        facts={people.map(({ person, known, unknown, median }) => ({
          key: person.id,
          what: <PersonName name={person.name} tone={toneOf(person.id, members)} />,
          more: unknown === 0 ? `${known} known` : `${known} known, ${unknown} not yet`,
          end: median === undefined ? 'too few known' : median === 0 ? 'same day' : days(median),
        }))}
      />
      <details>
        <summary>Which, and who knew last</summary>
        <KnownThings things={things} />
      </details>
    </Section>
  )
}
