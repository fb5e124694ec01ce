import type { Answer } from '../../api/views.ts'
import { toldOf } from '../../charts/knowing/knowing-layout.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { toneOf } from '../../here/people.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { days } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { KnownThings } from '../knowledge/known-things.tsx'

type News = Answer<'partnership'>['news']

/** Each thing that was there for somebody, and the days until they knew of it. */
function KnownTo({ person, things }: { person: string; things: News['things'] }) {
  const hrefOf = useHref()
  return (
    <ul className="plain-list">
      {things.map(({ named, known }) => {
        const theirs = known.find((each) => each.person.id === person)
        const title = isSealed(named.title) ? undefined : named.title
        return theirs === undefined || theirs.is === 'later' ? null : (
          <li key={JSON.stringify(named.href)}>
            <a href={hrefOf(named.href)}>
              {[named.ordinal, title].filter(Boolean).join(' ') || 'restricted'}
            </a>
            , {toldOf(theirs.is, theirs.days)}
          </li>
        )
      })}
    </ul>
  )
}

/** How soon each member comes to know of what is decided, and of what that is told. */
export function DaysToKnow({ news: { things, people } }: { news: News }) {
  const { members } = useHere()
  if (people.length === 0) return null
  const one = 'strategy decision or vision'
  const last =
    things.length === 1 ? one : count(things.length, one, 'strategy decisions and visions')
  return (
    <Section
      title="Days to know"
      note={`median until each knew of the last ${last}; what is not known yet counts as still waiting`}
    >
      <FactList
        facts={people.map(({ person, known, unknown, median }) => ({
          key: person.id,
          what: <PersonName person={person} alone tone={toneOf(person.id, members)} />,
          more: (
            <details>
              <summary>
                {unknown === 0 ? `${known} known` : `${known} known, ${unknown} not yet`}
              </summary>
              <KnownTo person={person.id} things={things} />
            </details>
          ),
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
