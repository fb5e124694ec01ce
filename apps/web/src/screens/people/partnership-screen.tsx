import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { Actions } from '../../forms/actions.tsx'
import { useHere } from '../../here/here.tsx'
import { isPast, useMoments } from '../../here/moments.ts'
import { firstName, toneOf } from '../../here/people.ts'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { FactList } from '../../ui/fact-list.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Section } from '../../ui/section.tsx'
import { asSentence } from '../../words/as-sentence.ts'
import '../../ui/two-columns.css'
import { day } from '../../words/dates.ts'
import { listed } from '../../words/figures.ts'
import { NobodyYet } from '../dashboard/nobody-yet.tsx'
import { WhoKnows } from '../knowledge/who-knows.tsx'
import { ScoresMoved } from '../moved/scores-moved.tsx'
import { Heard } from '../partnership/heard.tsx'
import { DaysToKnow } from '../partnership/news.tsx'
import { BesidesThose, RecordsOf } from '../partnership/records-of.tsx'
import { RevenueAndWords } from '../partnership/revenue.tsx'
import { RhythmSection } from '../partnership/rhythm.tsx'
import { SettlingTimes } from '../partnership/settling.tsx'
import { SuccessSections } from '../partnership/success.tsx'
import { AroundIt } from './around-it.tsx'
import { Charter } from './charter.tsx'
import { HowTheyWork } from './how-they-work.tsx'
import { JointMetrics } from './joint-metrics.tsx'
import './people-screen.css'
import { RecordFoot } from '../records/record-foot.tsx'
import { WhoSees } from './who-sees.tsx'

/** The home of a pair or a team: what they agreed on, and what runs between them. */
export function PartnershipScreen() {
  const { partnership } = useHere()
  const [search] = useSearchParts()
  const id = search['id'] ?? partnership
  useScreenTitle('Partnership')
  return id === undefined ? <NobodyYet /> : <Asked key={id} id={id} />
}

function Asked({ id }: { id: string }) {
  const asked = useView('partnership', { id }, useMoments())
  return (
    <div className="page">
      <Answered asked={asked} what="the partnership">
        {(view) => <Partnership view={view} id={id} />}
      </Answered>
    </div>
  )
}

/** Answered where they stand, not by a form above them. */
const inTheirPlace = [
  'AcceptCharter',
  'DefineSuccess',
  'FavourMetrics',
  'AgreeCadence',
  'EndCadence',
]

function Partnership({ view, id }: { view: Answer<'partnership'>; id: string }) {
  const past = isPast(useMoments())
  const { partnership, founded, charter, proposed, earlier } = view
  return (
    <article>
      <PageHead
        kind={partnership.team ? 'Team' : 'Pair'}
        title={partnership.name}
        facts={[
          { label: 'Charter', value: <b>{asSentence(partnership.charter)}</b> },
          ...(founded === undefined ? [] : [{ label: 'Founded', value: day(founded.happened) }]),
          ...(view.ended === undefined
            ? []
            : [{ label: 'Ended', value: day(view.ended.stamp.happened) }]),
        ]}
      />
      {!past && (
        <Actions
          names={view.actions.filter((name) => !inTheirPlace.includes(name))}
          preset={{ id }}
          current={charterTerms(charter ?? proposed)}
          revision={view.revision}
        />
      )}
      <div className="two-columns">
        <div>
          {proposed !== undefined && (
            <Charter
              charter={proposed}
              title="Proposed charter"
              partnership={id}
              actions={view.actions}
            />
          )}
          {proposed !== undefined && <WhoSees view={view} charter={proposed} />}
          {charter !== undefined && (
            <Charter charter={charter} title="Charter" partnership={id} actions={[]} />
          )}
          {charter !== undefined && <WhoSees view={view} charter={charter} />}
          {charter === undefined && proposed === undefined && (
            <Section title="Charter">
              <p className="ink-2">
                {view.actions.includes('ProposeCharter')
                  ? 'None yet. A charter says which domains each of you decides in, and who may see what; it holds once all have accepted it.'
                  : 'No charter.'}
              </p>
            </Section>
          )}
          <SuccessSections view={view} />
          <JointMetrics
            metrics={view.metrics}
            partnership={id}
            revision={view.revision}
            chooses={view.actions.includes('FavourMetrics')}
          />
          <RecordsOf noun="commitment" partnership={id} title="Commitments">
            {!partnership.team && <BesidesThose noun="commitment" partnership={id} />}
          </RecordsOf>
          <RecordsOf noun="finding" partnership={id} title="Findings" />
          <RevenueAndWords partnership={id} />
          {earlier.map((old) => (
            <Charter
              key={old.version}
              charter={old}
              title={`Version ${old.version}, replaced`}
              replaced
              partnership={id}
              actions={[]}
            />
          ))}
        </div>
        <div>
          <RhythmSection view={view} />
          <DaysToKnow news={view.news} />
          <SettlingTimes partnership={id} />
          <Heard members={partnership.members} />
          <RecordsOf noun="pulse" partnership={id} title="Ratings" />
          <AroundIt />
          <Members view={view} />
          <HowTheyWork view={view} />
          <Auditors view={view} />
          <TitleChanges view={view} />
          {view.whoKnows !== undefined && <WhoKnows known={view.whoKnows} />}
          <ScoresMoved of={{ noun: 'partnership', id: view.partnership.id }} />
        </div>
      </div>
      <RecordFoot of={{ noun: 'partnership', id: view.partnership.id }} lines={view.history} />
    </article>
  )
}

function Members({ view: { membership, partnership } }: { view: Answer<'partnership'> }) {
  return (
    <Section title="Members">
      <table>
        <tbody>
          {membership.map(({ person, from, to, reason }) => (
            <tr key={`${person.id} ${from}`}>
              <td>
                <PersonName person={person} tone={toneOf(person.id, partnership.members)} />
              </td>
              <td className="ink-2">{reason}</td>
              <td className="figure ink-3">
                {to === undefined ? `since ${day(from)}` : `${day(from)} to ${day(to)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Who from outside reads beside the members. */
function Auditors({ view: { auditors } }: { view: Answer<'partnership'> }) {
  if (auditors.length === 0) return null
  return (
    <Section title="Auditors" note="read what belongs here, words only where you disclose them">
      <FactList
        facts={auditors.map(({ person, from, to, until }) => ({
          key: person.id,
          what: person.name,
          more: `What began ${day(from)} to ${day(to)}`,
          end: `until ${day(until)}`,
        }))}
      />
    </Section>
  )
}

/** A changed title without changed domains. */
function TitleChanges({ view: { titleChanges } }: { view: Answer<'partnership'> }) {
  if (titleChanges.length === 0) return null
  return (
    <Section title="Titles" note="changed while the charter stayed as it was">
      <FactList
        facts={titleChanges.map(({ person, from, to, on, domains }) => ({
          key: `${person.id} ${on}`,
          what: `${firstName(person)}: ${from} to ${to}`,
          more:
            domains.length === 0 ? 'Decides in no domain' : `Still decides in ${listed(domains)}`,
          end: day(on),
        }))}
      />
    </Section>
  )
}

/** What the charter says now, as the form that proposes another takes it. */
function charterTerms(charter: Answer<'partnership'>['charter']): Record<string, unknown> {
  if (charter === undefined) return {}
  const { domains, roles, trustOpen, whoSees, notes } = charter
  const { insightCadenceDays, metricCap, pulseCadenceDays, pulsePairs } = charter
  return {
    domains: domains.map(({ name, owner, gate }) => ({ name, owner: owner.id, gate })),
    roles: roles.map(({ person, role }) => ({ person: person.id, role })),
    trustOpen,
    whoSees,
    insightCadenceDays,
    metricCap,
    pulseCadenceDays,
    pulsePairs: pulsePairs?.map(([one, other]) => ({ one: one?.id, other: other?.id })),
    notes,
  }
}
