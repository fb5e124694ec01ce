import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { CommandButton } from '../../forms/command-button.tsx'
import { useHere } from '../../here/here.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { dayIn } from '../../words/zones.ts'
import type { Promised } from './meeting-draft.ts'
import { MeetingForm } from './meeting-form.tsx'
import './after-meeting.css'

/** What came of a meeting, told in one go, in the order of the page that was printed for it. */
export function AfterMeetingScreen() {
  const [{ partnership, session }] = useSearchParts()
  useScreenTitle('After a meeting')
  return (
    <div className="page after-meeting">
      <h1>After a meeting</h1>
      {partnership === undefined && session !== undefined ? (
        <OfSession session={session} />
      ) : (
        <OfPartnership asked={partnership} session={session} />
      )}
    </div>
  )
}

function OfSession({ session }: { session: string }) {
  const asked = useView('page', { noun: 'session', id: session })
  return (
    <Answered asked={asked} what="the session">
      {({ partnership }) => <OfPartnership asked={partnership} session={session} />}
    </Answered>
  )
}

interface Of {
  asked: string | undefined
  session: string | undefined
}

function OfPartnership({ asked, session }: Of) {
  const me = useView('me', {})
  return (
    <Answered asked={me} what="your partnerships">
      {({ partnerships }) => (
        <Chosen
          mine={partnerships.filter(({ mine, ended }) => mine && !ended)}
          asked={asked}
          session={session}
        />
      )}
    </Answered>
  )
}

type Mine = Answer<'me'>['partnerships']

function Chosen({ mine, asked, session }: Of & { mine: Mine }) {
  const { partnership } = useHere()
  const [, change] = useSearchParts()
  const chosen =
    mine.find(({ id }) => id === asked) ?? mine.find(({ id }) => id === partnership) ?? mine[0]
  if (chosen === undefined) {
    return (
      <>
        <p className="ink-2">You are in no partnership yet: nobody is there to meet.</p>
        <CommandButton command="FoundPartnership">Found a partnership</CommandButton>
      </>
    )
  }
  return (
    <>
      {mine.length === 1 ? (
        <p className="ink-2">{chosen.name}</p>
      ) : (
        <label className="whose">
          <span className="visually-hidden">Meeting of</span>
          <select
            value={chosen.id}
            onChange={(event) => change({ partnership: event.target.value, session: undefined })}
          >
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Loaded key={`${chosen.id} ${session}`} id={chosen.id} session={session} />
    </>
  )
}

function Loaded({ id, session }: { id: string; session: string | undefined }) {
  const { me, now, zone, people } = useHere()
  const gone = new Set(people.flatMap(({ id, is }) => (is === 'left' ? [id] : [])))
  const asked = useView('partnership', { id })
  const topics = useView('list', { noun: 'topic', partnership: id, state: 'raised' })
  const promised = useView('list', { noun: 'commitment', among: id, open: 'yes' })
  return (
    <Answered asked={asked} what="the partnership">
      {({ partnership: { members, team }, rhythm: { open } }) => (
        <Answered asked={topics} what="the topics">
          {({ records }) => (
            <Answered asked={promised} what="the promises">
              {({ records: promises }) => (
                <MeetingForm
                  topics={records.toReversed()}
                  promised={promises.toSorted(byDue)}
                  meeting={{
                    ...{ partnership: id, me: me.id, team, open, session },
                    members: members.filter((each) => !gone.has(each.id)),
                    left: members.filter((each) => gone.has(each.id)),
                    today: dayIn(zone, now),
                  }}
                />
              )}
            </Answered>
          )}
        </Answered>
      )}
    </Answered>
  )
}

const byDue = ({ due: one = '' }: Promised, { due: other = '' }: Promised): number =>
  one < other ? -1 : one > other ? 1 : 0
