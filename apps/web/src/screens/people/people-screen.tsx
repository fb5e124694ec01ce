import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { WithBeside } from '../../ui/beside.tsx'
import { count } from '../../words/figures.ts'
import { Access } from './access.tsx'
import { ForPrograms } from './for-programs.tsx'
import './people-screen.css'
import { PeopleTable } from './people-table.tsx'
import { PersonDetail } from './person-detail.tsx'

/** Everybody in the organisation, in order of family name, and the one that was picked. */
export function PeopleScreen() {
  useScreenTitle('People')
  const [search] = useSearchParts()
  const { people } = useHere()
  const picked = people.find(({ id }) => id === search['person'])?.id
  const asked = useView('people', {}, useMoments())
  return (
    <WithBeside
      list={
        <Answered asked={asked} what="the people">
          {(view) => <People view={view} picked={picked} />}
        </Answered>
      }
      picked={picked && <PersonDetail key={picked} id={picked} />}
    />
  )
}

function People({ view, picked }: { view: Answer<'people'>; picked: string | undefined }) {
  const { roles, demo } = useHere()
  const to = useTo()
  const mayAdd = roles.includes('owner') || roles.includes('administrator')
  const { member, left } = view.counts
  // A page has one heading of its own: that of the person, where one was picked.
  const Heading = picked === undefined ? 'h1' : 'h2'
  const auditors = view.people.filter(({ audit }) => audit !== undefined)
  const strangers = view.people.filter(({ is, audit }) => is === 'outside' && audit === undefined)
  return (
    <>
      <header className="people-head">
        <Heading>People</Heading>
        <span className="ink-2">
          {[
            count(member, 'member'),
            left > 0 && `${left} left`,
            auditors.length > 0 && count(auditors.length, 'auditor'),
            strangers.length > 0 && `${strangers.length} from outside`,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        <span className="actions">
          <a className="button" href={to('/who-looked')}>
            Who looked
          </a>
          {mayAdd && (
            <>
              <CommandButton command="AppointAuditor">Appoint an auditor</CommandButton>
              <CommandButton command="AddMember" primary>
                Add a member
              </CommandButton>
            </>
          )}
        </span>
      </header>
      <PeopleTable people={view.people} picked={picked} of={['member', 'auditor', 'left']} />
      {demo ? (
        <ForPrograms />
      ) : (
        <Access
          people={view.people.filter(
            ({ is, audit, facilitates }) =>
              is === 'member' || audit !== undefined || facilitates.length > 0,
          )}
          letIn={view.letIn}
        />
      )}
      <PeopleTable people={view.people} picked={picked} of={['outside']} />
    </>
  )
}
