import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { isPast, useMoments } from '../../app/moments.ts'
import { toneOf } from '../../app/people.ts'
import { useTo } from '../../app/place-context.tsx'
import { useSearchParts } from '../../app/search.ts'
import { useScreenTitle } from '../../app/title.ts'
import { Actions } from '../../ui/actions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { Beside, WithBeside } from '../../ui/beside.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { History } from '../../ui/history-table.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { Access } from './access.tsx'
import './people-screen.css'
import { Tenure } from './tenure.tsx'

/** Everybody in the organisation, in order of family name, and the one that was picked. */
export function PeopleScreen() {
  useScreenTitle('People')
  const [search] = useSearchParts()
  const picked = search['person']
  const asked = useView('people', {}, useMoments())
  return (
    <WithBeside
      list={
        <Answered asked={asked} what="the people">
          {(view) => <People view={view} picked={picked} />}
        </Answered>
      }
      picked={picked && <Person key={picked} id={picked} />}
    />
  )
}

const groups = [
  { is: 'member', title: 'Members' },
  { is: 'left', title: 'Left' },
  { is: 'outside', title: 'Met in an import' },
] as const

function People({ view, picked }: { view: Answer<'people'>; picked: string | undefined }) {
  const { roles, demo } = useHere()
  const to = useTo()
  const mayAdd = roles.includes('owner') || roles.includes('administrator')
  return (
    <>
      <header className="people-head">
        <h1>People</h1>
        <span className="ink-2">{count(view.counts.member, 'member')}</span>
        <a className="button end" href={to('/partnership')}>
          Partnership and charter
        </a>
        {mayAdd && (
          <CommandButton command="AddMember" primary>
            Add a member
          </CommandButton>
        )}
      </header>
      {groups
        .filter(({ is }) => view.counts[is] > 0)
        .map(({ is, title }) => (
          <Section
            key={is}
            title={title}
            note={is === 'member' ? undefined : String(view.counts[is])}
          >
            <PeopleTable
              people={view.people.filter((person) => person.is === is)}
              picked={picked}
            />
          </Section>
        ))}
      {!demo && <Access members={view.people.filter(({ is }) => is === 'member')} />}
    </>
  )
}

function PeopleTable({
  people,
  picked,
}: {
  people: Answer<'people'>['people']
  picked: string | undefined
}) {
  const { members, me } = useHere()
  const to = useTo()
  return (
    <table>
      <caption className="visually-hidden">In order of family name</caption>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} className={person.id === picked ? 'selected' : ''}>
            <td>
              <a className="plain" href={to(`/people?person=${person.id}`)}>
                <PersonName
                  name={person.name}
                  role={person.role}
                  tone={toneOf(person.id, members)}
                />
              </a>
            </td>
            <td className="ink-2">{[person.title, person.function].filter(Boolean).join(', ')}</td>
            <td className="ink-2">
              {[
                person.owner && 'owner',
                person.administrator && 'administrator',
                person.id === me.id && 'you',
              ]
                .filter(Boolean)
                .join(', ')}
            </td>
            <td className="tone-due">
              {person.absent &&
                `absent${person.absent.until ? ` until ${day(person.absent.until)}` : ''}`}
            </td>
            <td className="figure ink-3">
              {person.since === undefined ? '' : `since ${day(person.since)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Person({ id }: { id: string }) {
  const past = isPast(useMoments())
  const asked = useView('person', { id }, useMoments())
  return (
    <Beside label="The person" back={{ path: '/people', label: 'All people' }}>
      <Answered asked={asked} what="the person">
        {(view) => (
          <>
            <header>
              <h2>{view.person.name}</h2>
              <p className="ink-2">
                {[view.person.role, view.person.title].filter(Boolean).join(', ')}
              </p>
            </header>
            {!past && <Actions names={view.actions} preset={{ id }} current={post(view)} />}
            <Tenure view={view} />
            <Owns view={view} />
            <History lines={view.history} />
          </>
        )}
      </Answered>
    </Beside>
  )
}

const post = ({ person: { role, title, function: of } }: Answer<'person'>) => ({
  role,
  title,
  function: of,
})

function Owns({ view: { goals, decisions } }: { view: Answer<'person'> }) {
  const hrefOf = useHref()
  const rows = [...goals, ...decisions]
  if (rows.length === 0) return null
  return (
    <Section
      title="Owns"
      note={`${count(goals.length, 'goal')}, ${count(decisions.length, 'decision')}`}
    >
      <table>
        <tbody>
          {rows.map(({ href, ordinal, title, state }) => (
            <tr key={JSON.stringify(href)}>
              <td>
                <a href={hrefOf(href)}>
                  {ordinal} {isSealed(title) ? '' : title}
                </a>
              </td>
              <td className="figure ink-3">{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
