import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '../api/problem.ts'
import { useLive } from '../api/use-live.ts'
import { useView } from '../api/use-view.ts'
import type { Answer } from '../api/views.ts'
import { isDay } from '../here/fit.ts'
import { HereContext } from '../here/here.tsx'
import {
  asOf,
  isPast,
  momentTrouble,
  OwnMoments,
  ownMoments,
  pageTrouble,
  useMoments,
} from '../here/moments.ts'
import { usePlace } from '../here/place-context.tsx'
import { parseSearch, pathWithin, useWhyAsked } from '../here/search.ts'
import { useLeaving } from '../here/signed-out.ts'
import { useTitle } from '../here/title.ts'
import { OfferUndo, type Undoable } from '../here/undo-context.tsx'
import { Answered } from '../ui/answered.tsx'
import { Demo } from './demo.tsx'
import { EnterDemo } from './enter-demo.tsx'
import { followLinks } from './links.ts'
import { NoSuchMoment } from './no-such-moment.tsx'
import { usePartnership } from './partnership-choice.ts'
import { PhoneBar } from './phone-bar.tsx'
import { ReadsAs } from './reads-as.tsx'
import { Shell } from './shell.tsx'
import { firstReadTo, isOfNow } from './told-as-of.ts'
import { TopBar } from './top-bar.tsx'
import { TypedMeanwhile } from './typed-meanwhile.tsx'

const WhySheet = lazy(() =>
  import('../screens/why/why-sheet.tsx').then(({ WhySheet: component }) => ({
    default: component,
  })),
)
const NotUnderstood = lazy(() =>
  import('./not-understood.tsx').then(({ NotUnderstood: component }) => ({ default: component })),
)
const Crisis = lazy(() =>
  import('./crisis.tsx').then(({ Crisis: component }) => ({ default: component })),
)
const HasLeft = lazy(() =>
  import('./has-left.tsx').then(({ HasLeft: component }) => ({ default: component })),
)
const TakeBack = lazy(() =>
  import('../ui/take-back.tsx').then(({ TakeBack: component }) => ({ default: component })),
)
const KeysDialog = lazy(() =>
  import('./keys-dialog.tsx').then(({ KeysDialog: component }) => ({ default: component })),
)
const Palette = lazy(() =>
  import('./palette.tsx').then(({ Palette: component }) => ({ default: component })),
)

/** Everything within an organisation: who one is there is asked first. */
export function Inside() {
  const { base, org } = usePlace()
  const router = useRouter()
  const me = useView('me', {})
  useLeaving(org, me.isSuccess)
  useEffect(() => followLinks(router, base), [router, base])
  if (me.error instanceof Problem && me.error.status === 401)
    return <EnterDemo wasIn={me.data !== undefined} onEntered={() => void me.refetch()} />
  if (me.error instanceof Problem && me.error.status === 404) {
    return (
      <Suspense>
        <HasLeft />
      </Suspense>
    )
  }
  return (
    <Answered asked={me} what="who you are here">
      {(answer) => <Framed me={answer} />}
    </Answered>
  )
}

const present = {}

/** Whether the timeline's address has more than its partnership, always there, and the day of its crosshair. */
const asksMore = (search: string): boolean =>
  Object.entries(parseSearch(search)).some(
    ([name, value]) => name !== 'with' && !(name === 'at' && isDay(value)),
  )

function Framed({ me }: { me: Answer<'me'> }) {
  const { base } = usePlace()
  const router = useRouter()
  const asked = useMoments()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const within = pathWithin(base, path)
  const search = useLocation({ select: ({ searchStr }) => searchStr })
  const asks = within === '/' ? asksMore(search) : search !== ''
  const partnership = usePartnership(me, within === '/')
  const readTo = isOfNow(within) ? undefined : partnership?.readTo
  const noMoment = momentTrouble(asked, `${me.today}T12:00:00.000Z`, readTo?.day)
  const trouble = noMoment ?? pageTrouble(within, asked)
  const moments = trouble === undefined ? asked : present
  const waiting = useLive(isPast(moments))
  const forYou = useView('for-you', {}, moments)
  const [finding, setFinding] = useState(false)
  const [keys, setKeys] = useState(false)
  const [undoable, setUndoable] = useState<Undoable>()
  const undone = useCallback(() => setUndoable(undefined), [])
  const [why, ask] = useWhyAsked()
  const title = useTitle()
  const typed = useRef('')
  const find = useCallback(() => {
    typed.current = ''
    setFinding(true)
  }, [])
  const close = useCallback(() => setFinding(false), [])
  const listKeys = useCallback(() => setKeys(true), [])
  // Where links opened it here, the page under it lies before it.
  const leaveWhy = () => {
    const { whys } = router.history.location.state
    if (whys === undefined) ask(undefined)
    else router.history.go(-whys)
  }
  const members = partnership?.members ?? [me.viewer]
  const { organisation, moment: now, viewer, people } = me
  const here = {
    organisation: organisation.name,
    now,
    told: readTo?.at ?? now,
    lastDay: readTo?.day,
    ofSeveral: firstReadTo(me.partnerships),
    zone: organisation.zone,
    yearBegins: organisation.fiscalYearStart,
    demo: organisation.demo,
    me: viewer,
    people,
    members,
    partnership: partnership?.id,
    trustOpen: partnership?.trustOpen ?? false,
    principals: me.principals.map(({ person }) => person),
    roles: me.roles,
    member: me.roles.includes('member'),
    readsAll: me.roles.some((role) => role === 'member' || role === 'administrator'),
  }
  return (
    <HereContext value={here}>
      <OfferUndo value={setUndoable}>
        <Shell
          ribbon={organisation.demo && <Demo me={me} path={within} />}
          top={
            <TopBar
              partnerships={me.partnerships}
              current={partnership}
              path={within}
              moments={moments}
              now={now}
              imported={me.imported}
              onFind={find}
            />
          }
          scope={
            <>
              {organisation.crisis !== undefined && !isPast(moments) && (
                <Suspense>
                  <Crisis organisation={organisation.id} crisis={organisation.crisis} />
                </Suspense>
              )}
              <ReadsAs me={me} />
              {trouble === undefined && asks && (
                <Suspense>
                  <NotUnderstood path={within} />
                </Suspense>
              )}
            </>
          }
          phone={
            <PhoneBar
              open={forYou.data?.open}
              overdue={forYou.data?.overdue ?? 0}
              finds={isPast(moments) || !here.member}
              onRecord={find}
            />
          }
          moments={moments}
          waiting={waiting}
          undo={
            undoable && (
              <Suspense>
                <TakeBack key={undoable.events[0]} {...undoable} onOver={undone} />
              </Suspense>
            )
          }
          list={within === '/' || within === '/home'}
          title={title}
          onPaper={`${organisation.name}, ${asOf(moments, readTo?.day ?? now)}, for ${viewer.name}`}
          onFind={find}
          onKeys={listKeys}
        >
          {trouble === undefined ? (
            <Suspense>
              <Outlet />
            </Suspense>
          ) : (
            <NoSuchMoment trouble={trouble} onThisPage={noMoment === undefined} />
          )}
        </Shell>
      </OfferUndo>
      {why !== undefined && trouble === undefined && (
        <Suspense>
          <OwnMoments value={ownMoments(why)}>
            <WhySheet why={why} onClose={leaveWhy} />
          </OwnMoments>
        </Suspense>
      )}
      {keys && (
        <Suspense>
          <KeysDialog onClose={() => setKeys(false)} />
        </Suspense>
      )}
      {finding && (
        <Suspense fallback={<TypedMeanwhile typed={typed} onClose={close} />}>
          <Palette
            typed={typed}
            onClose={close}
            onKeys={() => {
              setFinding(false)
              setKeys(true)
            }}
            onChoose={(href) => {
              setFinding(false)
              router.history.push(href)
            }}
          />
        </Suspense>
      )}
    </HereContext>
  )
}
