import { lazy, Suspense, useMemo } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import type { Window } from '../../charts/axis.ts'
import { useHere } from '../../here/here.tsx'
import { useMoments } from '../../here/moments.ts'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { Verdict } from '../../ui/sentence.tsx'
import { listed } from '../../words/figures.ts'
import './dashboard-screen.css'
import { Facts } from './facts.tsx'
import { ForYou } from './for-you.tsx'
import { chosenIn, daysToAsk, extentOf } from './stretch.ts'
import { Timeline } from './timeline.tsx'

const OfDays = lazy(() =>
  import('./of-days.tsx').then(({ OfDays: component }) => ({ default: component })),
)
const NobodyYet = lazy(() =>
  import('./nobody-yet.tsx').then(({ NobodyYet: component }) => ({ default: component })),
)
const Team = lazy(() =>
  import('../team/team.tsx').then(({ Team: component }) => ({ default: component })),
)

/** Before a one-to-one: the verdict, three facts, the timeline, and what waits. */
export function DashboardScreen() {
  const { partnership, members } = useHere()
  const [{ with: asked }] = useSearchParts()
  const isThere = asked === undefined || asked === partnership
  useScreenTitle(isThere ? listed(members.map(firstName)) : undefined)
  return (
    <div className="dashboard">
      {!isThere ? (
        <div className="page">
          <NotFound />
        </div>
      ) : partnership === undefined ? (
        <Suspense fallback={<div className="page" />}>
          <NobodyYet />
        </Suspense>
      ) : (
        <Dashboard key={partnership} partnership={partnership} />
      )}
      <ForYou />
    </div>
  )
}

type Of = Pick<Params<'dashboard'>, 'partnership' | 'a' | 'b'>

function Dashboard({ partnership }: { partnership: string }) {
  const { members } = useHere()
  const [{ a, b, beside, start, end }] = useSearchParts()
  const isTeam = members.length > 2
  const two = isTeam && members.some(({ id }) => id === a) && members.some(({ id }) => id === b)
  const moments = useMoments()
  const of = {
    partnership,
    ...(two && a !== undefined && b !== undefined ? { a, b } : {}),
    ...(beside === undefined ? {} : { beside }),
  }
  const { data: present } = useView('dashboard', of, moments)
  const asked = useView('dashboard', { ...of, ...daysToAsk(present, { start, end }) }, moments)
  return (
    <div className="page">
      <Answered asked={asked} what="the timeline">
        {(view) => <Told view={view} of={of} />}
      </Answered>
    </div>
  )
}

interface ToldProps {
  view: Answer<'dashboard'>
  of: Of
}

/** What the dashboard tells: of the stretch of days that is chosen, else of the present. */
function Told({ view, of }: ToldProps) {
  const { trustOpen, members } = useHere()
  const [{ start, end }] = useSearchParts()
  const days = useMemo(() => chosenIn({ start, end }, extentOf(view)), [view, start, end])
  return (
    <>
      <VerdictAndFacts view={view} of={of} days={days} />
      {trustOpen && <TrustIsOpen />}
      {members.length > 2 && (
        <Suspense>
          <Team partnership={of.partnership} days={days} now={view.moment} />
        </Suspense>
      )}
      <Timeline key={view.moment.slice(0, 10)} view={view} />
    </>
  )
}

function VerdictAndFacts({ view, of, days }: ToldProps & { days: Window | undefined }) {
  const facts = <Facts facts={view.facts} />
  if (days === undefined)
    return (
      <>
        <Verdict sentence={view.verdict} />
        {facts}
      </>
    )
  const coming = (
    <>
      <Verdict sentence={[{ text: '…' }]} />
      {facts}
    </>
  )
  return (
    <Suspense fallback={coming}>
      <OfDays view={view} of={of} days={days} />
    </Suspense>
  )
}

function TrustIsOpen() {
  const { partnership, member } = useHere()
  const to = useTo()
  if (!member) return null
  return (
    <p className="trust-open ink-2 size-12">
      Trust is open here: all members agreed in{' '}
      <a href={to(`/partnership?id=${partnership}`)}>their charter</a> that every member of the
      organisation may read it.
    </p>
  )
}
