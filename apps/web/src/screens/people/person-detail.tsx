import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Actions } from '../../forms/actions.tsx'
import { useThatIsRead } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { usePlace } from '../../here/place-context.tsx'
import { Answered } from '../../ui/answered.tsx'
import { Beside } from '../../ui/beside.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { LinkedTable } from '../../ui/linked-table.tsx'
import { isSealed } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import { day } from '../../words/dates.ts'
import { count } from '../../words/figures.ts'
import { RecordFoot } from '../records/record-foot.tsx'
import { ComingAndGoing } from './coming-and-going.tsx'
import { Heard } from './heard.tsx'
import { InForce } from './in-force.tsx'
import { RatedByYou } from './rated.tsx'
import { Style } from './style.tsx'
import { Tenure } from './tenure.tsx'

/** One person: role and tenure, whom they are with, and what they own. */
export function PersonDetail({ id }: { id: string }) {
  const past = isPast(useMoments())
  const { org } = usePlace()
  const asked = useView('person', { id }, useMoments())
  return (
    <Beside label="The person" back={{ path: '/people', label: 'All people' }}>
      <Answered asked={asked} what="the person">
        {(view) => (
          <>
            <header>
              <h1>{view.person.name}</h1>
              <p className="ink-2 size-12">{summary(view)}</p>
            </header>
            {!past && (
              <Actions
                {...{ names: view.actions, revision: view.revision }}
                preset={{ id }}
                current={standing(view)}
                standing={ownWords(view)}
              />
            )}
            {!past && <Actions names={view.office} preset={{ id: org, person: id }} />}
            <Audits view={view} />
            <Tenure view={view} />
            <Style view={view} />
            <ComingAndGoing view={view} />
            {view.person.is === 'member' && <InForce id={view.person.id} />}
            <Partnerships view={view} />
            <Owns view={view} />
            {view.person.is !== 'outside' && <Heard person={view.person.id} />}
            {view.mine && <RatedByYou />}
            <RecordFoot of={{ noun: 'person', id: view.person.id }} lines={view.history} />
          </>
        )}
      </Answered>
    </Beside>
  )
}

function summary({ person, mine }: Answer<'person'>): string {
  const { role, title, is, owner, administrator, audit } = person
  return [
    mine && 'you',
    role,
    title,
    person.function,
    owner && 'owner of the organisation',
    administrator && 'administrator',
    is === 'outside' && (audit === undefined ? 'from outside, not a member' : 'auditor'),
    is === 'left' && 'has left',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The post, and what is audited, as they are, for the forms that change them. */
function standing({ person: { role, title, function: of, audit } }: Answer<'person'>) {
  const partnerships = audit?.partnerships.map(({ id }) => id)
  return { role, title, function: of, ...audit, partnerships }
}

/** What somebody says of themselves so far, as the forms take it that say it anew. */
function ownWords({ style: { background, versions } }: Answer<'person'>) {
  const before = (said: typeof background) =>
    said === undefined || isSealed(said.text) ? {} : { text: said.text }
  return { TellBackground: before(background), WriteWorkingStyle: before(versions[0]) }
}

/** What somebody from outside reads, and until when. */
function Audits({ view }: { view: Answer<'person'> }) {
  const { audit } = view.person
  if (audit === undefined) return null
  const { from, to, until, partnerships } = audit
  return (
    <Section title="Reads as auditor" note={`until ${day(until)}`}>
      <FactList
        facts={partnerships.map(({ id, name }) => ({
          key: id,
          what: name,
          end: `what began ${day(from)} to ${day(to)}`,
        }))}
      />
    </Section>
  )
}

function Partnerships({ view: { partnerships } }: { view: Answer<'person'> }) {
  const read = useThatIsRead()
  if (partnerships.length === 0) return null
  return (
    <Section title="Partnerships" note={`${partnerships.length}${read}`}>
      <LinkedTable
        rows={partnerships.map(({ href, name, team, charter, ended }) => ({
          how: team ? 'Team' : 'Pair',
          href,
          title: name,
          state: ended ? 'ended' : charter === 'none' ? 'no charter' : `charter ${charter}`,
        }))}
      />
    </Section>
  )
}

function Owns({ view: { goals, decisions } }: { view: Answer<'person'> }) {
  const read = useThatIsRead()
  const rows = [
    ...goals.map((each) => ({ ...each, how: 'Goal' })),
    ...decisions.map((each) => ({ ...each, how: 'Decision' })),
  ]
  if (rows.length === 0) return null
  return (
    <Section
      title="Owns"
      note={`${count(goals.length, 'goal')}, ${count(decisions.length, 'decision')}${read}`}
    >
      <LinkedTable rows={rows} />
    </Section>
  )
}
